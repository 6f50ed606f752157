import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AnalysedText } from '../src/model/token.js';
import { loadAnalyser } from '../src/text/analyser.js';
import { readTreebank, type GoldSentence } from './text/read-treebank.js';

/*
 * Prints how well the text layer does on treebank files: tags and trees by the shared scorer, tokens, lemmas and
 * sentence boundaries by itself, all from raw text.
 *
 *     tsx scripts/evaluate-text.ts [FILE.conllu.gz…]
 */

const SHARED = resolve(import.meta.dirname, '../../shared/eval');
const DEFAULT_FILES = ['dev_gum_other', 'train_ewt_dev'].map((name) =>
  join(SHARED, `data/dep/${name}.conllu.gz`),
);

interface Count {
  hit: number;
  found: number;
  gold: number;
}

function main(): void {
  if (!existsSync(SHARED)) {
    console.log('Skipped: the evaluation data is not there (../shared/eval).');
    return;
  }
  const files = process.argv.slice(2);
  for (const file of files.length > 0 ? files : DEFAULT_FILES) evaluate(file);
}

function evaluate(file: string): void {
  const sentences = readTreebank(file);
  const analyser = loadAnalyser();
  const analysed = sentences.map(({ text }) => analyser.analyse(text));
  console.log(file.split('/').pop());
  console.log(scoreTrees(file, sentences, analysed));
  console.log(`tokens: ${describe(countTokens(sentences, analysed))}`);
  const lemmas = countLemmas(sentences, analysed);
  console.log(`lemmas of words with the right place: ${percent(lemmas.hit, lemmas.gold)}`);
  console.log(`sentences of paragraphs: ${describe(countBoundaries(sentences))}`);
}

function scoreTrees(
  file: string,
  sentences: readonly GoldSentence[],
  analysed: readonly AnalysedText[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-'));
  try {
    const records = sentences.map(({ id }, i) => JSON.stringify({ id, tokens: analysed[i]?.tokens ?? [] }));
    const path = join(folder, 'records.jsonl');
    writeFileSync(path, records.join('\n'));
    return execFileSync('node', [join(SHARED, 'score.mjs'), 'parse', file, path], {
      encoding: 'utf8',
    }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countTokens(sentences: readonly GoldSentence[], analysed: readonly AnalysedText[]): Count {
  return countSame(
    sentences.map(({ words }) => words),
    analysed.map(({ tokens }) => tokens),
  );
}

function countLemmas(sentences: readonly GoldSentence[], analysed: readonly AnalysedText[]): Count {
  const count = { hit: 0, found: 0, gold: 0 };
  sentences.forEach(({ words }, i) => {
    const lemmas = new Map(analysed[i]?.tokens.map((token) => [`${token.start}-${token.end}`, token.lemma]));
    for (const word of words) {
      const lemma = lemmas.get(`${word.start}-${word.end}`);
      if (lemma === undefined) continue;
      count.gold++;
      if (lemma === word.lemma) count.hit++;
    }
  });
  return count;
}

/** Joins the sentences of each paragraph again and counts those that come out as they were. */
function countBoundaries(sentences: readonly GoldSentence[]): Count {
  const gold: { start: number; end: number }[][] = [];
  const texts: string[] = [];
  for (const { text, opensParagraph } of sentences) {
    if (opensParagraph || texts.length === 0) {
      texts.push('');
      gold.push([]);
    }
    const last = texts.length - 1;
    const before = texts[last] ? `${texts[last]} ` : '';
    gold[last]?.push({ start: before.length, end: before.length + text.length });
    texts[last] = before + text;
  }
  const analyser = loadAnalyser();
  return countSame(
    gold,
    texts.map((text) => analyser.analyse(text).sentences),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function countSame(gold: readonly (readonly Place[])[], found: readonly (readonly Place[])[]): Count {
  const count = { hit: 0, found: 0, gold: 0 };
  gold.forEach((places, i) => {
    const known = new Set(places.map(({ start, end }) => `${start}-${end}`));
    const others = found[i] ?? [];
    count.gold += places.length;
    count.found += others.length;
    count.hit += others.filter(({ start, end }) => known.has(`${start}-${end}`)).length;
  });
  return count;
}

function describe({ hit, found, gold }: Count): string {
  return `precision ${percent(hit, found)} recall ${percent(hit, gold)} F1 ${percent(2 * hit, found + gold)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.00' : ((100 * part) / whole).toFixed(2);
}

main();
