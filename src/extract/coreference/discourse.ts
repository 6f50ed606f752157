import type { Gender } from '../../gazetteer/given-names.js';
import type { DraftEntity, Nature, Phrase, Position } from '../layers.js';

/** Something the story speaks of, known by every phrase that refers to it so far. */
export interface Referent {
  readonly key: string;
  /** What it is; none for a thing without an entity, several for what is coordinated. */
  readonly entities: readonly DraftEntity[];
  readonly natures: Set<Nature>;
  plural: boolean;
  singular: boolean;
  gender: Gender | null;
  /** Number of the last sentence that has it speak, null when none has. */
  spoke: number | null;
  /** The phrase that mentioned it last. */
  last: Phrase;
  /** Salience when it was mentioned last. */
  salience: number;
  /** What its mentions in the last sentence have added to that. */
  weightHere: number;
}

/** Weights of positions after Lappin and Leass (1994): head noun, non-adverbial and grammatical role, with the weight of recency. */
const WEIGHTS: Readonly<Record<Position, number>> = {
  SUBJECT: 310,
  OBJECT: 280,
  OBLIQUE: 220,
  EMBEDDED: 150,
  MODIFIER: 100,
};

/** How many sentences back a referent can still be picked up by a description; a pronoun reaches less far. */
const WINDOW = 6;

/** How many referents are kept in mind at most: keeps a story of one endless sentence linear. */
const LONGEST_MEMORY = 80;

/**
 * The referents of a story while it is read from left to right, with a salience that halves from sentence to sentence
 * (Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 20, 1994).
 */
export class Discourse {
  private readonly referents = new Map<string, Referent>();
  /** Those of the last sentences, last mentioned last. */
  private readonly active = new Map<string, Referent>();
  private readonly byHead = new Map<number, Referent>();
  private readonly groupByHead = new Map<number, Referent>();

  /** The referent of a phrase by its head, as far as the story has been read. */
  at(head: number): Referent | undefined {
    return this.byHead.get(head);
  }

  /** What is coordinated under a head, taken together. */
  groupAt(head: number): Referent | undefined {
    return this.groupByHead.get(head);
  }

  /** The referents that the heads mention alone or as the first of several. */
  allAt(heads: Iterable<number>): ReadonlySet<Referent> {
    return new Set([...heads].flatMap((head) => [this.at(head) ?? [], this.groupAt(head) ?? []].flat()));
  }

  /** Salience in the sentence: halved for every sentence since the last mention. */
  salienceOf(referent: Referent, sentence: number): number {
    return referent.salience / 2 ** (sentence - referent.last.sentence);
  }

  /** Referents of this and the last few sentences, last mentioned first. */
  recent(sentence: number): readonly Referent[] {
    for (const [key, referent] of this.active) {
      const isKept = sentence - referent.last.sentence < WINDOW && this.active.size <= LONGEST_MEMORY;
      if (isKept) break;
      this.active.delete(key);
    }
    return [...this.active.values()].reverse();
  }

  /** Records that the phrase mentions the referent of the key, new or known. */
  mention(key: string, entities: readonly DraftEntity[], phrase: Phrase): void {
    this.byHead.set(phrase.head, this.record(key, entities, phrase));
  }

  /** Records that a coordination mentions several together. */
  mentionGroup(key: string, entities: readonly DraftEntity[], first: Phrase): void {
    this.groupByHead.set(first.head, this.record(key, entities, first));
  }

  private record(key: string, entities: readonly DraftEntity[], phrase: Phrase): Referent {
    const referent = this.referents.get(key) ?? newReferent(key, entities, phrase);
    const isFirstHere = referent.last.sentence !== phrase.sentence || referent.weightHere === 0;
    const weight = WEIGHTS[phrase.position];
    // Within a sentence only the best position counts.
    const gain = isFirstHere ? weight : Math.max(0, weight - referent.weightHere);
    referent.salience = this.salienceOf(referent, phrase.sentence) + gain;
    referent.weightHere = isFirstHere ? weight : Math.max(weight, referent.weightHere);
    referent.last = phrase;
    referent.gender ??= phrase.gender;
    if (phrase.speaks) referent.spoke = phrase.sentence;
    if (!phrase.isPronoun) {
      for (const nature of phrase.natures) referent.natures.add(nature);
      if (phrase.plural) referent.plural = true;
      else referent.singular = true;
    }
    this.referents.set(key, referent);
    this.active.delete(key);
    this.active.set(key, referent);
    return referent;
  }
}

function newReferent(key: string, entities: readonly DraftEntity[], phrase: Phrase): Referent {
  return {
    key,
    entities,
    natures: new Set(),
    plural: false,
    singular: false,
    gender: null,
    spoke: null,
    last: phrase,
    salience: 0,
    weightHere: 0,
  };
}

/** How many times as salient as the next the antecedent must be. */
const CLEAR = 1.3;

/** The candidate with the highest score if it is clearly above the next, else null. */
export function clearWinner<T>(candidates: readonly T[], scoreOf: (candidate: T) => number): T | null {
  let best: T | null = null;
  let first = 0;
  let second = 0;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (score > first) [best, first, second] = [candidate, score, first];
    else if (score > second) second = score;
  }
  return first >= CLEAR * second ? best : null;
}
