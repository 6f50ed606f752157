import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchApi } from './bench/bench-api.js';
import { BENCH_ENGINES, benchImport, type BenchEngine } from './bench/bench-import.js';
import { medianOf, runAlone, type RunFigures } from './bench/run-alone.js';
import { readBenchStories } from './bench/stories.js';

/*
 * Measures speed and memory of the built sources.
 *
 *     tsx scripts/bench.ts extract|length [--runs N] [--workers N] [--stories FILE] [--json FILE]
 *     tsx scripts/bench.ts api [--stories N] [--engine grafeo|neo4j] [--keep FOLDER] [--seconds N] [--json FILE]
 *     tsx scripts/bench.ts import [--stories N] [--engine grafeo|neo4j] [--seed TEXT] [--workers N] [--json FILE]
 *
 * extract: whole stories to records, on one thread and on all. length: one text of more and more words. Both print the
 * medians of runs that each have a process of their own; their stories are those of the development set, invented ones
 * where it is not there, or those of a file of JSON Lines.
 * api: questions to a graph of 50,000 invented stories, beside the same by graphql-js alone or the bare driver. The graph
 * is written once, from records without extracting them, and kept in the folder.
 * import: a generated corpus into an empty graph, once; also how well the graph tells events and near-copies apart.
 * Processor seconds tell more than those of the clock where other work shares the cores.
 */

/** The measures of each bench of extraction, with their headings. */
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
    engine: { type: 'string', default: 'grafeo' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    keep: { type: 'string', default: join(tmpdir(), 'tidings-bench-api') },
    seconds: { type: 'string', default: '5' },
  },
});
const [name = ''] = positionals;
const workers = Number(values.workers);
const found = await run();
if (found === null) {
  const names = [...Object.keys(BENCHES), 'api', 'import'].join('|');
  console.error(`Usage: bench ${names} [OPTION…], see the head of scripts/bench.ts`);
  process.exitCode = 2;
} else if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);

async function run(): Promise<Readonly<Record<string, RunFigures>> | null> {
  if (name === 'import') return runImport();
  if (name === 'api') return runApi();
  return name in BENCHES ? runExtraction(name) : null;
}

async function runApi(): Promise<Readonly<Record<string, RunFigures>> | null> {
  const stories = Number(values.stories ?? 50_000);
  const engine = values.engine as BenchEngine;
  const seconds = Number(values.seconds);
  if (!(stories >= 100) || !(seconds > 0) || !BENCH_ENGINES.includes(engine)) return null;
  return benchApi({ stories, seed: values.seed, engine, folder: values.keep, seconds }, print);
}

async function runImport(): Promise<Readonly<Record<string, RunFigures>> | null> {
  const stories = Number(values.stories ?? 5_000);
  const engine = values.engine as BenchEngine;
  if (!(stories >= 100) || !BENCH_ENGINES.includes(engine)) return null;
  const result = await benchImport({ stories, seed: values.seed, workers, engine });
  for (const [heading, figures] of Object.entries(result)) print(heading, figures);
  return result;
}

function runExtraction(bench: string): Readonly<Record<string, RunFigures>> {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
  try {
    const file = join(folder, 'stories.json');
    writeFileSync(file, JSON.stringify(readBenchStories(values.stories)));
    const result: Record<string, RunFigures> = {};
    for (const [measure, heading] of Object.entries(BENCHES[bench] ?? {})) {
      const runs = Array.from({ length: Number(values.runs) }, () => runAlone(measure, file, workers));
      result[measure] = medianOf(runs);
      print(measure === 'threads' ? `${heading}: ${workers}` : heading, result[measure]);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(heading: string, figures: RunFigures): void {
  console.log(heading);
  for (const [figure, value] of Object.entries(figures)) {
    const shown = Number.isInteger(value)
      ? String(value)
      : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
    console.log(`  ${figure.padEnd(48)}${shown.padStart(8)}`);
  }
}
