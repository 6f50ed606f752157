import { normalisePhrase } from '../../src/text/name-lists.js';
import { HINT_WORDS } from '../../src/text/name-words.js';

/** The type of a span of which it is not known whether it holds a name. */
export const UNSURE = 'UNSURE';

/** A text with the names its annotators marked, in characters. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

export interface GoldSpan {
  readonly char: readonly [number, number];
  readonly type: string;
  readonly origType?: string;
}

/** A document of GUM with mentions that are noun phrases, nested in each other. */
export interface GumDocument extends GoldRecord {
  readonly split: string;
  readonly spans: readonly (GoldSpan & { readonly named: boolean; readonly pronoun: boolean })[];
}

const DETERMINER = /^(the|a|an|his|her|their|our|my|its)$/i;
const TITLES = new Set(`${HINT_WORDS.title ?? ''} ${HINT_WORDS.honorific ?? ''}`.split(/\s+/));
const CONNECTORS = new Set([
  ...(HINT_WORDS.connector ?? '').split(/\s+/),
  'and',
  'in',
  'on',
  'at',
  '.',
  ',',
  "'s",
]);
const LONGEST = { PER: 5, ORG: 9, LOC: 9 } as const;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The document with names cut out of its named noun phrases, longest first, and the doubtful ones as UNSURE. */
export function readGumDocument(document: GumDocument): GoldRecord {
  const names: GoldSpan[] = [];
  const unsure: GoldSpan[] = [];
  const named = document.spans.filter((span) => span.named && !span.pronoun && span.type in LONGEST);
  for (const span of named.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const char = cutName(document.text, span);
    const isNested =
      char !== undefined && names.some((name) => name.char[0] < char[1] && char[0] < name.char[1]);
    if (isNested) continue;
    if (char) names.push({ char, type: span.type });
    else unsure.push({ char: span.char, type: UNSURE });
  }
  return { id: document.id, text: document.text, spans: [...names, ...unsure] };
}

function lengthOf({ char }: GoldSpan): number {
  return char[1] - char[0];
}

/** The name within a noun phrase, without determiner, titles and possessive ending; undefined when it is in doubt. */
function cutName(text: string, { char, type }: GoldSpan): [number, number] | undefined {
  let words: Word[] = [
    ...text
      .slice(...char)
      .matchAll(/['’]s$|[\p{L}\p{N}.’']+?(?=['’]s$|[^\p{L}\p{N}.’']|$)|[^\s\p{L}\p{N}]/gu),
  ].map((match) => ({
    text: match[0],
    start: char[0] + match.index,
    end: char[0] + match.index + match[0].length,
  }));
  if (/^['’]s?$/.test(words.at(-1)?.text ?? '')) words = words.slice(0, -1);
  while (words.length > 0 && DETERMINER.test(words[0]?.text ?? '')) words = words.slice(1);
  if (type === 'PER') {
    const lastTitle = words.findLastIndex((word) => TITLES.has(normalisePhrase(word.text)));
    words = words.slice(lastTitle + 1);
  }
  const isName = (word: Word | undefined): boolean => /^[\p{Lu}\d]/u.test(word?.text ?? '');
  const fits =
    words.length <= LONGEST[type as keyof typeof LONGEST] &&
    /^\p{Lu}/u.test(words[0]?.text ?? '') &&
    isName(words.at(-1)) &&
    words.every((word) => isName(word) || CONNECTORS.has(word.text.toLowerCase())) &&
    (type !== 'PER' || !words.some((word) => /^(of|the|and|,|['’]s)$/.test(word.text)));
  const first = words[0];
  const last = words.at(-1);
  return fits && first && last ? [first.start, last.end] : undefined;
}
