import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '../src/api/context.js';
import { openExport } from '../src/api/export/open-export.js';
import { pagesOf } from '../src/common/pages.js';
import { openStore } from '../src/graph/open-store.js';
import { writeRecords } from '../src/graph/write-records.js';
import { EXPORT_FORMATS } from '../src/query/export/formats.js';
import { supplyStory } from '../test/support/records.js';

/*
 * Measures exports: how fast, and how much memory beyond what the open graph takes.
 *
 *     node --expose-gc --import tsx scripts/measure-exports.ts [STORIES]
 *
 * The graph is of invented supplies, one a story, each on a day of its own.
 */

const stories = Number(process.argv[2] ?? 10_000);
const MEGABYTE = 1e6;
const folder = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
try {
  const store = await openStore({ location: join(folder, 'graph.db') });
  const days = Array.from({ length: stories }, (_, index) =>
    new Date(index * 86_400_000).toISOString().slice(0, 10),
  );
  for (const page of pagesOf([...days.entries()], 200)) {
    const records = page.map(([index, day]) =>
      supplyStory(`s${index}`, { time: { text: day, start: day, end: day, precision: 'DAY' } }),
    );
    await writeRecords(store, records);
  }
  globalThis.gc?.();
  const base = process.memoryUsage.rss();
  console.log(`${stories} stories, ${(base / MEGABYTE).toFixed(0)} MB with the graph open`);
  for (const { name } of EXPORT_FORMATS) {
    let bytes = 0;
    let peak = 0;
    const start = performance.now();
    const opened = await openExport(createContext({ store }), name, new Map());
    for await (const piece of opened.write(null)) {
      bytes += Buffer.byteLength(piece);
      peak = Math.max(peak, process.memoryUsage.rss());
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${name.padEnd(12)}${(bytes / MEGABYTE).toFixed(1).padStart(8)} MB${(stories / seconds).toFixed(0).padStart(8)} stories/s` +
        `${((peak - base) / MEGABYTE).toFixed(0).padStart(8)} MB more`,
    );
  }
  await store.close();
} finally {
  rmSync(folder, { recursive: true });
}
