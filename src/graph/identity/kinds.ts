import type { EventTypeName } from '../../ontology/names.js';
import { eventType } from '../../ontology/ontology.js';

const WORDS = new Map<EventTypeName, ReadonlyMap<string, string>>();

/** The words that tell a mode of the type: the nouns of its frames and the words of its modes. */
function wordsOf(type: EventTypeName): ReadonlyMap<string, string> {
  const known = WORDS.get(type);
  if (known !== undefined) return known;
  const { frames, modes } = eventType(type);
  const words = new Map([
    ...frames.flatMap(({ mode, nouns = [] }) =>
      mode === undefined ? [] : nouns.map((noun): [string, string] => [noun, mode]),
    ),
    ...modes.flatMap(({ name, words: own = [] }) => own.map((word): [string, string] => [word, name])),
  ]);
  WORDS.set(type, words);
  return words;
}

/** The mode whose word stands nearest to a place of the passage; null where none stands. */
export function readKind(type: EventTypeName, passage: string, at: number): string | null {
  const words = wordsOf(type);
  if (words.size === 0) return null;
  const found = [...passage.matchAll(/[\p{L}-]+/gu)].flatMap(({ 0: word, index }) => {
    const kind = words.get(word.toLowerCase()) ?? words.get(word.toLowerCase().replace(/s$/, ''));
    return kind === undefined ? [] : [{ kind, away: Math.abs(index - at) }];
  });
  return found.sort((a, b) => a.away - b.away)[0]?.kind ?? null;
}

/** Letters at the start of a word that a verb and its noun share: "explode" and "explosion". */
const SHARED_START = 5;

/** The beginnings of the words, sorted, words of three letters or fewer left out. */
export function stemsOf(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return [...new Set(words.map((word) => word.slice(0, SHARED_START)))].sort();
}
