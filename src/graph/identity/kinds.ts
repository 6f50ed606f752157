import { isCommonplace } from './commonplaces.js';
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

/** The modes of the events and those whose words stand in the passage, sorted. */
export function kindsOf(
  type: EventTypeName,
  modes: readonly (string | null)[],
  passage: string,
): readonly string[] {
  const words = wordsOf(type);
  const told = (passage.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap(
    (word) => words.get(word) ?? words.get(word.replace(/s$/, '')) ?? [],
  );
  return [...new Set([...modes.flatMap((mode) => mode ?? []), ...told])].sort();
}

/** Letters at the start of a word that a verb and its noun share: "explode" and "explosion". */
const SHARED_START = 5;

/** The beginnings of the words, sorted, words of three letters or fewer left out. */
export function stemsOf(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const telling = words.filter((word) => !isCommonplace(word));
  return [...new Set(telling.map((word) => word.slice(0, SHARED_START)))].sort();
}
