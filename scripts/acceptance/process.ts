import { spawn, type ChildProcess } from 'node:child_process';
import { MAIN } from './places.js';

/** What a finished program left behind; a status of null means that it was ended, by its time limit for one. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  readonly seconds: number;
}

/** How a program is run. */
export interface RunOptions {
  readonly folder?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds after which it is ended; 120 unless told. */
  readonly limit?: number;
}

/** A program that goes on while others run. */
export interface Running {
  /** Seconds until its output matched, and the match. @throws Error when it ends or takes longer than the limit */
  readonly waitFor: (pattern: RegExp, limit: number) => Promise<{ match: RegExpExecArray; seconds: number }>;
  readonly output: () => string;
  /** What it leaves when it ends by itself. */
  readonly ended: Promise<Outcome>;
  /** Asks it to end, and gives what it left. */
  readonly stop: () => Promise<Outcome>;
}

const POLL_MS = 50;
const DEFAULT_LIMIT = 120;
/** Seconds that a program has to end by itself once it was asked to. */
const GRACE = 15;

const alive = new Set<ChildProcess>();

/** Runs the built command line to its end. */
export function runTidings(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return runProgram(process.execPath, [MAIN, ...words], options);
}

/** Starts the built command line. */
export function startTidings(words: readonly string[], options: RunOptions = {}): Running {
  return startProgram(process.execPath, [MAIN, ...words], options);
}

/** Runs a program to its end, or to its time limit. */
export async function runProgram(
  program: string,
  words: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const { child, ended } = launch(program, words, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), (options.limit ?? DEFAULT_LIMIT) * 1000);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a program that serves until it is stopped. */
export function startProgram(program: string, words: readonly string[], options: RunOptions = {}): Running {
  const { child, ended, text } = launch(program, words, options);
  const begin = performance.now();
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    output: () => text.output,
    ended,
    async waitFor(pattern, limit) {
      for (;;) {
        const match = pattern.exec(text.output);
        const seconds = (performance.now() - begin) / 1000;
        if (match) return { match, seconds };
        if (isOver() || seconds > limit)
          throw new Error(
            `${isOver() ? 'ended' : `silent for ${limit} s`} without "${pattern.source}": ${lastLine(text.errors)}`,
          );
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE * 1000);
      const outcome = await ended;
      clearTimeout(timer);
      return outcome;
    },
  };
}

/** Ends every program that still runs. */
export function stopAll(): void {
  for (const child of alive) child.kill('SIGKILL');
}

/** The last line that says something. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function launch(
  program: string,
  words: readonly string[],
  { folder, input = '', environment = {} }: RunOptions,
): { child: ChildProcess; ended: Promise<Outcome>; text: { output: string; errors: string } } {
  const begin = performance.now();
  const child = spawn(program, words, {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...ownEnvironment(), ...environment },
    stdio: 'pipe',
  });
  alive.add(child);
  const text = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.output += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.errors += part));
  // A program that reads nothing may have closed its input before.
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      alive.delete(child);
      resolve({ status, ...text, seconds: (performance.now() - begin) / 1000 });
    });
  });
  return { child, ended, text };
}

/** The environment without what would lead the command line to somebody's own graph. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TIDINGS|NEO4J)_/.test(name)));
}
