import { DevelopmentData } from '../src/evaluate/development-data.js';
import { countLemmas, countSamePlaces, type Count } from '../src/evaluate/treebank-counts.js';
import { readTreebank, type GoldSentence } from '../src/evaluate/read-treebank.js';
import { loadAnalyser } from '../src/text/analyser.js';

/*
 * Prints how well the text layer does on treebank files: tags and trees by the shared scorer, tokens, lemmas and
 * sentence boundaries by itself, all from raw text.
 *
 *     tsx scripts/evaluate-text.ts [FILE.conllu.gz…]
 */

const DEFAULT_FILES = ['dev_gum_other', 'train_ewt_dev'].map((name) => `data/dep/${name}.conllu.gz`);

function main(): void {
  const data = new DevelopmentData();
  const files = process.argv.slice(2);
  for (const file of files.length > 0 ? files : DEFAULT_FILES.map((name) => data.fileOf(name)))
    evaluate(data, file);
}

function evaluate(data: DevelopmentData, file: string): void {
  const sentences = readTreebank(file);
  const analyser = loadAnalyser();
  const analysed = sentences.map(({ text }) => analyser.analyse(text));
  const records = sentences.map(({ id }, i) => ({ id, tokens: analysed[i]?.tokens ?? [] }));
  const tokens = countSamePlaces(
    sentences.map(({ words }) => words),
    records.map((record) => record.tokens),
  );
  const lemmas = countLemmas(sentences, records);
  console.log(file.split('/').pop());
  console.log(data.scoreRecords({ script: 'score.mjs', kind: 'parse' }, file, records));
  console.log(`tokens: ${describe(tokens)}`);
  console.log(`lemmas of words with the right place: ${percent(lemmas.hit, lemmas.gold)}`);
  console.log(`sentences of paragraphs: ${describe(countBoundaries(sentences))}`);
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
  return countSamePlaces(
    gold,
    texts.map((text) => analyser.analyse(text).sentences),
  );
}

function describe({ hit, found, gold }: Count): string {
  return `precision ${percent(hit, found)} recall ${percent(hit, gold)} F1 ${percent(2 * hit, found + gold)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.00' : ((100 * part) / whole).toFixed(2);
}

main();
