// Tags sentences of text without trees: free-text.ts DATA_FOLDER OUT.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { segmentText } from '../../src/text/segmenter.js';
import { loadTagger } from '../../src/text/tagger.js';
import { loadWinkReader } from '../../src/text/wink-reader.js';
import { loadWordTable } from '../../src/text/word-table.js';

/** Files of `DATA_FOLDER/train/` with a `text` or `tokens` a line: Wikinews, reports on conflicts, Wikipedia. */
const FILES = [
  'srl_qasrl_wikinews.jsonl',
  'srl_qanom_wikinews.jsonl.gz',
  'rel_re3d.jsonl',
  'ner_wikigold.jsonl',
  'rel_docred.jsonl.gz',
  'ner_docred.jsonl.gz',
  'coref_gap.jsonl.gz',
] as const;

/** Shorter and longer sentences are left out: headings and lists teach nothing. */
const SHORTEST = 5;
const LONGEST = 60;

interface Row {
  readonly text?: string;
  readonly tokens?: readonly string[];
}

const [dataFolder = '', target = ''] = process.argv.slice(2);
const readWink = loadWinkReader();
const tagger = loadTagger(loadWordTable());
const seen = new Set<string>();
const sentences: [forms: string[], tags: string[]][] = [];

function readRows(file: string): Row[] {
  const bytes = readFileSync(join(dataFolder, 'train', file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** The words of a row as they were before they were taken apart. */
function joinTokens(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replaceAll('`` ', '"')
    .replaceAll(" ''", '"')
    .replaceAll('-LRB- ', '(')
    .replaceAll(' -RRB-', ')')
    .replace(/ (?=[.,;:!?)%]|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)/g, '')
    .replace(/(?<=[($]) /g, '');
}

for (const file of FILES) {
  const before = sentences.length;
  for (const { text, tokens } of readRows(file)) {
    const whole = text ?? joinTokens(tokens ?? []);
    for (const spans of segmentText(whole, readWink)) {
      const forms = spans.map(({ start, end }) => whole.slice(start, end));
      const key = forms.join(' ');
      if (forms.length < SHORTEST || forms.length > LONGEST || seen.has(key)) continue;
      seen.add(key);
      sentences.push([forms, [...tagger.tag(forms)].map((k) => tagger.classes[k] ?? '')]);
    }
  }
  console.log(`${file}: ${String(sentences.length - before)} sentences`);
}
writeFileSync(target, JSON.stringify(sentences));
