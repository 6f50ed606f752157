import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Setting } from '../acceptance/check.js';
import { ENGINES, type Engine, type Graph } from '../acceptance/engines.js';
import { MAIN } from '../acceptance/places.js';
import { Random } from '../../src/common/random.js';
import {
  digestOf,
  importAll,
  importWords,
  problemOf,
  writeCorpus,
  type TrialRow,
  type TrialSetting,
} from './trial.js';

/** The last moment of a kill, as a share of the time that an import takes: it may be slower than the one measured. */
const LATEST = 1.05;

/** Kills imports at moments that are spread over their whole time, each in a graph of its own, and imports again: the graph must be whole at once, and in the end as if nothing had happened. */
export async function* tryKills(setting: TrialSetting, checks: Setting): AsyncGenerator<TrialRow> {
  const corpus = writeCorpus(setting, setting.stories);
  for (const engine of ENGINES) {
    if (setting.engine !== undefined && setting.engine.toLowerCase() !== engine.name.toLowerCase()) continue;
    yield await tryEngine(engine, corpus, setting, checks);
  }
}

async function tryEngine(
  engine: Engine,
  corpus: string,
  { times, seed, tell }: TrialSetting,
  checks: Setting,
): Promise<TrialRow> {
  const whole = await engine.makeGraph(checks);
  const { report, seconds } = await importAll(corpus, whole);
  // The machine may be slower or faster later on: undisturbed imports say how long one takes now.
  const undisturbed = [seconds];
  const digest = await digestOf(whole);
  const complaints: string[] = [];
  const inGraph: number[] = [];
  let late = 0;
  const random = new Random(`${seed}/${engine.name}`);
  for (let time = 0; time < times; time++) {
    // One moment in each of as many equal parts of the time.
    const moment = ((time + random.next()) / times) * LATEST * meanOf(undisturbed.slice(-5));
    const graph = await engine.makeGraph(checks);
    if (!(await killAfter(moment, corpus, graph))) late++;
    const problem = await problemOf(graph);
    const again = await importAll(corpus, graph);
    inGraph.push(again.report.unchanged);
    if (again.report.unchanged === 0) undisturbed.push(again.seconds);
    const same = (await digestOf(graph)) === digest;
    tell(
      `${engine.name} ${time + 1}/${times}: killed after ${moment.toFixed(2)} s, ${again.report.unchanged} stories in`,
    );
    if (problem !== null) complaints.push(`after ${moment.toFixed(2)} s: ${problem}`);
    if (!same) complaints.push(`after ${moment.toFixed(2)} s: another dump`);
  }
  const early = inGraph.filter((stories) => stories === 0).length;
  const between = inGraph.filter((stories) => stories > 0 && stories < report.read).length;
  const summary =
    `${times} kills: ${early} before the first batch, ${between} between the first and the last, ` +
    `${times - early - between} after the last (${late} of them after the end); ` +
    `${times} dumps equal (${digest.slice(0, 12)}…), ${times} checks clean`;
  return {
    tried: `${engine.name}: kill -9 of an import of ${report.read} stories, then import again`,
    found: complaints.length === 0 ? summary : complaints.join('; '),
    ok: complaints.length === 0,
  };
}

/** Kills an import and all its processes after so many seconds; false when it had ended by then. */
async function killAfter(seconds: number, corpus: string, graph: Graph): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...importWords(corpus, graph)], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...graph.environment },
  });
  const ended = once(child, 'exit');
  await Promise.race([setTimeout(1000 * seconds), ended]);
  const isKilled = child.exitCode === null;
  // The group, should it ever have more than one process.
  if (isKilled) process.kill(-child.pid!, 'SIGKILL');
  await ended;
  return isKilled;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
