import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { extractText, nameIn } from '../support/extract.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/teach.md'), 'utf8');
const RECIPES = ['A trigger', 'An event type', 'An item', 'A name'];
const FENCE = /^```(\w+)\n(.*?)^```/gms;

/** The examples of a recipe, in their order: the language and the text of each. */
function examplesOf(recipe: string): readonly { language: string; text: string }[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${recipe}\n`)) ?? '';
  return [...section.matchAll(FENCE)].map(([, language = '', text = '']) => ({ language, text }));
}

const isCase = (text: string): boolean => text.startsWith("['");

/** What a recipe adds, as the page shows it. */
function rowOf(recipe: string): string {
  const [row] = examplesOf(recipe).filter(({ text }) => !isCase(text));
  if (!row) throw new Error(`the page shows no row for ${recipe}`);
  return row.text;
}

/** The case that the page gives for a recipe: a sentence and what must be read in it. */
function caseOf(recipe: string): readonly [sentence: string, expected: string] {
  const found = examplesOf(recipe).find(({ text }) => isCase(text));
  const [, sentence = '', expected = ''] = /^\['(.*)', '(.*)'\],?\n$/.exec(found?.text ?? '') ?? [];
  return [sentence, expected];
}

/** The events of a record as the tables of the tests write them: `TYPE actor > recipient`. */
function eventsOf(record: ExtractionRecord): readonly string[] {
  return record.events.map(({ type, participants }) => {
    const side = (...functions: string[]): string =>
      participants
        .filter((p) => functions.includes(p.function))
        .map((p) => nameIn(record, p.entityId))
        .join(' + ');
    return `${type} ${side('actor')} > ${side('recipient', 'target', 'victim')}`;
  });
}

let folder: string;

/** Runs a file of the scratch copy and gives what it prints. */
function run(file: string, words: readonly string[], input = ''): string {
  return execFileSync(process.execPath, ['--import', 'tsx', file, ...words], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
}

function edit(file: string, before: string, after: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} has no "${before}"`);
  writeFileSync(path, text.replace(before, after));
}

/** A copy of the project to which the page's recipes are applied, all of them as the page says. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidings-teach-'));
  for (const part of ['src', 'scripts', 'data/gazetteer', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'data/text']) symlinkSync(join(ROOT, part), join(folder, part));

  edit('src/ontology/event-types/reject.ts', '  frames: [\n', `  frames: [\n${rowOf('A trigger')}`);
  const [, name = ''] = /name: '(\w+)'/.exec(rowOf('An event type')) ?? [];
  const file = name.toLowerCase();
  writeFileSync(join(folder, `src/ontology/event-types/${file}.ts`), rowOf('An event type'));
  edit('src/ontology/names.ts', "  'APPOINTMENT',\n", `  'APPOINTMENT',\n  '${name}',\n`);
  edit('src/ontology/ontology.ts', '  APPOINTMENT,\n', `  APPOINTMENT,\n  ${name},\n`);
  edit('src/ontology/ontology.ts', 'import', `import { ${name} } from './event-types/${file}.js';\nimport`);
  appendFileSync(join(folder, 'data/gazetteer/items.psv'), rowOf('An item'));
  appendFileSync(join(folder, 'data/gazetteer/groups.psv'), rowOf('A name'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the page on teaching', () => {
  test.each(RECIPES)('has for "%s" a case that is not read before', (recipe) => {
    const [sentence, expected] = caseOf(recipe);
    expect(sentence).not.toBe('');
    expect(eventsOf(extractText(sentence))).not.toContain(expected);
  });

  test('has rows that the check of the ontology passes', () => {
    expect(run('scripts/check-ontology.ts', [])).toContain('no problems');
  }, 120_000);

  test('has recipes after which each case is read, and names of one’s own', () => {
    const cases = RECIPES.map(caseOf);
    const own = 'Gondor soldiers attacked Peru.';
    const names = examplesOf('A name').find(({ language }) => language === 'json');
    writeFileSync(join(folder, 'names.jsonl'), names?.text ?? '');
    const stories = [...cases.map(([sentence]) => sentence), own].map((text) => JSON.stringify({ text }));
    writeFileSync(join(folder, 'stories.jsonl'), `${stories.join('\n')}\n`);
    const records = run('src/cli/main.ts', ['extract', 'stories.jsonl', '--gazetteer', 'names.jsonl'])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExtractionRecord);
    const read = records.slice(0, -1).map(eventsOf);
    for (const [n, [, expected]] of cases.entries()) expect(read[n]).toContain(expected);
    expect(records.at(-1)?.events[0]?.participants).toContainEqual(
      expect.objectContaining({ function: 'actor', code: 'GONMIL' }),
    );
  }, 120_000);
});
