import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../acceptance/engines.js';
import { lastLine, runTidings } from '../acceptance/process.js';
import {
  digestOf,
  importAll,
  importWords,
  problemOf,
  writeCorpus,
  type PrintedReport,
  type TrialRow,
  type TrialSetting,
} from './trial.js';

/** Sizes of the disk, in KB: one that has no room for an empty graph, and two that an import fills. */
const SIZES = [24, 300, 700] as const;

/** Imports into an embedded graph on a disk that fills up: a clear error, a graph of whole batches, and with room again the whole of it. */
export async function* tryFullDisks(setting: TrialSetting): AsyncGenerator<TrialRow> {
  const corpus = writeCorpus(setting, setting.stories);
  const whole: Graph = { store: ['--store', join(setting.folder, 'whole.db')], environment: {} };
  await importAll(corpus, whole);
  const digest = await digestOf(whole);
  const disk = join(setting.folder, 'disk');
  mkdirSync(disk);
  for (const size of SIZES) {
    const tried = `a disk of ${size} KB, an import of ${setting.stories} stories`;
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      yield { tried, found: 'skipped: only root may mount a small file system', ok: null };
      continue;
    }
    try {
      yield await tryDisk(tried, disk, corpus, digest, setting);
    } finally {
      execFileSync('umount', [disk]);
    }
  }
}

async function tryDisk(
  tried: string,
  disk: string,
  corpus: string,
  digest: string,
  setting: TrialSetting,
): Promise<TrialRow> {
  const graph: Graph = { store: ['--store', join(disk, 'graph.db')], environment: {} };
  const full = await runTidings(importWords(corpus, graph), { limit: 900 });
  const report = full.output === '' ? null : (JSON.parse(full.output) as PrintedReport);
  const kept = report?.new ?? 0;
  setting.tell(`full after ${kept} stories: ${lastLine(full.errors)}`);
  const complaints = [
    ...(full.status === 2 ? [] : [`import ended with ${String(full.status)}`]),
    ...(lastLine(full.errors).includes('no space left on its disk')
      ? []
      : [`said: ${lastLine(full.errors)}`]),
  ];
  if (kept > 0) {
    const problem = await problemOf(graph);
    if (problem !== null) complaints.push(problem);
    // Nothing partial: the graph is that of the stories which the report says it has.
    const part = join(setting.folder, `part-${kept}.jsonl`);
    writeFileSync(part, readFileSync(corpus, 'utf8').split('\n').slice(0, kept).join('\n'));
    const apart: Graph = { store: ['--store', join(setting.folder, `part-${kept}.db`)], environment: {} };
    await importAll(part, apart);
    if ((await digestOf(graph)) !== (await digestOf(apart)))
      complaints.push(`not the graph of the ${kept} stories reported`);
  }
  execFileSync('mount', ['-o', 'remount,size=256m', disk]);
  const { report: rest } = await importAll(corpus, graph);
  if (rest.unchanged !== kept) complaints.push(`${rest.unchanged} of ${kept} stories were kept`);
  if ((await digestOf(graph)) !== digest) complaints.push('another dump with room again');
  return {
    tried,
    found:
      complaints.join('; ') ||
      `${kept} stories in, exit 2, "${lastLine(full.errors).slice(9)}"; the graph is that of these stories, check clean; with room again the other ${rest.new}, dump equal`,
    ok: complaints.length === 0,
  };
}
