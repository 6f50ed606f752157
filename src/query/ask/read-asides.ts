import { findDates } from './find-dates.js';
import type { Sheet } from './sheet.js';
import type { Word } from './question.js';
import { BE_FORMS, NUMBERS, OPENINGS, PREPOSITIONS } from './vocabulary.js';

/** What a question says beside its clause. */
export interface Asides {
  readonly since: string | null;
  readonly until: string | null;
  readonly publisher: string | null;
  /** How many are asked for; null where no number is said. */
  readonly first: number | null;
  /** True where the question wants what is most; `first` may be null. */
  readonly ranked: boolean;
  /** The earliest or the latest, where one is asked for. */
  readonly time: 'FIRST' | 'LAST' | null;
}

/** Takes out of the question what stands beside its clause: when, according to whom, how many, and words of courtesy. */
export function readAsides(sheet: Sheet, text: string, now: string): Asides {
  takeOpening(sheet);
  const publisher = takePublisher(sheet, text);
  const dates = takeDates(sheet, text, now);
  const time = takeTime(sheet);
  return { ...dates, publisher, time, ...takeRank(sheet) };
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

function takeDates(sheet: Sheet, text: string, now: string): Pick<Asides, 'since' | 'until'> {
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
    if (clashes) {
      sheet.fail(words);
      continue;
    }
    since ??= found.since;
    until ??= found.until;
  }
  return { since, until };
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
  for (const [row, time] of TIME_ROWS) {
    const words = sheet.findRow(row.split(' '));
    if (!words) continue;
    const left = sheet.left();
    const before = left[left.indexOf(words[0] as Word) - 1];
    const isCopula = before !== undefined && BE_FORMS.has(before.lower);
    sheet.take(isCopula ? [before, ...words] : words, time === 'LAST' ? 'the latest' : 'the earliest');
    return time;
  }
  const left = sheet.left();
  if (!/^(?:when|what|which)$/.test(left[0]?.lower ?? '')) return null;
  const alone = left.find(
    ({ lower, xpos }, i) =>
      i >= 2 && (lower === 'first' || lower === 'last') && !xpos.startsWith('NN') && isAdverbial(left[i + 1]),
  );
  if (!alone) return null;
  sheet.take([alone], alone.lower === 'last' ? 'the latest' : 'the earliest');
  return alone.lower === 'last' ? 'LAST' : 'FIRST';
}

/** True for a word behind an adverb: a verb, a preposition or none at all. */
function isAdverbial(next: Word | undefined): boolean {
  return !next || /^(?:VB|IN|TO)/.test(next.xpos) || PREPOSITIONS.has(next.lower) || next.text === '?';
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

function takeRank(sheet: Sheet): Pick<Asides, 'first' | 'ranked'> {
  for (const row of MOST) {
    const words = sheet.findRow(row.split(' '));
    const last = words?.at(-1);
    if (!words || !last) continue;
    const left = sheet.left();
    const next = left[left.indexOf(last) + 1];
    // "The most weapons" counts weapons, not events.
    if (row === 'most' && next && /^(?:NN|JJ)/.test(next.xpos)) continue;
    const before = left[left.indexOf(words[0] as Word) - 1];
    sheet.take(before?.lower === 'the' ? [before, ...words] : words, 'ranked by events');
    return { first: null, ranked: true };
  }
  const left = sheet.left();
  const at = left.findIndex(({ lower }) => GREATEST.has(lower));
  const found = left[at];
  if (!found) return { first: null, ranked: false };
  const [before, after] = [left[at - 1], left[at + 1]];
  const numbered = [after, before].find((word) => word && numberOf(word) !== null);
  sheet.take([found], 'ranked by events');
  if (!numbered) return { first: null, ranked: true };
  sheet.take([numbered], `the first ${numberOf(numbered) ?? ''}`);
  return { first: numberOf(numbered), ranked: true };
}

function numberOf({ lower }: Word): number | null {
  const spelled = NUMBERS.indexOf(lower) + 1;
  if (spelled > 0) return spelled;
  return /^\d{1,2}$/.test(lower) && Number(lower) > 0 ? Number(lower) : null;
}
