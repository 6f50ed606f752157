// Prints the F1 of the name finder on the development sets, where they stand beside the project in ../shared/eval.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadNameFinder } from '../src/text/name-finder.js';
import { segmentText } from '../src/text/segmenter.js';
import { loadWinkReader } from '../src/text/wink-reader.js';

const EVALUATION = resolve(import.meta.dirname, '../../shared/eval');
const SETS = ['ner_uner_ewt_dev.jsonl', 'ner_crossner_politics_dev.jsonl'];
const TYPES = { PER: 'PERSON', ORG: 'ORGANIZATION', LOC: 'PLACE', MISC: 'OTHER' } as const;

/** The scorer's line-by-line answer for one development set, after the time it took. */
function evaluate(name: string, folder: string): string {
  const gold = join(EVALUATION, 'data', name);
  const readWink = loadWinkReader();
  const finder = loadNameFinder();
  const records = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string });
  const analysed = records.map(({ id, text }) => {
    const tokens = [];
    const sentences = [];
    for (const spans of segmentText(text, readWink)) {
      sentences.push({ firstToken: tokens.length, lastToken: tokens.length + spans.length });
      for (const { start, end } of spans) tokens.push({ start, end, text: text.slice(start, end) });
    }
    return { id, tokens, sentences };
  });
  const findAll = (): object[] =>
    analysed.map(({ id, tokens, sentences }) => ({
      id,
      mentions: finder.findNames(tokens, sentences).map((span) => ({
        start: tokens[span.firstToken]?.start,
        end: tokens[span.lastToken - 1]?.end,
        type: TYPES[span.label],
        kind: 'NAME',
      })),
    }));
  const count = analysed.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const speeds = ['cold', 'warm'].map((state) => {
    const before = process.cpuUsage();
    findAll();
    const { user, system } = process.cpuUsage(before);
    return `${state} ${String(Math.round(count / ((user + system) / 1e6)))} tokens/s`;
  });
  const predicted = join(folder, name);
  writeFileSync(
    predicted,
    findAll()
      .map((record) => JSON.stringify(record) + '\n')
      .join(''),
  );
  const scores = execFileSync(process.execPath, [join(EVALUATION, 'score.mjs'), 'ner', gold, predicted]);
  return `${name} (${speeds.join(', ')})\n${scores.toString()}`;
}

if (existsSync(EVALUATION)) {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-names-'));
  for (const name of SETS) process.stdout.write(evaluate(name, folder));
  rmSync(folder, { recursive: true });
} else {
  process.stdout.write(`No development sets at ${EVALUATION}: nothing to evaluate\n`);
}
