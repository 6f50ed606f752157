import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldStory } from '../corpus/gold.js';
import { writeCorpus } from '../corpus/write-corpus.js';
import { startServer, stopServer } from '../neo4j-server.js';
import {
  scoreCopies,
  scoreEvents,
  type FoundClaim,
  type FoundCopy,
  type PairCounts,
} from './score-identity.js';

const SCRIPT = fileURLToPath(new URL('./import.mjs', import.meta.url));

/** Where the graph may be kept. */
export const BENCH_ENGINES = ['grafeo', 'neo4j'] as const;
export type BenchEngine = (typeof BENCH_ENGINES)[number];

/** What is imported, and where. */
export interface ImportBench {
  readonly stories: number;
  readonly seed: string;
  readonly workers: number;
  readonly engine: BenchEngine;
}

/** What import.mjs writes. */
interface ImportFigures {
  readonly marks: readonly { readonly done: number; readonly seconds: number; readonly processor: number }[];
  readonly failed: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly memory: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly claims: readonly FoundClaim[];
  readonly copies: readonly FoundCopy[];
}

/** Figures by heading and name. */
export type ImportResult = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Imports a generated corpus in a process of its own and gives its speed, its size and how well events and copies are told apart. */
export async function benchImport(bench: ImportBench): Promise<ImportResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
  const server = bench.engine === 'neo4j' ? await startServer() : null;
  try {
    const files = await writeCorpus(join(folder, 'corpus.jsonl'), bench.stories, bench.seed);
    const store = server?.uri ?? join(folder, 'graph.db');
    const figuresFile = join(folder, 'figures.json');
    const { status } = spawnSync(
      process.execPath,
      [SCRIPT, files.stories, store, String(bench.workers), figuresFile],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          ...(server ? { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password } : {}),
        },
      },
    );
    if (status !== 0) throw new Error(`${SCRIPT} ended with ${status}`);
    const figures = JSON.parse(readFileSync(figuresFile, 'utf8')) as ImportFigures;
    const gold = readFileSync(files.gold, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldStory);
    const size: Record<string, number> = server
      ? {}
      : { 'graph file, MB': statSync(store).size / 1024 / 1024 };
    return {
      speed: describeSpeed(figures, bench.workers),
      'stories/s by tenths': describeTenths(figures),
      graph: { ...figures.counts, ...size, 'stories that failed': figures.failed },
      'one event, many reports': describeEvents(gold, figures.claims),
      'near-copies, by pairs of stories': describePairs(scoreCopies(gold, figures.copies)),
    };
  } finally {
    if (server) await stopServer(server);
    rmSync(folder, { recursive: true });
  }
}

function describeSpeed({ marks, steps, memory }: ImportFigures, workers: number): Record<string, number> {
  const { done, seconds, processor } = marks.at(-1) ?? { done: 0, seconds: 1, processor: 1 };
  const rates = tenthsOf(marks).map(({ rate }) => rate);
  return {
    'stories/s': done / seconds,
    [`stories/s if it had ${workers} cores to itself`]: (done / processor) * workers,
    'rate of the last tenth by the second': (rates.at(-1) ?? 0) / (rates[1] ?? 1),
    seconds: seconds,
    'processor seconds': processor,
    ...Object.fromEntries(Object.entries(steps).map(([step, time]) => [`seconds of ${step}`, time])),
    'most memory, MB': memory,
  };
}

function describeTenths({ marks }: ImportFigures): Record<string, number> {
  return Object.fromEntries(
    tenthsOf(marks).flatMap(({ upTo, rate, perProcessor }) => [
      [`up to ${upTo}`, rate],
      [`up to ${upTo}, a processor second`, perProcessor],
    ]),
  );
}

/** Rates between the first marks at or behind each tenth of all stories. */
function tenthsOf(
  marks: ImportFigures['marks'],
): readonly { readonly upTo: number; readonly rate: number; readonly perProcessor: number }[] {
  const all = marks.at(-1)?.done ?? 0;
  const start = { done: 0, seconds: 0, processor: 0 };
  const ends = Array.from(
    { length: 10 },
    (_, tenth) => marks.find(({ done }) => done >= ((tenth + 1) * all) / 10) ?? start,
  );
  return ends.map((end, tenth) => {
    const before = ends[tenth - 1] ?? start;
    const stories = end.done - before.done;
    return {
      upTo: end.done,
      rate: stories / (end.seconds - before.seconds || 1),
      perProcessor: stories / (end.processor - before.processor || 1),
    };
  });
}

function describeEvents(gold: readonly GoldStory[], claims: readonly FoundClaim[]): Record<string, number> {
  const { pairs, readPairs, reports, read } = scoreEvents(gold, claims);
  const ofRead = Object.entries(describePairs(readPairs)).map(
    ([name, value]) => [`${name}, of the reports read`, value] as const,
  );
  return {
    reports,
    'reports of which the graph has a claim, %': (100 * read) / reports,
    ...describePairs(pairs),
    ...Object.fromEntries(ofRead),
  };
}

function describePairs({ right, found, wanted }: PairCounts): Record<string, number> {
  const precision = (100 * right) / (found || 1);
  const recall = (100 * right) / (wanted || 1);
  return {
    pairs: wanted,
    'precision, %': precision,
    'recall, %': recall,
    'F1, %': (2 * precision * recall) / (precision + recall || 1),
  };
}
