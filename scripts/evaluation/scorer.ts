import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const SCORERS = join(SHARED, 'eval');
/** Bytes that a scorer may print: the input of a treebank is a few megabytes. */
const LARGEST_ANSWER = 256 * 1024 * 1024;

/** A program that scores records: its file, and the words before the names of the files. */
export interface Scorer {
  readonly script: string;
  readonly kind?: string;
}

/** A story as a scorer asks for it. */
export interface AskedStory {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publishedAt?: string | null;
}

/** True where the development sets and their scorers stand beside the project. */
export function hasEvaluationData(): boolean {
  return existsSync(SCORERS);
}

/** What to print where the development sets are absent. */
export const NO_EVALUATION_DATA = 'Skipped: the development sets are not there (../shared/eval).';

/** The full path of a file of the development sets, named from the folder that holds them. */
export function findSharedFile(name: string): string {
  return join(SHARED, name);
}

/** The stories to extract for a gold file, in its order. */
export function listStories({ script, kind }: Scorer, gold: string): AskedStory[] {
  return runScorer(script, ['input', ...(kind === undefined ? [] : [kind]), gold])
    .split('\n')
    .map((line) => JSON.parse(line) as AskedStory);
}

/** What a scorer prints for the records, one line of JSON each, against the gold file. */
export function scoreRecords(
  { script, kind }: Scorer,
  gold: string,
  records: readonly object[],
  options: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-evaluation-'));
  try {
    const file = join(folder, 'records.jsonl');
    writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return runScorer(script, [...(kind === undefined ? [] : [kind]), gold, file, ...options]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runScorer(script: string, words: readonly string[]): string {
  return execFileSync(process.execPath, [join(SCORERS, script), ...words], {
    encoding: 'utf8',
    maxBuffer: LARGEST_ANSWER,
  }).trim();
}
