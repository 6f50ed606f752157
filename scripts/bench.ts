import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { medianOf, runAlone, type RunFigures } from './bench/run-alone.js';
import { readBenchStories } from './bench/stories.js';

/*
 * Measures speed and memory of the built sources; prints the medians of runs that each have a process of their own.
 *
 *     tsx scripts/bench.ts extract|length [--runs N] [--workers N] [--stories FILE] [--json FILE]
 *
 * extract: whole stories to records, on one thread and on all. length: one text of more and more words.
 * The stories are those of the development set, invented ones where it is not there, or those of a file of JSON Lines.
 * Processor seconds tell more than those of the clock where other work shares the cores.
 */

/** The measures of each bench, with their headings. */
const BENCHES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  extract: { thread: 'one thread', threads: 'all threads' },
  length: { length: 'one long text' },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    workers: { type: 'string', default: String(availableParallelism()) },
    stories: { type: 'string' },
    json: { type: 'string' },
  },
});
const bench = BENCHES[positionals[0] ?? ''];
if (bench === undefined) {
  const names = Object.keys(BENCHES).join('|');
  console.error(`Usage: bench ${names} [--runs N] [--workers N] [--stories FILE] [--json FILE]`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
  try {
    const file = join(folder, 'stories.json');
    writeFileSync(file, JSON.stringify(readBenchStories(values.stories)));
    const found: Record<string, RunFigures> = {};
    for (const [measure, heading] of Object.entries(bench)) {
      const runs = Array.from({ length: Number(values.runs) }, () =>
        runAlone(measure, file, Number(values.workers)),
      );
      found[measure] = medianOf(runs);
      console.log(measure === 'threads' ? `${heading}: ${values.workers}` : heading);
      for (const [figure, value] of Object.entries(found[measure]))
        console.log(`  ${figure.padEnd(48)}${value.toFixed(value < 100 ? 1 : 0).padStart(8)}`);
    }
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
