/*
 * Imports a corpus as `tidings import` does, in this process and its threads alone, on the built sources; progress goes to
 * standard error, figures to a file of JSON.
 *
 *     node import.mjs CORPUS.jsonl STORE WORKERS FIGURES.json
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { openStore } from '../../dist/graph/open-store.js';
import { importStories } from '../../dist/importer/import-stories.js';
import { readStories } from '../../dist/importer/read-stories.js';
import { createStoreWriter } from '../../dist/importer/record-writer.js';
import { ScaledExtraction } from '../../dist/importer/scaled-extraction.js';

/** Seconds between two lines of progress. */
const TELL_EVERY = 20;

const MEGABYTE = 1024;

const [corpus, location, workers, figuresFile] = process.argv.slice(2);

/** What stands in the graph, by question. */
const COUNTS = {
  stories: 'MATCH (n:`Story`) RETURN count(n) AS found',
  entities: 'MATCH (n:`Entity`) RETURN count(n) AS found',
  events: 'MATCH (n:`Event`) RETURN count(n) AS found',
  claims: 'MATCH (n:`Claim`) RETURN count(n) AS found',
  nodes: 'MATCH (n) RETURN count(n) AS found',
  relationships: 'MATCH ()-[r]->() RETURN count(r) AS found',
};

/** Which story claims which event, where in its text. */
const CLAIMS =
  'MATCH (s:`Story`)-[:`MAKES`]->(c:`Claim`)-[:`ABOUT`]->(e:`Event`) RETURN s.`id` AS story, c.`type` AS type, c.`start` AS start, c.`end` AS end, e.`id` AS event';

/** Which story is a near-copy of which. */
const COPIES = 'MATCH (s:`Story`) RETURN s.`id` AS story, s.`copyOf` AS copyOf';

const store = await openStore({
  location,
  username: process.env.NEO4J_USERNAME,
  password: process.env.NEO4J_PASSWORD,
});
const extraction = new ScaledExtraction({ workers: Number(workers), expected: Infinity });
const begin = performance.now();
const before = process.cpuUsage();
/** Seconds and processor seconds at which so many stories were in the graph. */
const marks = [];
let told = begin;

function processorSeconds() {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function onProgress({ done }) {
  const now = performance.now();
  if ((marks.at(-1)?.done ?? 0) === done) return;
  marks.push({ done, seconds: (now - begin) / 1000, processor: processorSeconds() });
  if (now - told < TELL_EVERY * 1000) return;
  told = now;
  const { seconds } = marks.at(-1);
  const memory = (process.memoryUsage.rss() / MEGABYTE / MEGABYTE).toFixed(0);
  const rate = (done / seconds).toFixed(1);
  process.stderr.write(`  ${done} stories in ${seconds.toFixed(0)} s, ${rate}/s, ${memory} MB\n`);
}

const report = await importStories(
  readStories([corpus], { split: null, published: null, standardInput: process.stdin }),
  {
    writer: createStoreWriter(store, 'bench'),
    version: 'bench',
    extract: (story) => extraction.extract(story),
    ahead: extraction.ahead,
    onProgress,
  },
);
await extraction.close();
if (report.error !== null) throw report.error;
const memory = process.resourceUsage().maxRSS / MEGABYTE;

const counts = {};
for (const [name, cypher] of Object.entries(COUNTS)) {
  const [row] = await store.read({ cypher, params: {} });
  counts[name] = row.found;
}
const claims = await store.read({ cypher: CLAIMS, params: {} });
const copies = await store.read({ cypher: COPIES, params: {} });
await store.close();
const { failed, steps } = report;
const figures = { marks, failed: failed.length, steps, memory, counts, claims, copies };
writeFileSync(figuresFile, JSON.stringify(figures));
