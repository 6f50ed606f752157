import type { EventTypeName, QuantityKind, RoleFunction } from '../../../src/ontology/names.js';

/** A kind of event that the corpus tells: who takes part, what is counted, and the sentences that tell it. */
export interface EventKind {
  readonly name: string;
  readonly type: EventTypeName;
  /** Types that a careful reader could defend as well. */
  readonly accept?: readonly EventTypeName[];
  /** How often it happens beside the others. */
  readonly weight: number;
  /** Countries by the letter that sentences call them; armed groups and persons belong to the country `a`. */
  readonly parties: Readonly<Partial<Record<PartyLetter, RoleFunction | null>>>;
  /** Where it happens: a town of `a`, the capital of `a`, or somewhere that nobody names. */
  readonly place: 'city' | 'capital' | 'none';
  /** Lowest and highest number of the final count; what kills and hurts is counted up over days. */
  readonly quantities?: Readonly<Partial<Record<QuantityKind, readonly [number, number]>>>;
  /** Words that are drawn once for an event and stand in all its reports. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** First sentences of a report; each names parties, place and day. */
  readonly leads: readonly string[];
  /** Sentences further down in it. */
  readonly details: readonly string[];
  readonly headlines: readonly string[];
  /** How a later story about something else looks back on it. */
  readonly mentions: readonly string[];
}

/**
 * `a` and `b` are countries, `g` an armed group of `a`, `p` a private person of `a`. In a sentence `{a}` is the name,
 * `{a.adj}` the adjective, `{a.any}` one of the names for its government, `{a.president}` an office-holder with title and
 * name; `{city}` the place, `{in}` the place with its country, `{on}` the day, `{killed}` a count; `[x|y]` leaves a choice. Sentences get their capital and "a" or "an" by themselves.
 */
type PartyLetter = 'a' | 'b' | 'g' | 'p';
