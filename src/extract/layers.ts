import type { Entity, MentionKind, Relation } from '../model/entity.js';
import type { Quantity, TimeSpan } from '../model/event.js';
import type { Story } from '../model/story.js';
import type { Gender } from '../gazetteer/given-names.js';
import type { EventType, Frame } from '../ontology/event-type.js';
import type { RoleFunction, StatusName } from '../ontology/names.js';
import type { SyntaxTree } from './syntax-tree.js';
import { defineStep, type Step } from './pipeline.js';
import type { Trace } from './trace.js';

/** An entity as far as the story has told of it. */
export interface DraftEntity extends Entity {
  /** Alpha-3 of the country that a capital or a seat of power is when it acts: "Moscow", "the Kremlin". */
  readonly standsFor: string | null;
}

/** Tokens `[firstToken, lastToken)` that refer to an entity; `head` is the topmost of them in the tree. */
export interface DraftMention {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly head: number;
  readonly kind: MentionKind;
  readonly entity: DraftEntity;
  /** The actor code of a custom gazetteer, joined with that of the noun: "Gondor soldiers" is GONMIL. */
  readonly code: string | null;
  /** What else the same words refer to: "lawmakers in Fiji and Tonga" are those of two countries, "both sides" are two. */
  readonly others?: readonly DraftMention[];
}

/** Tokens `[firstToken, lastToken)` right before a name that say what its bearer is, with a demonym before them. */
export interface Title {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly bearer: DraftMention;
}

/** What sort of thing a phrase speaks of, as far as pronouns care. */
export type Nature = 'PERSON' | 'BODY' | 'PLACE' | 'THING';

/** Where a phrase stands in its clause. */
export type Position = 'SUBJECT' | 'OBJECT' | 'OBLIQUE' | 'EMBEDDED' | 'MODIFIER';

/** A noun phrase or a pronoun, with what agreement can be read off it. */
export interface Phrase {
  readonly head: number;
  readonly sentence: number;
  /** What it is known to refer to; null for a noun without an entity and for a pronoun. */
  readonly mention: DraftMention | null;
  readonly isPronoun: boolean;
  /** More than one where the words leave it open: a name of one word may be a person's or a firm's. */
  readonly natures: readonly Nature[];
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly position: Position;
  /** True within a quotation. */
  readonly quoted: boolean;
  /** True for who speaks the quotations around it. */
  readonly speaks: boolean;
  /** Heads of what is coordinated with it, itself first; empty where it stands alone or is not the first. */
  readonly joined: readonly number[];
}

/** A word that may report an event: the frame of the type that it opens. */
export interface Trigger {
  readonly token: number;
  /** Tokens of the trigger, with its particle. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly type: EventType;
  readonly frame: Frame;
}

/** A role filled by a mention; `reach` counts the steps the filler was sought beyond the trigger's own dependents. */
export interface RoleFiller {
  readonly role: string;
  readonly function: RoleFunction;
  readonly mention: DraftMention;
  readonly slot: string;
  readonly reach: number;
}

/** A trigger with its roles filled. */
export interface Predication {
  readonly trigger: Trigger;
  readonly fillers: readonly RoleFiller[];
  /** Tokens that stand where its cause would: subject, agent, "in", "during" … */
  readonly causes: readonly number[];
  /** Which of the deeds it is that one trigger tells in parallel, from 0; absent where it tells one. */
  readonly part?: number;
}

/** Roles without which the trigger's frame is no event. */
export function neededRoles({ type, frame }: Pick<Trigger, 'type' | 'frame'>): readonly string[] {
  return [...type.roles.filter((r) => r.required).map((r) => r.name), ...(frame.needs ?? [])];
}

/** What the text commits to, and the words that say so. */
export interface StatusVerdict {
  readonly status: StatusName;
  /** E.g. `plan (infinitive)`, `not`; empty when the plain clause asserts it. */
  readonly reasons: readonly string[];
}

/** A speaker of an event: the mention, null when it cannot be resolved, and the verb of saying. */
export interface Speaker {
  readonly mention: DraftMention | null;
  readonly verb: string;
}

/** An event with all that a story tells of it, in one place or several. */
export interface DraftEvent {
  /** Numbers of the predications that tell of it, in text order. */
  readonly tellings: readonly number[];
  /** The one among them that says the most. */
  readonly lead: number;
  /** Those that say something of it that no other does. */
  readonly sources: readonly number[];
  readonly fillers: readonly RoleFiller[];
  readonly quantities: readonly Quantity[];
  readonly time: TimeSpan | null;
}

/** Everything the pipeline knows of one story; each step adds layers and changes none. */
export interface Layers {
  readonly story: Story;
  /** ISO date against which relative dates are read; null when none is known. */
  readonly referenceDate: string | null;
  /** Where steps note what they decide and why; null unless somebody asked. */
  readonly trace: Trace | null;
  readonly tree: SyntaxTree;
  readonly names: readonly DraftMention[];
  /** Items as their own words have them. */
  readonly goods: readonly DraftMention[];
  /** Items, those that refer back as the kind that they mean. */
  readonly items: readonly DraftMention[];
  readonly titles: readonly Title[];
  /** Common nouns for people and bodies, each read by its own phrase. */
  readonly nouns: readonly DraftMention[];
  readonly phrases: readonly Phrase[];
  /** Common nouns for people and bodies, those that refer back as what they refer to. */
  readonly nominals: readonly DraftMention[];
  /** Those that could be resolved. */
  readonly pronouns: readonly DraftMention[];
  /** Every mention by the index of each token it covers; the widest wins. */
  readonly mentionAt: ReadonlyMap<number, DraftMention>;
  readonly relations: readonly Relation[];
  /** The states whose offices the relations tell of, mentioned or not. */
  readonly officeStates: readonly DraftEntity[];
  readonly triggers: readonly Trigger[];
  /** The best reading of each trigger word, before parts of one deed are joined. */
  readonly readings: readonly Predication[];
  /** The same, with the parties that they leave open and the deeds they speak of name. */
  readonly sharedReadings: readonly Predication[];
  readonly predications: readonly Predication[];
  /** One for each predication, in the same order; likewise the layers below. */
  readonly statuses: readonly StatusVerdict[];
  readonly speakers: readonly (readonly Speaker[])[];
  readonly quantities: readonly (readonly Quantity[])[];
  readonly times: readonly (TimeSpan | null)[];
  /** All that the story tells, news or background. */
  readonly toldEvents: readonly DraftEvent[];
  readonly events: readonly DraftEvent[];
  /** Between 0 and 1, one for each event. */
  readonly confidences: readonly number[];
}

/** Declares a step of the extraction pipeline. */
export const defineExtractionStep = defineStep<Layers>();
export type ExtractionStep = Step<Layers>;
