import { isCloser } from './sentence-rules.js';
import {
  ABBREVIATIONS,
  CUT_WORDS,
  DOUBTFUL_FULL_STOPS,
  TOKEN_RULES,
  WORDS_WITH_FULL_STOP,
} from './token-rules.js';
import type { RawToken } from './wink-reader.js';

const PLAIN_WORD = /^([A-Za-z]+)[,;]?$/;
const LIST_MARK = /^\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]$|^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/i;

/** The tokens of a stretch of text as the treebanks cut them, from those of wink-nlp; `first` tells that a paragraph opens. */
export function repairTokens(text: string, raw: readonly RawToken[], first: boolean): RawToken[] {
  const out: RawToken[] = [];
  for (let from = 0; from < raw.length;) {
    let to = from + 1;
    while (to < raw.length && raw[to]?.start === raw[to - 1]?.end) to++;
    repairRun(text, raw.slice(from, to), first && from === 0, out);
    from = to;
  }
  return out;
}

/** Cuts the full stop off a word that ends a sentence and is no abbreviation there. */
export function cutFullStops(text: string, tokens: readonly RawToken[]): RawToken[] {
  return tokens.flatMap((token, i) => {
    const stem = text.slice(token.start, token.end - 1);
    if (!WORDS_WITH_FULL_STOP.has(stem.toLowerCase()) || text[token.end - 1] !== '.') return [token];
    const closesSentence =
      token.closesSentence || (!DOUBTFUL_FULL_STOPS.has(stem) && opensSentence(text, tokens, i + 1));
    if (!closesSentence) return [token];
    const stop = token.end - 1;
    return [
      { start: token.start, end: stop, closesSentence: false },
      { start: stop, end: token.end, closesSentence },
    ];
  });
}

/** True at the end, and before a capital letter that may have closing marks before it. */
function opensSentence(text: string, tokens: readonly RawToken[], index: number): boolean {
  let next = index;
  while (isCloser(text.slice(tokens[next]?.start, tokens[next]?.end))) next++;
  const token = tokens[next];
  return !token || /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

function repairRun(text: string, raw: readonly RawToken[], opens: boolean, out: RawToken[]): void {
  const start = raw[0]?.start ?? 0;
  const end = raw[raw.length - 1]?.end ?? start;
  const run = text.slice(start, end);
  const plain = PLAIN_WORD.exec(run)?.[1];
  if (plain !== undefined && !CUT_WORDS.has(plain.toLowerCase())) {
    out.push(...raw);
    return;
  }
  const closings = raw.filter((token) => token.closesSentence).map((token) => token.end - start);
  let from = 0;
  for (const cut of findCuts(
    run,
    raw.map((token) => token.end - start),
    opens,
  )) {
    const at = from;
    const closesSentence = closings.some((closing) => closing > at && closing <= cut);
    out.push({ start: start + from, end: start + cut, closesSentence });
    from = cut;
  }
}

/** Most runs whose cuts are kept once found, and the longest of them in UTF-16 code units. */
const CACHED_RUNS = 20_000;
const LONGEST_CACHED_RUN = 40;

const cutsOfRuns = new Map<string, readonly number[]>();

/** Where the tokens of a run end, from where wink-nlp has them end; remembered: runs such as `said.` repeat. */
function findCuts(run: string, raw: readonly number[], opens: boolean): readonly number[] {
  if (opens && LIST_MARK.test(run)) return [run.length];
  if (run.length > LONGEST_CACHED_RUN) return cutRun(run, raw);
  const key = `${run} ${raw.join(' ')}`;
  let cuts = cutsOfRuns.get(key);
  if (cuts === undefined) {
    cuts = cutRun(run, raw);
    if (cutsOfRuns.size >= CACHED_RUNS) cutsOfRuns.clear();
    cutsOfRuns.set(key, cuts);
  }
  return cuts;
}

function cutRun(run: string, raw: readonly number[]): readonly number[] {
  const cuts = new Set(raw);
  applyRules(run, cuts);
  cutKnownWord(run, cuts);
  joinAbbreviation(run, cuts);
  return [...cuts].sort((a, b) => a - b);
}

function applyRules(run: string, cuts: Set<number>): void {
  for (const { pattern } of TOKEN_RULES) {
    for (const match of run.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      for (const cut of cuts) if (cut > from && cut < to) cuts.delete(cut);
      if (from > 0) cuts.add(from);
      cuts.add(to);
      const groups = match.slice(1).filter((group) => group !== undefined && group !== '');
      if (groups.length < 2) continue;
      groups.reduce((at, group) => {
        cuts.add(at + group.length);
        return at + group.length;
      }, from);
    }
  }
}

function cutKnownWord(run: string, cuts: Set<number>): void {
  const word = /^\P{L}*([\p{L}'’]+)/u.exec(run);
  const length = word?.[1] && CUT_WORDS.get(word[1].toLowerCase());
  if (!length) return;
  cuts.add(word.index + word[0].length - (word[1]?.length ?? 0) + length);
}

/** Gives an abbreviation its full stop back: "Cal." is one token, "Cal.," two. */
function joinAbbreviation(run: string, cuts: Set<number>): void {
  const match = /^(\P{L}*)(\p{L}+)\.(?=$|[,;:?!)\]"”’])/u.exec(run);
  if (!match?.[2] || !ABBREVIATIONS.has(match[2].toLowerCase())) return;
  const stop = (match[1]?.length ?? 0) + match[2].length;
  cuts.delete(stop);
  cuts.add(stop + 1);
}
