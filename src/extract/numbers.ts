import { wordList } from '../common/word-list.js';
import type { QualifierName } from '../ontology/names.js';
import type { Token } from '../model/token.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = new Map<string, number>([
  ...UNITS.map((word, n): [string, number] => [word, n]),
  ...TENS.map((word, n): [string, number] => [word, 20 + 10 * n]),
]);
const SCALES = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** A number as read: its value and the tokens `[firstToken, lastToken)` with its qualifier. */
export interface NumberReading {
  readonly value: number;
  readonly qualifier: QualifierName;
  readonly firstToken: number;
  readonly lastToken: number;
}

const QUALIFIER_PHRASES: readonly (readonly [string, QualifierName])[] = [
  ['at least', 'AT_LEAST'],
  ['no fewer than', 'AT_LEAST'],
  ['no less than', 'AT_LEAST'],
  ['a minimum of', 'AT_LEAST'],
  ['at most', 'AT_MOST'],
  ['no more than', 'AT_MOST'],
  ['as many as', 'UP_TO'],
  ['as much as', 'UP_TO'],
  ['up to', 'UP_TO'],
  ['more than', 'MORE_THAN'],
  ['upwards of', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['above', 'MORE_THAN'],
  ['exceeding', 'MORE_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['less than', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['nearly', 'ABOUT'],
  ['almost', 'ABOUT'],
  ['about', 'ABOUT'],
  ['around', 'ABOUT'],
  ['approximately', 'ABOUT'],
  ['roughly', 'ABOUT'],
  ['some', 'ABOUT'],
  ['estimated', 'ABOUT'],
];

const CURRENCY_SIGN = /^(?:[A-Z]{0,3}\$|[€£¥])$/;

/** The number that the token belongs to, with the words that qualify it; null when the token is no part of one. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  if (!isNumberWord(tokens[at])) return null;
  let first = at;
  while (joins(tokens, first - 1)) first--;
  let last = at + 1;
  while (joins(tokens, last)) last++;
  while (last > first && !isNumberWord(tokens[last - 1])) last--;
  const value = valueOf(tokens.slice(first, last));
  if (value === null) return null;
  const opening = CURRENCY_SIGN.test(tokens[first - 1]?.text ?? '') ? first - 1 : first;
  for (const [phrase, qualifier] of QUALIFIER_PHRASES) {
    const words = phrase.split(' ');
    const start = opening - words.length;
    if (words.every((word, k) => tokens[start + k]?.text.toLowerCase() === word)) {
      return { value, qualifier, firstToken: start, lastToken: last };
    }
  }
  return { value, qualifier: 'EXACTLY', firstToken: first, lastToken: last };
}

/** The number that the token belongs to, or both ends of a range that it belongs to ("30 to 40", "between 30 and 40"); empty for no number. */
export function readNumbers(tokens: readonly Token[], at: number): readonly NumberReading[] {
  const number = readNumber(tokens, at);
  if (!number) return [];
  const next = readNumber(tokens, number.lastToken + 1);
  if (next && isRange(tokens, number, next)) return rangeOf(tokens, number, next);
  const before = readNumber(tokens, number.firstToken - 2);
  if (before && isRange(tokens, before, number)) return rangeOf(tokens, before, number);
  return [number];
}

const RANGE_JOINTS = new Set(['to', '-', '–', '—']);

function isRange(tokens: readonly Token[], low: NumberReading, high: NumberReading): boolean {
  if (low.lastToken + 1 !== high.firstToken || low.qualifier !== 'EXACTLY' || high.qualifier !== 'EXACTLY')
    return false;
  const joint = tokens[low.lastToken]?.text.toLowerCase() ?? '';
  // "rose from 95 to 126": what was, and what is.
  const [verb, from] = tokens.slice(low.firstToken - 2, low.firstToken);
  if (from?.lemma === 'from' && CHANGES.has(verb?.lemma ?? '')) return false;
  return RANGE_JOINTS.has(joint) || (joint === 'and' && tokens[low.firstToken - 1]?.lemma === 'between');
}

const CHANGES = new Set(
  wordList('rise climb jump go soar increase grow leap fall drop sink decline decrease'),
);

/** Both ends; the first has the second's scale where it names none: "30 to 40 million". */
function rangeOf(
  tokens: readonly Token[],
  low: NumberReading,
  high: NumberReading,
): readonly NumberReading[] {
  const scaled = SCALES.get(tokens[high.lastToken - 1]?.text.toLowerCase() ?? '') ?? 1;
  const value = low.value * scaled <= high.value && low.value < scaled ? low.value * scaled : low.value;
  return [
    { ...low, value, qualifier: 'AT_LEAST' },
    { ...high, qualifier: 'AT_MOST' },
  ];
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** True for digits and number words; "a" of "a dozen" is none by itself. */
export function isNumberWord(token: Token | undefined): boolean {
  if (!token) return false;
  const word = token.text.toLowerCase();
  return DIGITS.test(word) || SMALL.has(word) || SCALES.has(word.replace(/s$/, ''));
}

function joins(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (isNumberWord(token)) return true;
  const [joint, before] = [token?.text.toLowerCase(), tokens[i - 1]?.text.toLowerCase() ?? ''];
  const opens = (joint === '-' && TENS.includes(before)) || (joint === 'and' && SCALES.has(before));
  return opens && isSpelled(tokens[i + 1]);
}

/** True for a number word without a digit. */
const isSpelled = (token: Token | undefined): boolean =>
  token !== undefined && (SMALL.has(token.text.toLowerCase()) || SCALES.has(token.text.toLowerCase()));

function valueOf(tokens: readonly Token[]): number | null {
  let total = 0;
  let current = 0;
  let seen = false;
  for (const token of tokens) {
    const word = token.text.toLowerCase();
    if (DIGITS.test(word)) {
      if (seen && current !== 0) return null;
      current += Number(word.replaceAll(',', ''));
    } else if (SMALL.has(word)) current += SMALL.get(word) ?? 0;
    else {
      const plural = word.endsWith('s') && word !== 's';
      const scale = SCALES.get(plural ? word.slice(0, -1) : word);
      if (scale === undefined) continue;
      if (plural && !seen) return null; // "dozens", "thousands": no number
      if (scale === 100 || scale === 12) current = (current || 1) * scale;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
    }
    seen = true;
  }
  return seen ? total + current : null;
}
