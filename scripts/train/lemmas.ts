import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IRREGULAR_VERBS } from '../../src/text/irregular-forms.js';
import { applyRules, createRank, lowerForm } from '../../src/text/lemmatiser.js';
import { loadWordTable } from '../../src/text/word-table.js';
import { readTreebank } from '../../src/evaluate/read-treebank.js';

/*
 * Writes data/text/lemmas.txt: the words of the treebanks whose lemma the rules of src/text/lemma-rules.ts do not find,
 * one a line: form, space, Penn Treebank tag, tab, lemma.
 *
 *     tsx scripts/train/lemmas.ts TREEBANKS OUT.txt
 */
const [folder = '', out = ''] = process.argv.slice(2);
const LEAST_SEEN = 2;
const LEAST_SHARE = 0.75;
const LEFT_OUT = /^(?:NNPS?|CD|HYPH|FW|GW|ADD|SYM|LS|AFX|XX|NFP|UH)$/;

const counts = new Map<string, Map<string, number>>();
for (const file of readdirSync(folder).sort()) {
  if (!/^train_.*\.conllu\.gz$/.test(file)) continue;
  for (const { words } of readTreebank(join(folder, file))) {
    for (const { form, xpos, lemma } of words) {
      if (LEFT_OUT.test(xpos) || !/\p{L}/u.test(form)) continue;
      const key = `${lowerForm(form)} ${xpos}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
      counts.set(key, lemmas);
    }
  }
}
/** True where src/text/irregular-forms.ts has the answer. */
function isIrregular(form: string, xpos: string): boolean {
  return xpos.startsWith('VB') && (IRREGULAR_VERBS.get(form) ?? form) !== form;
}

const rankOf = createRank(loadWordTable());
const rows: string[] = [];
for (const [key, lemmas] of counts) {
  const [form = '', xpos = ''] = key.split(' ');
  const [[lemma, count] = ['', 0]] = [...lemmas].sort((a, b) => b[1] - a[1]);
  const total = [...lemmas.values()].reduce((sum, n) => sum + n, 0);
  if (
    count < LEAST_SEEN ||
    count < LEAST_SHARE * total ||
    lemma === '_' ||
    isIrregular(form, xpos) ||
    lemma === applyRules(form, xpos, rankOf)
  )
    continue;
  rows.push(`${key}\t${lemma}`);
}
rows.sort();
writeFileSync(out, `${rows.join('\n')}\n`);
console.log(`${out}: ${rows.length} exceptions`);
