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
/** Rounds, and those after which memory is compared: until then V8 compiles what has come to be run often, and keeps it. */
const ROUNDS = 24;
const WARM_UP = 8;
/** Megabytes that may be there at the end and not after warming up: of JavaScript, and resident. */
const LARGEST_GROWTH = { heap: 2, resident: 20 };

/** Megabytes in use once garbage has been collected. */
function readMemory(): Readonly<Record<keyof typeof LARGEST_GROWTH, number>> {
  if (!globalThis.gc) throw new Error('Memory is told with the garbage collector at hand: npm run hostile.');
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}

const store = await openStore({ location: ':memory:' });
await writeRecords(store, SAMPLE_RECORDS);
const server = await startServer({ store, host: '127.0.0.1', port: 0 });
const table = new Table({ head: ['request', 'status', 'code', 'ms'], style: { head: [] } });
let failed = 0;
let slowest = 0;
let before = readMemory();
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
  if (round === WARM_UP - 1) before = readMemory();
}
const after = readMemory();
await server.stop();
await store.close();

console.log(table.toString());
console.log(
  `${HOSTILE_REQUESTS.length} requests, ${ROUNDS} times: ${failed} not as they must be; slowest ${Math.round(slowest)} ms.`,
);
for (const kind of ['heap', 'resident'] as const) {
  const isBack = after[kind] - before[kind] <= LARGEST_GROWTH[kind];
  if (!isBack) failed++;
  console.log(
    `Memory, ${kind}: ${before[kind].toFixed(1)} MB after ${WARM_UP} rounds, ${after[kind].toFixed(1)} MB at the end${isBack ? '' : ' (!)'}.`,
  );
}
if (failed > 0) process.exitCode = 1;
