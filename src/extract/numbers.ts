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
  for (const [phrase, qualifier] of QUALIFIER_PHRASES) {
    const words = phrase.split(' ');
    const start = first - words.length;
    if (words.every((word, k) => tokens[start + k]?.text.toLowerCase() === word)) {
      return { value, qualifier, firstToken: start, lastToken: last };
    }
  }
  return { value, qualifier: 'EXACTLY', firstToken: first, lastToken: last };
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** True for digits and number words; "a" of "a dozen" is none by itself. */
function isNumberWord(token: Token | undefined): boolean {
  if (!token) return false;
  const word = token.text.toLowerCase();
  return DIGITS.test(word) || SMALL.has(word) || SCALES.has(word.replace(/s$/, ''));
}

function joins(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (isNumberWord(token)) return true;
  const joint = token?.text.toLowerCase() === '-' || token?.text.toLowerCase() === 'and';
  return joint && isSpelled(tokens[i - 1]) && isSpelled(tokens[i + 1]);
}

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
