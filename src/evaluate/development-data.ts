import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError } from '../common/errors.js';

/** Where the development sets stand when the project is checked out beside them. */
const DEVELOPMENT_FOLDER = resolve(import.meta.dirname, '../../../shared/eval');

/** Bytes that a scorer may print: the input of a treebank is a few megabytes. */
const LARGEST_ANSWER = 256 * 1024 * 1024;

/** A program that scores records: its file, and the words before the names of the files. */
export interface Scorer {
  readonly script: string;
  readonly kind?: string;
}

/** What a scorer counts as errors, a line each, by their kind. */
export type ScorerErrors = Readonly<Record<string, readonly string[]>>;

/** A story as a scorer asks for it. */
interface AskedStory {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publishedAt?: string | null;
}

/** The folder of the development sets and the programs that score them. */
export class DevelopmentData {
  /** @throws ConfigError when there are none */
  constructor(readonly folder: string = DEVELOPMENT_FOLDER) {
    if (existsSync(join(folder, 'data')) && existsSync(join(folder, 'score.mjs'))) return;
    throw new ConfigError(
      'CONFIG_INVALID',
      `the development sets are not in ${folder}: they are no part of the package, docs/accuracy.md says which they are and where the public ones are from; --data names a folder that holds them with their scorers`,
    );
  }

  /** The full path of a file, named from the folder. @throws ConfigError when it is not there */
  fileOf(name: string): string {
    const file = join(this.folder, name);
    if (existsSync(file)) return file;
    throw new ConfigError('CONFIG_INVALID', `the development set ${name} is not in ${this.folder}`);
  }

  /** The stories to extract for a gold file, in its order. */
  listStories({ script, kind }: Scorer, gold: string): AskedStory[] {
    return this.score(script, ['input', ...(kind === undefined ? [] : [kind]), gold])
      .split('\n')
      .map((line) => JSON.parse(line) as AskedStory);
  }

  /** What a scorer prints for the records, one line of JSON each, against the gold file. */
  scoreRecords(
    { script, kind }: Scorer,
    gold: string,
    records: readonly object[],
    options: readonly string[] = [],
  ): string {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-evaluation-'));
    try {
      const file = join(folder, 'records.jsonl');
      writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      return this.score(script, [...(kind === undefined ? [] : [kind]), gold, file, ...options]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  private score(script: string, words: readonly string[]): string {
    return execFileSync(process.execPath, [join(this.folder, script), ...words], {
      encoding: 'utf8',
      maxBuffer: LARGEST_ANSWER,
    }).trim();
  }
}
