import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./measure.mjs', import.meta.url));

/** What a run found, by name. */
export type RunFigures = Readonly<Record<string, number>>;

/** Runs a measure in a new process and gives what it found. @throws Error when it fails */
export function runAlone(measure: string, storiesFile: string, workers: number): RunFigures {
  const words = [SCRIPT, measure, storiesFile, String(workers)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as RunFigures;
}

/** The median of each figure of some runs. */
export function medianOf(runs: readonly RunFigures[]): RunFigures {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const values = runs.map((run) => run[name] ?? 0).sort((a, b) => a - b);
      return [name, values[Math.floor(values.length / 2)] ?? 0];
    }),
  );
}
