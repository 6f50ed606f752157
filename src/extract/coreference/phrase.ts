import type { Gender } from '../../gazetteer/given-names.js';
import type { DraftMention } from '../layers.js';

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
