import { Postings } from './postings.js';
import { SortedTerms } from './sorted-terms.js';
import { foldWord, stemOf, wordsOf } from './words.js';

/** A part of a document, and how many times over each of its words counts. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** A document that matches, with the words of the question that it holds. */
export interface Match {
  readonly id: string;
  readonly score: number;
  readonly words: number;
}

/** What is looked for: a word of the question in both its forms. */
export interface SoughtWord {
  /** Without accents, lower case: other words may begin with it. */
  readonly prefix: string;
  /** Its singular: the word itself. */
  readonly stem: string;
}

interface Document {
  readonly id: string;
  readonly length: number;
  boost: number;
}

/** Constants of BM25 as most engines have them. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** A word that only begins with what is looked for counts this much. */
const PREFIX_WEIGHT = 0.25;
const SHORTEST_PREFIX = 2;

/** The share of removed documents at which the index is written anew. */
const MOST_REMOVED = 0.25;

/**
 * An index of the words of documents, in memory, ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009). What it answers depends on the documents that it holds alone, not on how they came.
 */
export class TextIndex {
  private documents: (Document | null)[] = [];
  private places = new Map<string, number>();
  private terms = new Map<string, Postings>();
  private sorted = new SortedTerms();
  private totalLength = 0;

  get size(): number {
    return this.places.size;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** Takes a document in, in the place of one with this id; `boost` multiplies its scores. */
  put(id: string, texts: readonly WeightedText[], boost = 1): void {
    this.remove(id);
    const counts = new Map<string, number>();
    let length = 0;
    for (const { text, weight } of texts) {
      for (const { stem } of wordsOf(text)) {
        counts.set(stem, (counts.get(stem) ?? 0) + weight);
        length += 1;
      }
    }
    const place = this.documents.length;
    this.documents.push({ id, length, boost });
    this.places.set(id, place);
    this.totalLength += length;
    for (const [stem, count] of counts) this.postingsOf(stem).add(place, count);
  }

  /** Changes what the scores of a document are multiplied by. */
  setBoost(id: string, boost: number): void {
    const document = this.documents[this.places.get(id) ?? -1];
    if (document) document.boost = boost;
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.totalLength -= this.documents[place]?.length ?? 0;
    this.documents[place] = null;
    this.places.delete(id);
    if (this.documents.length - this.places.size > MOST_REMOVED * this.documents.length + 1000)
      this.compact();
  }

  /** The documents that hold at least one of the words, in no order. */
  match(sought: readonly SoughtWord[]): readonly Match[] {
    const scores = new Float64Array(this.documents.length);
    const held = new Uint8Array(this.documents.length);
    const touched: number[] = [];
    const average = this.totalLength / (this.size || 1);
    for (const word of sought) {
      const counts = this.countsOf(word);
      const rarity = Math.log(1 + (this.size - counts.size + 0.5) / (counts.size + 0.5));
      for (const [place, count] of counts) {
        const length = (this.documents[place]?.length ?? 0) / (average || 1);
        const saturated =
          (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
        scores[place] = (scores[place] ?? 0) + rarity * saturated;
        if (held[place] === 0) touched.push(place);
        held[place] = (held[place] ?? 0) + 1;
      }
    }
    return touched.flatMap((place) => {
      const document = this.documents[place];
      if (!document) return [];
      return [{ id: document.id, score: (scores[place] ?? 0) * document.boost, words: held[place] ?? 0 }];
    });
  }

  /** How often a word or one that begins with it stands in each document that has it, by place. */
  private countsOf({ prefix, stem }: SoughtWord): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    const count = (postings: Postings | undefined, share: number) =>
      postings?.forEach((place, weight) => {
        if (this.documents[place]) counts.set(place, (counts.get(place) ?? 0) + weight * share);
      });
    count(this.terms.get(stem), 1);
    if (prefix.length < SHORTEST_PREFIX) return counts;
    for (const term of this.sorted.from(prefix)) {
      if (!term.startsWith(prefix)) break;
      if (term !== stem) count(this.terms.get(term), PREFIX_WEIGHT);
    }
    return counts;
  }

  private postingsOf(stem: string): Postings {
    const known = this.terms.get(stem);
    if (known) return known;
    const postings = new Postings();
    this.terms.set(stem, postings);
    this.sorted.add(stem);
    return postings;
  }

  /** Leaves out what has been removed. */
  private compact(): void {
    const moved = new Int32Array(this.documents.length).fill(-1);
    const documents: Document[] = [];
    this.documents.forEach((document, place) => {
      if (document === null) return;
      moved[place] = documents.length;
      this.places.set(document.id, documents.length);
      documents.push(document);
    });
    const terms = new Map<string, Postings>();
    this.sorted = new SortedTerms();
    for (const [term, postings] of this.terms) {
      const kept = new Postings();
      postings.forEach((place, weight) => {
        const to = moved[place] ?? -1;
        if (to >= 0) kept.add(to, weight);
      });
      if (kept.length === 0) continue;
      terms.set(term, kept);
      this.sorted.add(term);
    }
    this.documents = documents;
    this.terms = terms;
  }
}

/** Words that say nothing of what is looked for, unless it is made of them alone. */
const STOP_WORDS = new Set(
  'a an and are as at be been but by did do does for from had has have he her his how i in into is it its of on or she that the their they this to was we were what when where which who whom whose why will with you'.split(
    ' ',
  ),
);

/** The words that a question looks for, each once, in their order. */
export function soughtWordsOf(question: string): readonly SoughtWord[] {
  const words = new Map<string, SoughtWord>();
  for (const { start, end } of wordsOf(question)) {
    const prefix = foldWord(question.slice(start, end));
    words.set(prefix, { prefix, stem: stemOf(prefix) });
  }
  const all = [...words.values()];
  const telling = all.filter(({ prefix }) => !STOP_WORDS.has(prefix));
  return telling.length > 0 ? telling : all;
}
