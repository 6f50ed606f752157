// Writes the words of the tag dictionary that need not be names but mostly are: casing.ts TREEBANKS FREE_TEXT.json OUT.txt
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTreebank } from '../../src/evaluate/read-treebank.js';
import { normaliseForm } from '../../src/text/forms.js';
import { findCasing } from '../../src/text/name-shapes.js';
import { readTagRows } from '../../src/text/tag-dictionary.js';

/** A word counts from so many occurrences behind the first word of a sentence on. */
const LEAST_SEEN = 3;
/** Least share of those that is written with a capital. */
const LEAST_SHARE = 0.6;

const [folder = '', freeText = '', target = ''] = process.argv.slice(2);
const capitals = new Map<string, number>();
const totals = new Map<string, number>();

function count(forms: readonly string[]): void {
  if (findCasing(forms) !== 'prose') return;
  for (const form of forms.slice(1)) {
    const word = normaliseForm(form);
    totals.set(word, (totals.get(word) ?? 0) + 1);
    if (/^\p{Lu}/u.test(form)) capitals.set(word, (capitals.get(word) ?? 0) + 1);
  }
}

for (const file of readdirSync(folder).sort()) {
  if (!/^train_.*\.conllu\.gz$/.test(file)) continue;
  for (const { words } of readTreebank(join(folder, file))) count(words.map(({ form }) => form));
}
for (const [forms] of JSON.parse(readFileSync(freeText, 'utf8')) as [string[], string[]][]) count(forms);

const names = readTagRows()
  .filter(([pairs]) => !/^(?:NNPS?\|PROPN ?)+$/.test(pairs))
  .flatMap(([, words]) => words.split(' '))
  .filter((word) => {
    const total = totals.get(word) ?? 0;
    return total >= LEAST_SEEN && (capitals.get(word) ?? 0) >= LEAST_SHARE * total;
  });
writeFileSync(target, `${[...new Set(names)].sort().join('\n')}\n`);
console.log(`${target}: ${String(names.length)} words`);
