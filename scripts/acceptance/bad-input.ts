import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Check, type Finding, type Setting } from './check.js';
import { EMBEDDED } from './engines.js';
import { runTidings } from './process.js';

/** A file that cannot be read as a whole. */
interface BadInput {
  readonly name: string;
  readonly file: string;
  /** What it holds; null for a file that is not there. */
  readonly content: (() => string | Buffer) | null;
  /** The line to be named; null where a file has none. */
  readonly line: number | null;
  /** The good stories beside what is bad in the file. */
  readonly stories: number;
}

const BAD_INPUTS: readonly BadInput[] = [
  { name: 'a binary file', file: 'picture.txt', content: makeBytes, line: 1, stories: 0 },
  { name: 'an empty file', file: 'empty.txt', content: () => '', line: 1, stories: 0 },
  { name: 'JSON broken in line 7 of 10', file: 'broken.jsonl', content: makeLines, line: 7, stories: 9 },
  { name: 'a missing file', file: 'missing.txt', content: null, line: null, stories: 0 },
  { name: 'a 5 MB line without a space', file: 'endless.txt', content: makeEndless, line: 1, stories: 0 },
];

const GOOD_STORIES = [
  '# Invented: Tanks for Ghana\n\nBrazil delivered 12 tanks to Ghana on 4 May 2026.\n',
  '# Invented: A visit to Lima\n\nThe president of Chile visited Peru on 6 May 2026.\n',
] as const;

const LIMIT_SECONDS = 60;

/** Bad input is named, and costs nothing else. */
export const BAD_INPUT_CHECKS: readonly Check[] = [
  ...BAD_INPUTS.map((input) => makeCheck(input.name, [input])),
  makeCheck('all of these', BAD_INPUTS),
];

function makeCheck(name: string, inputs: readonly BadInput[]): Check {
  return {
    name: `Bad input: ${name}`,
    wanted: `named with file and line, the other stories imported, exit 1, within ${LIMIT_SECONDS} s`,
    needs: [],
    run: (setting) => checkImport(inputs, setting),
  };
}

async function checkImport(inputs: readonly BadInput[], setting: Setting): Promise<Finding> {
  const paths = writeFiles(inputs, join(setting.folder, 'input'));
  const { store } = await EMBEDDED.makeGraph(setting);
  const { status, output, errors, seconds } = await runTidings(['import', ...paths, ...store, '--json'], {
    limit: LIMIT_SECONDS,
  });
  if (status === null) return { found: `not done after ${LIMIT_SECONDS} s`, ok: false };
  const complaints = inputs
    .filter(({ file, line }) => !errors.includes(line === null ? `${file}: ` : `${file}:${line}: `))
    .map(({ file, line }) => `${file}${line === null ? '' : `:${line}`} not named`);
  if (status !== 1) complaints.push(`exit ${status}`);
  if (errors.includes('\n    at ')) complaints.push('a stack trace');
  const wanted = GOOD_STORIES.length + inputs.reduce((sum, { stories }) => sum + stories, 0);
  const stories = (JSON.parse(output) as { new: number }).new;
  // Of the endless line, as much as can be may become a story of its own.
  if (stories < wanted || stories > wanted + inputs.length)
    complaints.push(`${stories} stories, not ${wanted}`);
  const first = errors.split('\n')[0]?.replaceAll(`${setting.folder}/input/`, '') ?? '';
  const told = inputs.length === 1 ? first : `${inputs.length} files named`;
  return judge(complaints, `${told}; ${stories} stories imported, exit ${status}, ${seconds.toFixed(1)} s`);
}

/** Writes the bad files between good ones, and gives the paths of all. */
function writeFiles(inputs: readonly BadInput[], folder: string): readonly string[] {
  mkdirSync(folder);
  const files = [
    { file: 'a-good.txt', content: () => GOOD_STORIES[0] },
    ...inputs,
    { file: 'z-good.txt', content: () => GOOD_STORIES[1] },
  ];
  return files.map(({ file, content }) => {
    const path = join(folder, file);
    if (content !== null) writeFileSync(path, content());
    return path;
  });
}

/** Every byte there is, many times over. */
function makeBytes(): Buffer {
  return Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256));
}

function makeLines(): string {
  return Array.from({ length: 10 }, (_, i) =>
    i === 6
      ? '{"title": "Invented: Cut off", "text": "The line ends before its'
      : JSON.stringify({ text: `Kenya sold ${i + 2} tractors to Uganda.` }),
  ).join('\n');
}

function makeEndless(): string {
  return 'ab-'.repeat(1_700_000);
}
