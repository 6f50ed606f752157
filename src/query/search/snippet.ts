import type { SoughtWord } from './text-index.js';
import { foldWord, wordsOf, type Word } from './words.js';

/** Which part of a thing a snippet is cut from. */
export const SNIPPET_FIELDS = {
  TITLE: { description: 'The headline of a story.' },
  TEXT: { description: 'The text of a story.' },
  NAME: { description: 'The name of an entity.' },
  ALIAS: { description: 'Another name of an entity.' },
  QUOTE: { description: 'The quote of a claim.' },
} as const;
export type SnippetField = keyof typeof SNIPPET_FIELDS;

/** A part of a text that holds words looked for. */
export interface Snippet {
  readonly field: SnippetField;
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 code units. */
  readonly start: number;
  /** The words within it, in its own UTF-16 code units, end exclusive. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** A text that a snippet may be cut from. */
export interface SnippetSource {
  readonly field: SnippetField;
  readonly text: string;
}

/** Characters of a snippet, about. */
const WINDOW = 240;
/** Characters of it before the first word. */
const LEAD = 60;

/** The part of one of the texts that holds most of the words, of the first where several do; null where none holds any. */
export function cutSnippet(sources: readonly SnippetSource[], words: readonly SoughtWord[]): Snippet | null {
  let best: {
    readonly source: SnippetSource;
    readonly found: readonly FoundWord[];
    readonly held: number;
  } | null = null;
  for (const source of sources) {
    const found = bestWindow(findWords(source.text, words));
    const held = new Set(found.map(({ word }) => word)).size;
    if (held > (best?.held ?? 0)) best = { source, found, held };
  }
  return best && cut(best.source, best.found);
}

interface FoundWord extends Word {
  /** Which of the words looked for. */
  readonly word: number;
}

function findWords(text: string, sought: readonly SoughtWord[]): readonly FoundWord[] {
  return wordsOf(text).flatMap((found) => {
    const folded = foldWord(text.slice(found.start, found.end));
    const word = sought.findIndex(
      ({ stem, prefix }) => found.stem === stem || (prefix.length > 1 && folded.startsWith(prefix)),
    );
    return word < 0 ? [] : [{ ...found, word }];
  });
}

/** Of the words found, those of the first window that holds most different ones. */
function bestWindow(found: readonly FoundWord[]): readonly FoundWord[] {
  let best: readonly FoundWord[] = [];
  let most = 0;
  let first = 0;
  for (let last = 0; last < found.length; last++) {
    while ((found[last]?.end ?? 0) - (found[first]?.start ?? 0) > WINDOW - LEAD && first < last) first++;
    const window = found.slice(first, last + 1);
    const held = new Set(window.map(({ word }) => word)).size;
    if (held < most || (held === most && window[0] !== best[0])) continue;
    best = window;
    most = held;
  }
  return best;
}

function cut({ field, text }: SnippetSource, found: readonly FoundWord[]): Snippet {
  const whole = text.length <= WINDOW;
  const start = whole ? 0 : wordStart(text, Math.max(0, (found[0]?.start ?? 0) - LEAD));
  const end = whole
    ? text.length
    : wordEnd(text, Math.min(text.length, start + WINDOW), found.at(-1)?.end ?? 0);
  return {
    field,
    text: text.slice(start, end),
    start,
    highlights: found.map((word) => ({ start: word.start - start, end: word.end - start })),
  };
}

/** The start of the first word at or behind a place, the place itself in a run without spaces. */
function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.slice(place - 1, place + LEAD).search(/\s\S/);
  return space < 0 ? place : place + space;
}

/** The end of the last whole word before a place, but behind the last word found. */
function wordEnd(text: string, place: number, least: number): number {
  if (place === text.length) return place;
  const space = text.slice(least, place + 1).search(/\s\S*$/);
  return space < 0 ? Math.max(place, least) : least + space;
}
