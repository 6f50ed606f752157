import type { Span } from '../common/span.js';

/** Longest run of characters without white space that is read as words, in UTF-16 code units; the rest is cut up. */
export const LONGEST_RUN = 200;

/** Longest stretch that is handed to the tokenizer at once, in UTF-16 code units. */
const LONGEST_BLOCK = 4000;

/** Widest line of a text whose lines are taken to be wrapped by its editor rather than paragraphs. */
const WIDEST_WRAPPED_LINE = 120;

const OTHER_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
const BLANK_LINE = /\n[^\S\n]*\n\s*|\u2029/g;
const CLOSED_LINE = /[.!?…]["'”’)\]]*\s*$/;

/** The paragraphs of a text in order, each without white space at its ends: every one ends its last sentence. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let from = 0;
  for (const gap of text.matchAll(BLANK_LINE)) {
    pushLines(text, from, gap.index, paragraphs);
    from = gap.index + gap[0].length;
  }
  pushLines(text, from, text.length, paragraphs);
  return paragraphs;
}

/** Cuts a paragraph into pieces of bounded length, at the end of a sentence where there is one, else at white space. */
export function boundBlocks(text: string, paragraph: Span): Span[] {
  const blocks: Span[] = [];
  let start = paragraph.start;
  while (paragraph.end - start > LONGEST_BLOCK) {
    const cut = findCut(text, start, start + LONGEST_BLOCK);
    pushTrimmed(text, start, cut, blocks);
    start = cut;
  }
  pushTrimmed(text, start, paragraph.end, blocks);
  return blocks;
}

/** The stretches of a block that are too long to be words, cut into pieces of at most {@link LONGEST_RUN} units. */
export function findUnbrokenRuns(text: string, block: Span): Span[] {
  const runs: Span[] = [];
  let start = block.start;
  for (let at = block.start; at <= block.end; at++) {
    if (at < block.end && !isSpace(text.charCodeAt(at))) continue;
    if (at - start > LONGEST_RUN) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

/** Cuts an unbroken run into pieces of at most {@link LONGEST_RUN} units, never inside a surrogate pair. */
export function cutRun(text: string, run: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = run.start; start < run.end;) {
    let end = Math.min(run.end, start + LONGEST_RUN);
    if (end < run.end && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function pushLines(text: string, start: number, end: number, out: Span[]): void {
  const lines: Span[] = [];
  let from = start;
  let width = 0;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 10) continue;
    lines.push({ start: from, end: at });
    width = Math.max(width, at - from);
    from = at + 1;
  }
  let open = start;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !next || isWrapped(text, line, next, width)) continue;
    pushTrimmed(text, open, line.end, out);
    open = next.start;
  }
  pushTrimmed(text, open, end, out);
}

/** True when a line break only wraps a line: the next word did not fit, or the sentence plainly goes on. */
function isWrapped(text: string, line: Span, next: Span, width: number): boolean {
  const following = text.slice(next.start, Math.min(next.end, next.start + LONGEST_RUN)).trimStart();
  const first = /^\S*/.exec(following)?.[0] ?? '';
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  if (/^\p{Ll}/u.test(first) && !CLOSED_LINE.test(tail)) return true;
  return width <= WIDEST_WRAPPED_LINE && line.end - line.start + 1 + first.length > width;
}

function findCut(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + LONGEST_BLOCK / 2; at--) {
    if (isSpace(text.charCodeAt(at)) && CLOSED_LINE.test(text.slice(at - 4, at))) return at;
  }
  for (let at = limit; at > start; at--) if (isSpace(text.charCodeAt(at))) return at;
  let end = limit;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

function pushTrimmed(text: string, start: number, end: number, out: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from < to) out.push({ start: from, end: to });
}

/** The white space of `\s`, tested without a regular expression because every character of a text passes here. */
function isSpace(code: number): boolean {
  if (code <= 32 || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return (code >= 0x2000 && code <= 0x200a) || OTHER_SPACES.has(code);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
