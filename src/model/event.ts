import type { Span } from '../common/span.js';
import type {
  EventTypeName,
  PloverCategory,
  QualifierName,
  QuantityKind,
  RoleFunction,
  StatusName,
} from '../ontology/names.js';

/** An entity in a role of an event, at the span that names it there. */
export interface Participant extends Span {
  /** The event type's own role name, e.g. `supplier`. */
  readonly role: string;
  readonly function: RoleFunction;
  readonly entityId: string;
  /** Joined code of a custom gazetteer ("Gondor soldiers" is `GONMIL`), null without one. */
  readonly code: string | null;
}

/** A number the event carries, e.g. 4 killed, AT_LEAST. */
export interface Quantity extends Span {
  readonly of: QuantityKind;
  readonly value: number;
  readonly qualifier: QualifierName;
  /** Currency (ISO 4217) or measure, null for a plain count. */
  readonly unit: string | null;
}

/** When the event happened, in the story's words and, where they can be resolved, as ISO dates. */
export interface TimeSpan {
  readonly text: string;
  readonly start: string | null;
  /** Inclusive. */
  readonly end: string | null;
  readonly precision: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | null;
}

/** Who says so, and with which verb. */
export interface Attribution extends Span {
  readonly entityId: string;
  readonly verb: string;
}

/** One story's statement that something happened, is planned, asked for, possible or denied. */
export interface Event {
  readonly id: string;
  readonly type: EventTypeName;
  readonly category: PloverCategory | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly status: StatusName;
  /** True when the actors do it to each other ("A and B met"). */
  readonly reciprocal: boolean;
  readonly trigger: Span;
  readonly participants: readonly Participant[];
  readonly quantities: readonly Quantity[];
  readonly time: TimeSpan | null;
  /** Outermost first; empty when the story itself says it. */
  readonly attribution: readonly Attribution[];
  /** The sentence, or the passage where sentences near each other add to the event: quote it to see why. */
  readonly evidence: Span;
  /** The words that report it in each place where the story tells of it, `trigger` among them. */
  readonly tellings: readonly Span[];
  /** The rule that fired, readable by a person. */
  readonly rule: string;
  /** Between 0 and 1. */
  readonly confidence: number;
}
