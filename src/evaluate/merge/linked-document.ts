import { readFileSync } from 'node:fs';

/**
 * A story with its events, entities and times as annotators marked them, and what is one across stories (MEANTIME:
 * Minard et al., LREC 2016). Roles and links stand in the first sentences of a story alone.
 */
export interface LinkedDocument {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  /** Tokens of each sentence, `[first, last)`. */
  readonly sentences: readonly (readonly [number, number])[];
  readonly entities: readonly LinkedEntity[];
  readonly events: readonly LinkedEvent[];
  readonly times: readonly LinkedTime[];
  readonly roles: readonly LinkedRole[];
  readonly links: readonly TimeLink[];
}

/** A thing with all places where the story speaks of it. */
export interface LinkedEntity {
  readonly id: string;
  readonly type: 'PER' | 'ORG' | 'LOC' | 'PRODUCT' | 'FINANCIAL';
  /** The same for one thing in all stories; null where nobody looked. */
  readonly instance: string | null;
  readonly link: string | null;
  readonly mentions: readonly LinkedMention[];
}

/** An event with all words of the story for it. */
export interface LinkedEvent {
  readonly id: string;
  /** The same for one event in all stories: what is to be found. */
  readonly instance: string | null;
  /** When it happened, `XX` for what nobody knows. */
  readonly time: string | null;
  readonly mentions: readonly LinkedEventMention[];
}

interface LinkedMention {
  readonly m: string;
  /** Number of its first token. */
  readonly start: number;
  /** Characters, `[start, end)`. */
  readonly char: readonly [number, number];
  readonly text: string;
}

interface LinkedEventMention extends LinkedMention {
  /** The lemma, in the first sentences. */
  readonly pred?: string | null;
  readonly polarity?: 'POS' | 'NEG' | 'UNDERSPECIFIED' | null;
  readonly time?: 'FUTURE' | 'NON_FUTURE' | 'UNDERSPECIFIED' | null;
}

interface LinkedTime {
  readonly m: string;
  readonly value: string;
  readonly start?: number;
}

interface LinkedRole {
  readonly event: string;
  readonly arg: string;
  readonly role: string;
}

interface TimeLink {
  readonly type: string | null;
  readonly source: string;
  readonly target: string;
}

/** The documents of a file, one of JSON on each line. */
export function readLinkedDocuments(file: string): readonly LinkedDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LinkedDocument);
}

/** The sentence in which a token stands, -1 for none. */
export function sentenceAt({ sentences }: LinkedDocument, token: number): number {
  return sentences.findIndex(([first, last]) => first <= token && token < last);
}
