import Table from 'cli-table3';
import { startServer } from '../src/api/server.js';
import { openStore } from '../src/graph/open-store.js';
import { writeRecords } from '../src/graph/write-records.js';
import { SAMPLE_RECORDS } from '../test/query/sample-records.js';
import { HOSTILE_REQUESTS } from './hostile/requests.js';
import { sendHostile } from './hostile/send.js';

/*
 * Sends every hostile request to a server of its own and prints what each was answered with, how long that took, and the
 * memory before and after; exits with 1 when one was not answered as it must be, or not within a second.
 *
 *     npm run hostile
 */

const SLOWEST_MS = 1_000;
/** Rounds, of which the first warms up: memory is compared after it. */
const ROUNDS = 4;
const LARGEST_GROWTH_MB = 30;

const megabytes = (): number => {
  global.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

const store = await openStore({ location: ':memory:' });
await writeRecords(store, SAMPLE_RECORDS);
const server = await startServer({ store, host: '127.0.0.1', port: 0 });
const table = new Table({ head: ['request', 'status', 'code', 'ms'], style: { head: [] } });
let failed = 0;
let slowest = 0;
let before = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const hostile of HOSTILE_REQUESTS) {
    const { status, code, milliseconds } = await sendHostile(server.url, hostile);
    const isRight = code === hostile.code && status < 500 && milliseconds < SLOWEST_MS;
    if (!isRight) failed++;
    slowest = Math.max(slowest, milliseconds);
    if (round === 0 || !isRight)
      table.push([
        hostile.name,
        status,
        `${code ?? 'answered'}${isRight ? '' : ' (!)'}`,
        Math.round(milliseconds),
      ]);
  }
  if (round === 0) before = megabytes();
}
const grown = megabytes() - before;
await server.stop();
await store.close();

console.log(table.toString());
console.log(
  `${HOSTILE_REQUESTS.length} requests, ${ROUNDS} times: ${failed} not as they must be; slowest ${Math.round(slowest)} ms; memory ${before.toFixed(0)} MB after the first round, ${grown.toFixed(0)} MB more at the end.`,
);
if (failed > 0 || grown > LARGEST_GROWTH_MB) process.exitCode = 1;
