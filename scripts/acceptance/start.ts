import { join } from 'node:path';
import { judge, type Check, type Finding, type Setting } from './check.js';
import { startTidings, type Running } from './process.js';

const LIMIT_SECONDS = 20;

/** The line that `tidings start` prints once it can be asked. */
const SERVING = /Serving GraphQL on (\S+)/;

/** A sale that the samples tell of, as the question's answer shows it: who, to whom, what, and the sentence. */
const ANSWER =
  /Who supplied weapons to whom\?[\s\S]* Chile +│ Peru +│ patrol boat .*Two patrol boats were sold/;

/** The main job, from nothing and once more. */
export const START_CHECKS: readonly Check[] = [
  {
    name: 'tidings start',
    wanted: `answers within ${LIMIT_SECONDS} s and serves; a second start imports nothing new`,
    needs: [],
    run: checkStart,
  },
];

async function checkStart({ folder }: Setting): Promise<Finding> {
  const words = ['start', '--port', '0', '--store', join(folder, 'tidings.db')];
  const first = await checkServer(startTidings(words, { folder }));
  const second = await checkServer(startTidings(words, { folder }));
  const complaints = [...first.complaints, ...second.complaints];
  const [before, after] = [readTally(first.output), readTally(second.output)];
  if (before.new === 0) complaints.push('the first start imported nothing');
  if (after.new + after.replaced > 0)
    complaints.push(`the second start: ${after.new} new, ${after.replaced} replaced`);
  return judge(
    complaints,
    `${before.new} stories, answered in ${first.seconds.toFixed(1)} s; then 0 new, ${second.seconds.toFixed(1)} s`,
  );
}

/** Waits for `tidings start` to answer and serve, asks it over HTTP and stops it. @throws Error when it does not come up */
export async function checkServer(
  server: Running,
): Promise<{ complaints: string[]; seconds: number; output: string }> {
  const complaints: string[] = [];
  try {
    const { match, seconds } = await server.waitFor(SERVING, LIMIT_SECONDS * 3);
    if (seconds > LIMIT_SECONDS) complaints.push(`answered after ${seconds.toFixed(1)} s`);
    if (!ANSWER.test(server.output())) complaints.push('the question is not answered with its sentence');
    const answer = await fetch(match[1] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ dyads(filter: { types: [ARMS_TRANSFER] }) { edges { node { events } } } }',
      }),
    });
    const { data } = (await answer.json()) as { data?: { dyads: { edges: unknown[] } } };
    if (!data?.dyads.edges.length) complaints.push(`serves no dyads (HTTP ${answer.status})`);
    return { complaints, seconds, output: server.output() };
  } finally {
    const { status, errors } = await server.stop();
    if (status !== 0) complaints.push(`stopped with ${String(status)}: ${errors.trim()}`);
  }
}

function readTally(output: string): { new: number; replaced: number } {
  const match = /(\d+) new, (\d+) replaced/.exec(output);
  if (match === null) throw new Error('no report of the import');
  return { new: Number(match[1]), replaced: Number(match[2]) };
}
