import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const PYTHON = resolve(import.meta.dirname, '../../.python/bin/python');

/** True where `scripts/python/install` has been run. @throws Error when TIDINGS_REQUIRE_PYTHON is 1 and it has not */
export function hasPython(): boolean {
  if (existsSync(PYTHON)) return true;
  if (process.env['TIDINGS_REQUIRE_PYTHON'] === '1')
    throw new Error('There is no .python: run scripts/python/install.');
  return false;
}

/** What a program in Python prints as JSON; it is given the words. @throws Error with what it complained of */
export async function runPython<T>(program: string, ...words: readonly string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(PYTHON, ['-c', program, ...words], { timeout: 60_000 });
  return JSON.parse(stdout) as T;
}
