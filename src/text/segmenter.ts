import type { Span } from '../common/span.js';
import { boundBlocks, cutRun, findUnbrokenRuns, splitParagraphs } from './blocks.js';
import { cutDateline } from './dateline.js';
import { countNoteTokens, isCloser, isWrongBoundary, LOOK_AHEAD } from './sentence-rules.js';
import { cutFullStops, repairTokens } from './token-repair.js';
import type { RawToken, WinkReader } from './wink-reader.js';

/** Longest sentence in tokens; a longer one is cut, so that no step after this meets one without end. */
export const LONGEST_SENTENCE = 300;

/** The sentences of a text, each a list of tokens with their places in it. */
export function segmentText(text: string, read: WinkReader): Span[][] {
  const paragraphs = splitParagraphs(text).flatMap((paragraph) => cutDateline(text, paragraph));
  return paragraphs.flatMap((paragraph) => {
    const tokens = boundBlocks(text, paragraph).flatMap((block, index) =>
      readBlock(text, block, read, index === 0),
    );
    return cutLongSentences(text, groupSentences(repairBoundaries(text, cutFullStops(text, tokens))));
  });
}

function readBlock(text: string, block: Span, read: WinkReader, opens: boolean): RawToken[] {
  const tokens: RawToken[] = [];
  let from = block.start;
  const readUpTo = (end: number): void => {
    if (from < end)
      tokens.push(...repairTokens(text, read(text, { start: from, end }), opens && tokens.length === 0));
  };
  for (const run of findUnbrokenRuns(text, block)) {
    readUpTo(run.start);
    for (const piece of cutRun(text, run)) tokens.push({ ...piece, closesSentence: false });
    from = run.end;
  }
  readUpTo(block.end);
  return tokens;
}

function repairBoundaries(text: string, tokens: readonly RawToken[]): RawToken[] {
  const repaired = tokens.slice();
  const setCloses = (i: number, closesSentence: boolean): void => {
    const token = repaired[i];
    if (token && token.closesSentence !== closesSentence) repaired[i] = { ...token, closesSentence };
  };
  const read = (from: number, to: number): string[] =>
    tokens.slice(from, to).map((token) => text.slice(token.start, token.end));
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!repaired[i]?.closesSentence) continue;
    let last = i;
    while (isAttachedCloser(text, tokens, last + 1)) last++;
    for (let note = 3; note > 0; last += note) note = countNoteTokens(read(last + 1, last + 4));
    for (let inside = i; inside < last; inside++) setCloses(inside, false);
    setCloses(last, !isWrongBoundary(read(last, last + 1)[0] ?? '', read(last + 1, last + 1 + LOOK_AHEAD)));
    i = last;
  }
  return repaired;
}

/** True for a closing mark that stands right behind the token before it, with white space or the end behind itself. */
function isAttachedCloser(text: string, tokens: readonly RawToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before || token.start !== before.end || !isCloser(text.slice(token.start, token.end)))
    return false;
  const next = tokens[index + 1];
  return !next || next.start > token.end || isCloser(text.slice(next.start, next.end));
}

function groupSentences(tokens: readonly RawToken[]): Span[][] {
  const sentences: Span[][] = [];
  let current: Span[] = [];
  for (const token of tokens) {
    current.push({ start: token.start, end: token.end });
    if (!token.closesSentence) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function cutLongSentences(text: string, sentences: readonly Span[][]): Span[][] {
  return sentences.flatMap((sentence) => {
    const parts: Span[][] = [];
    let rest = sentence;
    while (rest.length > LONGEST_SENTENCE) {
      const cut = findCut(text, rest);
      parts.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return [...parts, rest];
  });
}

/** Behind the last semicolon, else comma, of what a sentence may hold, else where it is full. */
function findCut(text: string, tokens: readonly Span[]): number {
  for (const mark of [';', ',']) {
    for (let i = LONGEST_SENTENCE; i > LONGEST_SENTENCE / 2; i--) {
      const token = tokens[i - 1];
      if (token && text.slice(token.start, token.end) === mark) return i;
    }
  }
  return LONGEST_SENTENCE;
}
