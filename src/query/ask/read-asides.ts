import { findDates } from './find-dates.js';
import type { Sheet } from './sheet.js';
import type { Word } from './question.js';
import { AGENT_NOUNS, BE_FORMS, ENTITY_NOUNS, NUMBERS, OPENINGS } from './vocabulary.js';

/** What a question says beside its clause. */
export interface Asides {
  readonly dates: AsideDates;
  readonly publisher: string | null;
  /** What is most, where the question wants it. */
  readonly rank: AsideOrder | null;
  /** The earliest or the latest, where one is asked for. */
  readonly time: (AsideOrder & { readonly end: 'FIRST' | 'LAST' }) | null;
}

/** When, as ISO 8601 dates, and the words that say so. */
interface AsideDates {
  readonly since: string | null;
  readonly until: string | null;
  readonly words: readonly Word[];
}

/** Words that ask for some of all in an order. */
interface AsideOrder {
  readonly words: readonly Word[];
  /** How many are asked for; null where the question does not say. */
  readonly first: number | null;
}

/** Nothing beside the clause. */
export const NO_ASIDES: Asides = {
  dates: { since: null, until: null, words: [] },
  publisher: null,
  rank: null,
  time: null,
};

/** Takes out of the question what stands beside its clause: when, according to whom, how many, and words of courtesy. */
export function readAsides(sheet: Sheet, text: string, now: string): Asides {
  takeOpening(sheet);
  const publisher = takePublisher(sheet, text);
  const dates = takeDates(sheet, text, now);
  const [comma] = sheet.left();
  if (comma?.text === ',') sheet.take([comma], 'punctuation');
  const time = takeTime(sheet);
  return { dates, publisher, time, rank: time ? null : takeRank(sheet) };
}

function takeOpening(sheet: Sheet): void {
  for (let again = true; again;) {
    again = false;
    const left = sheet.left();
    for (const opening of OPENINGS) {
      const words = opening.split(' ');
      if (words.every((word, i) => left[i]?.lower === word || (word === "i'd" && left[i]?.lower === 'i'))) {
        sheet.take(left.slice(0, words.length), 'a request');
        again = true;
        break;
      }
    }
    const [comma] = sheet.left();
    if (comma?.text === ',') sheet.take([comma], 'punctuation');
  }
}

const BY_PUBLISHER: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['as', 'reported', 'by'],
  ['reported', 'by'],
  ['in', 'reports', 'by'],
  ['in', 'stories', 'by'],
  ['in', 'stories', 'from'],
];

const QUESTION_STARTS = new Set([
  'who',
  'whom',
  'what',
  'which',
  'when',
  'where',
  'how',
  'did',
  'has',
  'have',
  'is',
  'are',
  'was',
  'were',
]);

function takePublisher(sheet: Sheet, text: string): string | null {
  for (const row of BY_PUBLISHER) {
    const words = sheet.findRow(row);
    const last = words?.at(-1);
    if (!words || !last) continue;
    const behind = sheet.left().filter((word) => word.start > last.start);
    const end = behind.findIndex(
      (word, i) => /^[,?.!;:]$/.test(word.text) || (i > 0 && QUESTION_STARTS.has(word.lower)),
    );
    const named = end < 0 ? behind : behind.slice(0, end);
    const [first, final] = [named[0], named.at(-1)];
    if (!first || !final) continue;
    const name = text.slice(first.start, final.end).replace(/^the\s+(?=\p{Lu})/iu, '');
    sheet.take(words, 'a publisher');
    sheet.take(named, `publisher ${name}`);
    const comma = end < 0 ? undefined : behind[end];
    if (comma?.text === ',') sheet.take([comma], 'punctuation');
    return name;
  }
  return null;
}

function takeDates(sheet: Sheet, text: string, now: string): AsideDates {
  const taken: Word[] = [];
  let since: string | null = null;
  let until: string | null = null;
  for (const found of findDates(text, now)) {
    const words = sheet.left().filter((word) => word.start >= found.start && word.end <= found.end);
    if (words.length === 0) continue;
    const clashes = (found.since !== null && since !== null) || (found.until !== null && until !== null);
    const as = [found.since ? `since ${found.since}` : '', found.until ? `until ${found.until}` : '']
      .filter((bound) => bound !== '')
      .join(', ');
    sheet.take(words, as);
    taken.push(...words);
    if (clashes) {
      sheet.fail(words);
      continue;
    }
    since ??= found.since;
    until ??= found.until;
  }
  return { since, until, words: taken };
}

