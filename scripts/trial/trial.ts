import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../acceptance/engines.js';
import { runTidings } from '../acceptance/process.js';
import { generateCorpus } from '../corpus/generate.js';

/** What a trial is run with. */
export interface TrialSetting {
  /** An empty folder, removed afterwards. */
  readonly folder: string;
  readonly stories: number;
  /** How often the import is disturbed. */
  readonly times: number;
  readonly seed: string;
  /** Requests of a load, the connections that they come over, and the share of them that is hostile. */
  readonly requests: number;
  readonly connections: number;
  readonly hostile: number;
  /** Engines by name; all without any. */
  readonly engine: string | undefined;
  /** Told how far it is. */
  readonly tell: (line: string) => void;
}

/** A line of a trial's table: what was tried, what came of it, and whether that is right; null when it was skipped. */
export interface TrialRow {
  readonly tried: string;
  readonly found: string;
  readonly ok: boolean | null;
}

/** Seconds that a command may take on a machine that has other work too. */
const LIMIT = 900;

/** Stories in one transaction: few, so that an import is disturbed between and within many of them. */
const BATCH = 5;

/** What an import has printed as its report. */
export interface PrintedReport {
  readonly new: number;
  readonly unchanged: number;
  readonly read: number;
  readonly steps: { readonly waiting: number };
  readonly error: { readonly code: string } | null;
}

/** The words that import the corpus into a graph. */
export function importWords(corpus: string, { store }: Graph): readonly string[] {
  return ['import', corpus, ...store, '--batch', String(BATCH), '--workers', '2', '--json'];
}

/** Writes so many stories of the invented corpus and gives the path. */
export function writeCorpus({ folder, seed }: TrialSetting, stories: number): string {
  const path = join(folder, `corpus-${stories}.jsonl`);
  const lines = [...generateCorpus(seed, stories)].map(({ story }) => `${JSON.stringify(story)}\n`);
  writeFileSync(path, lines.join(''));
  return path;
}

/** Imports the corpus to its end. @throws Error when that fails */
export async function importAll(
  corpus: string,
  graph: Graph,
): Promise<{ readonly report: PrintedReport; readonly seconds: number }> {
  const { environment } = graph;
  const run = await runTidings(importWords(corpus, graph), { environment, limit: LIMIT });
  if (run.status !== 0) throw new Error(`import ended with ${String(run.status)}: ${run.errors.trim()}`);
  return { report: JSON.parse(run.output) as PrintedReport, seconds: run.seconds };
}

/** The digest of the graph's dump. @throws Error when it cannot be read */
export async function digestOf({ store, environment }: Graph): Promise<string> {
  const { status, output, errors } = await runTidings(['dump', ...store], { environment, limit: LIMIT });
  if (status !== 0) throw new Error(`dump ended with ${String(status)}: ${errors.trim()}`);
  return createHash('sha256').update(output).digest('hex');
}

/** What `tidings check` finds wrong, in its words; null when nothing is. */
export async function problemOf({ store, environment }: Graph): Promise<string | null> {
  const { status, output, errors } = await runTidings(['check', ...store], { environment, limit: LIMIT });
  return status === 0
    ? null
    : `check ended with ${String(status)}: ${(output + errors).trim().slice(0, 300)}`;
}
