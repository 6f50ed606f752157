import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

const ROOT = resolve(import.meta.dirname, '../..');

/** The command line in a process of its own, run from the sources. */
export function start(...words: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const command = ['--import', 'tsx', 'src/cli/main.ts', ...words];
  return spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The status that it ends with. */
export async function statusOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<unknown> {
  return child.exitCode ?? ((await once(child, 'exit')) as unknown[])[0];
}