/** Rows of words that ask for the earliest or the latest, and which. */
const TIME_ROWS: readonly (readonly [string, 'FIRST' | 'LAST'])[] = [
  ['the last time that', 'LAST'],
  ['the last time', 'LAST'],
  ['last time', 'LAST'],
  ['the first time that', 'FIRST'],
  ['the first time', 'FIRST'],
  ['most recently', 'LAST'],
  ['the most recent', 'LAST'],
  ['most recent', 'LAST'],
  ['the latest', 'LAST'],
  ['latest', 'LAST'],
  ['the earliest', 'FIRST'],
  ['earliest', 'FIRST'],
];

function takeTime(sheet: Sheet): Asides['time'] {
  for (const [row, end] of TIME_ROWS) {
    const words = sheet.findRow(row.split(' '));
    if (words) return takeTimeWords(sheet, words, end);
  }
  const left = sheet.left();
  const at = left.findIndex((word, i) => isTimeWord(word, left[i - 1], left[i + 1]));
  const word = left[at];
  if (!word) return null;
  const [before, next] = [left[at - 1], left[at + 1]];
  const article = before?.lower === 'the' ? [before] : [];
  // "The first to recognise", but "the first leader to recognise".
  const joint = article.length > 0 && next?.lower === 'to' ? [next] : [];
  return takeTimeWords(sheet, [...article, word, ...joint], word.lower === 'last' ? 'LAST' : 'FIRST');
}

/** Nouns that "first" and "last" name something with. */
const NAMED_BY_ORDER = new Set(['lady', 'aid', 'world', 'minister', 'resort', 'class', 'vice', 'deputy']);

function isTimeWord({ lower, text }: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (text !== 'first' && text !== 'last') return false;
  return !NAMED_BY_ORDER.has(next?.lower ?? '') && !(lower === 'last' && before?.lower === 'at');
}

/** Takes the words, the copula before them and the number beside them. */
function takeTimeWords(sheet: Sheet, words: readonly Word[], end: 'FIRST' | 'LAST'): Asides['time'] {
  const left = sheet.left();
  const at = left.indexOf(words[0] as Word);
  const [before, after] = [left[at - 1], left[at + words.length]];
  const numbered = [after, before].find((word) => word && numberOf(word) !== null);
  const opening = left[at - 1 - (numbered === before ? 1 : 0)];
  const copula = at > 1 && opening && BE_FORMS.has(opening.lower) ? [opening] : [];
  const taken = [...copula, ...words, ...(numbered ? [numbered] : [])];
  sheet.take(taken, end === 'LAST' ? 'the latest' : 'the earliest');
  return { end, words: taken, first: numbered ? numberOf(numbered) : isPlural(left, after) ? null : 1 };
}

/** True for a question after several: "which countries", "the suppliers", "the latest attacks". */
function isPlural(words: readonly Word[], next?: Word): boolean {
  const noun = words.find(({ lower }) => ENTITY_NOUNS.has(lower) || AGENT_NOUNS.has(lower));
  return noun ? noun.lower.endsWith('s') : next?.xpos === 'NNS';
}

const MOST: readonly string[] = ['most often', 'most frequently', 'more than any other', 'most'];
const GREATEST = new Set([
  'biggest',
  'largest',
  'main',
  'leading',
  'top',
  'principal',
  'major',
  'greatest',
  'chief',
]);

function takeRank(sheet: Sheet): Asides['rank'] {
  for (const row of MOST) {
    const words = sheet.findRow(row.split(' '));
    const last = words?.at(-1);
    if (!words || !last) continue;
    const left = sheet.left();
    const next = left[left.indexOf(last) + 1];
    // "The most weapons" counts weapons, not events.
    if (row === 'most' && next && /^(?:NN|JJ)/.test(next.xpos)) continue;
    const before = left[left.indexOf(words[0] as Word) - 1];
    const taken = before?.lower === 'the' ? [before, ...words] : words;
    sheet.take(taken, 'ranked by events');
    return { words: taken, first: isPlural(sheet.left()) ? null : 1 };
  }
  const left = sheet.left();
  const at = left.findIndex(({ lower }) => GREATEST.has(lower));
  const found = left[at];
  // Only who does something is ranked by how often: a "major attack" is not.
  if (!found || !left.slice(at).some(({ lower }) => AGENT_NOUNS.has(lower))) return null;
  const [before, after] = [left[at - 1], left[at + 1]];
  const numbered = [after, before].find((word) => word && numberOf(word) !== null);
  sheet.take([found], 'ranked by events');
  if (!numbered) return { words: [found], first: isPlural(left) ? null : 1 };
  sheet.take([numbered], `the first ${numberOf(numbered) ?? ''}`);
  return { words: [found, numbered], first: numberOf(numbered) };
}

function numberOf({ lower }: Word): number | null {
  const spelled = NUMBERS.indexOf(lower) + 1;
  if (spelled > 0) return spelled;
  return /^\d{1,2}$/.test(lower) && Number(lower) > 0 ? Number(lower) : null;
}
