import { LEADING_ABBREVIATIONS } from './token-rules.js';

const CLOSERS = /^["'”’»)\]]+$/;
const INITIAL = /^\p{Lu}\.$/u;
const WORD_START = /[\p{L}\p{N}]/u;

const SPEECH_VERBS = new Set(
  'said says say told asked asks yelled shouted cried added replied answered declared wrote writes exclaimed tweeted'.split(
    ' ',
  ),
);

/** A reason why a sentence cannot end between two tokens, whatever wink-nlp says. */
interface JoinRule {
  readonly reason: string;
  /** Takes the last token before the place and the tokens after it, as written. */
  readonly holds: (before: string, after: readonly string[]) => boolean;
}

/** Longest stretch after a boundary that a rule looks at, in tokens. */
export const LOOK_AHEAD = 8;

const JOIN_RULES: readonly JoinRule[] = [
  { reason: 'what follows goes on in lower case', holds: (_, after) => /^\p{Ll}/u.test(firstWord(after)) },
  {
    reason: 'only closing marks follow',
    holds: (_, after) => CLOSERS.test(after[0] ?? '') && after.length === 1,
  },
  {
    reason: 'a mark of punctuation goes on',
    holds: (_, after) => /^(?:[,;:?!)\]>]|\.(?!\.))/.test(after[0] ?? ''),
  },
  {
    reason: 'an abbreviation stands before what it belongs to',
    holds: (before) => before.endsWith('.') && LEADING_ABBREVIATIONS.has(before.slice(0, -1).toLowerCase()),
  },
  { reason: 'the mark of a list stands before its item', holds: (before) => /^\(?\d{1,2}[.)]$/.test(before) },
  {
    reason: 'an initial stands before a name',
    holds: (before, after) => INITIAL.test(before) && before !== 'I.' && /^\p{Lu}/u.test(after[0] ?? ''),
  },
  {
    reason: 'a quotation is followed by its speaker',
    holds: (before, after) => CLOSERS.test(before) && startsWithSpeaker(after),
  },
];

/** True when a boundary between `before` and `after` (at most {@link LOOK_AHEAD} tokens) is a mistake. */
export function isWrongBoundary(before: string, after: readonly string[]): boolean {
  return JOIN_RULES.some((rule) => rule.holds(before, after));
}

/** True when a closing quotation mark or bracket after the end of a sentence still belongs to it. */
export function isCloser(token: string): boolean {
  return CLOSERS.test(token);
}

function startsWithSpeaker(tokens: readonly string[]): boolean {
  const verb = tokens.findIndex((token) => SPEECH_VERBS.has(token));
  return verb > 0 && verb <= 4 && tokens.slice(0, verb).every((token) => /^\p{Lu}/u.test(token));
}

/** How many of the tokens are the number of a note in brackets, 0 where they are none. */
export function countNoteTokens(tokens: readonly string[]): number {
  return tokens[0] === '[' && /^\d{1,3}$/.test(tokens[1] ?? '') && tokens[2] === ']' ? 3 : 0;
}

function firstWord(tokens: readonly string[]): string {
  return tokens.find((token) => WORD_START.test(token)) ?? '';
}
