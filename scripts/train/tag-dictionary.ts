import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normaliseForm } from '../../src/text/forms.js';
import { SENTENCE_START } from '../../src/text/tag-chain.js';
import { loadWordTable } from '../../src/text/word-table.js';
import { readTreebank } from '../../src/evaluate/read-treebank.js';

/*
 * Writes what the tagger knows beside its weights: data/text/tags.txt, the pairs of Penn Treebank and universal tags
 * that words may have, one set a line with the words that have it; and data/text/tag-pairs.txt, how often a Penn
 * Treebank tag stands behind another. A word that the treebanks show often has the tags it has there. Any other word of
 * the lexicon has its tags there with those of the treebanks, and the tags that go along with them in inflection.
 *
 *     tsx scripts/train/tag-dictionary.ts TREEBANKS LEXICON TAGS.txt PAIRS.txt
 *
 * LEXICON is the folder of the npm package brill, the lexicon of Brill's tagger.
 */
const [folder = '', lexiconFolder = '', tagsFile = '', pairsFile = ''] = process.argv.slice(2);

/** A word seen so often has only the tags it was seen with. */
const OFTEN = 100;
/** A word that the lexicon lacks is listed from here on. */
const LEAST_SEEN = 5;
/** Least share of a tag in a word's occurrences, which leaves out slips of the annotators. */
const LEAST_SHARE = 0.004;
/** Least share of a universal tag in the occurrences of a Penn Treebank tag to go with it in words of the lexicon. */
const LEAST_PAIR_SHARE = 0.02;
/** Tags of the lexicon that say nothing of the word: foreign, a symbol, a mark in a list. */
const LEFT_OUT = /^(?:FW|SYM|LS|NNPS?)$/;

/** Endings, what may stand for them in the basic form, the tag of that form, and the tags of the inflected one. */
const INFLECTIONS: readonly [ending: RegExp, replacements: string[], base: string, added: string[]][] = [
  [/(?<!s)s$/, [''], 'NN', ['NNS']],
  [/(?<=(?:[sxz]|ch|sh|o))es$/, [''], 'NN', ['NNS']],
  [/ies$/, ['y'], 'NN', ['NNS']],
  [/(?<!s)s$/, [''], 'VB', ['VBZ']],
  [/(?<=(?:[sxz]|ch|sh|o))es$/, [''], 'VB', ['VBZ']],
  [/ies$/, ['y'], 'VB', ['VBZ']],
  [/ed$/, ['', 'e'], 'VB', ['VBD', 'VBN']],
  [/(.)\1ed$/, ['$1'], 'VB', ['VBD', 'VBN']],
  [/ied$/, ['y'], 'VB', ['VBD', 'VBN']],
  [/ing$/, ['', 'e'], 'VB', ['VBG']],
  [/(.)\1ing$/, ['$1'], 'VB', ['VBG']],
];

type Counts = Map<string, number>;

function add(counts: Map<string, Counts>, key: string, value: string): void {
  const row = counts.get(key) ?? new Map<string, number>();
  row.set(value, (row.get(value) ?? 0) + 1);
  counts.set(key, row);
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

const seen = new Map<string, Counts>();
const behind = new Map<string, Counts>();
const universal = new Map<string, Counts>();
for (const file of readdirSync(folder).sort()) {
  if (!/^train_.*\.conllu\.gz$/.test(file)) continue;
  for (const { words } of readTreebank(join(folder, file))) {
    let before = SENTENCE_START;
    for (const { form, xpos, upos } of words) {
      add(seen, normaliseForm(form), `${xpos}|${upos}`);
      add(behind, before, xpos);
      add(universal, xpos, upos);
      before = xpos;
    }
  }
}

/** The pairs that a Penn Treebank tag stands for in a word of the lexicon, none of which is an auxiliary. */
const pairsOf = new Map<string, string[]>();
for (const [xpos, counts] of universal) {
  const least = LEAST_PAIR_SHARE * sumOf(counts);
  const usual = [...counts].filter(([upos, n]) => n >= least && upos !== 'AUX' && upos !== 'X');
  pairsOf.set(
    xpos,
    usual.map(([upos]) => `${xpos}|${upos}`),
  );
}

async function readLexicon(): Promise<Map<string, ReadonlySet<string>>> {
  const path = pathToFileURL(resolve(lexiconFolder, 'index.js')).href;
  const { brill } = (await import(path)) as { brill: Record<string, string[]> };
  const lexicon = new Map<string, ReadonlySet<string>>();
  const { find } = loadWordTable();
  for (const [word, tags] of Object.entries(brill)) {
    const form = normaliseForm(word);
    if (form !== word || !/^\p{L}/u.test(word) || (find(word) < 0 && !seen.has(word))) continue;
    const kept = tags.filter((tag) => !LEFT_OUT.test(tag) && pairsOf.has(tag));
    if (kept.length > 0) lexicon.set(word, new Set(kept));
  }
  return lexicon;
}

const lexicon = await readLexicon();

/** Adds the tags that a word has whenever it has others: a verb's present tense, its participle, a plural. */
function addInflected(word: string, tags: Set<string>): void {
  if (tags.has('VB') || tags.has('VBP')) tags.add('VB').add('VBP');
  for (const [ending, replacements, base, added] of INFLECTIONS) {
    if (!ending.test(word)) continue;
    const stems = replacements.map((replacement) => word.replace(ending, replacement));
    if (stems.some((stem) => hasTag(stem, base))) for (const tag of added) tags.add(tag);
  }
}

function hasTag(word: string, tag: string): boolean {
  const pairs = seen.get(word)?.keys() ?? [];
  return lexicon.get(word)?.has(tag) === true || [...pairs].some((pair) => pair.startsWith(`${tag}|`));
}

function findPairs(word: string): string[] {
  const counts: Counts = seen.get(word) ?? new Map<string, number>();
  const total = sumOf(counts);
  const pairs = new Set([...counts].filter(([, n]) => n > LEAST_SHARE * total).map(([pair]) => pair));
  const known = lexicon.get(word);
  if (total >= OFTEN || (!known && total >= LEAST_SEEN)) return [...pairs];
  if (!known) return [];
  const tags = new Set([...known, ...[...pairs].map((pair) => pair.slice(0, pair.indexOf('|')))]);
  addInflected(word, tags);
  for (const tag of tags) for (const pair of pairsOf.get(tag) ?? []) pairs.add(pair);
  return [...pairs];
}

const sets = new Map<string, string[]>();
for (const word of new Set([...seen.keys(), ...lexicon.keys()])) {
  const pairs = findPairs(word);
  if (pairs.length === 0 || /\s/.test(word)) continue;
  const set = pairs.sort().join(' ');
  const words = sets.get(set);
  if (words) words.push(word);
  else sets.set(set, [word]);
}
const rows = [...sets].map(([set, words]) => `${set}\t${words.sort().join(' ')}`).sort();
writeFileSync(tagsFile, `${rows.join('\n')}\n`);
const pairRows = [...behind].flatMap(([before, counts]) =>
  [...counts].map(([tag, count]) => `${before} ${tag} ${count}`),
);
writeFileSync(pairsFile, `${pairRows.sort().join('\n')}\n`);
console.log(`${tagsFile}: ${rows.length} sets of tags; ${pairsFile}: ${pairRows.length} pairs`);
