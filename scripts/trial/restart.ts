import { setTimeout } from 'node:timers/promises';
import type { Setting } from '../acceptance/check.js';
import { ENGINES } from '../acceptance/engines.js';
import { startTidings } from '../acceptance/process.js';
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

/** Seconds for which the server is away. */
const AWAY = 8;

/** How the server goes, and at which share of the import. */
const DEPARTURES = [
  { tried: 'stopped in good order', signal: 'SIGTERM', share: 0.2 },
  { tried: 'killed', signal: 'SIGKILL', share: 0.5 },
] as const;

/** Takes the Neo4j server away during an import and brings it back: the import must go on, to the same graph. */
export async function* tryRestarts(setting: TrialSetting, checks: Setting): AsyncGenerator<TrialRow> {
  const corpus = writeCorpus(setting, setting.stories);
  const engine = ENGINES.find(({ name }) => name === 'Neo4j')!;
  const server = await checks.neo4j();
  const whole = await engine.makeGraph(checks);
  await importAll(corpus, whole);
  const digest = await digestOf(whole);
  for (const { tried, signal, share } of DEPARTURES) {
    const graph = await engine.makeGraph(checks);
    const running = startTidings(importWords(corpus, graph), { environment: graph.environment });
    while (((await server.countStories()) ?? 0) < setting.stories * share) await setTimeout(200);
    setting.tell(`Neo4j is ${tried}`);
    await server.halt(signal);
    await setTimeout(1000 * AWAY);
    server.resume();
    setting.tell('Neo4j is back');
    const { status, output, errors } = await running.ended;
    while ((await server.countStories()) === null) await setTimeout(500);
    const report = output === '' ? null : (JSON.parse(output) as PrintedReport);
    const problem = await problemOf(graph);
    const complaints = [
      ...(status === 0 ? [] : [`import ended with ${String(status)}: ${errors.trim().slice(-300)}`]),
      ...(problem === null ? [] : [problem]),
      ...((await digestOf(graph)) === digest ? [] : ['another dump']),
      ...(errors.includes('waiting for bolt://') ? [] : ['nothing said that it waits']),
    ];
    yield {
      tried: `Neo4j ${tried} during an import of ${setting.stories} stories, back after ${AWAY} s`,
      found:
        complaints.join('; ') ||
        `the import went on after ${report?.steps.waiting.toFixed(1)} s of waiting; dump equal (${digest.slice(0, 12)}…), check clean`,
      ok: complaints.length === 0,
    };
  }
}
