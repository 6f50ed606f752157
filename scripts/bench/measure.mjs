/*
 * What scripts/bench.ts runs in a process of its own, on the built sources, as a user would: loaders that compile
 * sources cost time and memory. Prints its figures as JSON.
 *
 *     node measure.mjs MEASURE STORIES.json WORKERS
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createExtractor } from '../../dist/extract/extractor.js';
import { extractAll } from '../../dist/importer/extract-all.js';
import { ScaledExtraction } from '../../dist/importer/scaled-extraction.js';

/** How often the stories are read in one process; the last reading shows the speed it settles at. */
const ROUNDS = 4;

/** Words of the texts of one story, each four times as long as the one before. */
const LENGTHS = [12_500, 50_000, 200_000];

/** Characters of a line without a space. */
const LONG_LINE = 1_000_000;

const MEASURES = {
  /** Tokens a second of the clock and of processor time, the first time and later. */
  thread(stories) {
    const watch = createWatch();
    const extractor = createExtractor();
    extractor.extract(storyOf('Nothing.'));
    const loaded = watch();
    const rounds = Array.from({ length: ROUNDS }, () => {
      const round = createWatch();
      let tokens = 0;
      for (const story of stories) tokens += extractor.extract(story, { tokens: true }).tokens.length;
      const { seconds, processor } = round();
      return { clock: tokens / seconds, processor: tokens / processor };
    });
    const [first, last] = [rounds[0], rounds.at(-1)];
    return {
      'seconds to load': loaded.seconds,
      'tokens/s, first reading': first.clock,
      'tokens/s, later': last.clock,
      'tokens a processor second, first reading': first.processor,
      'tokens a processor second, later': last.processor,
      'memory, MB': mostMemory(),
    };
  },

  /** Stories a second with and without the start of the threads. */
  async threads(stories, workers) {
    const extraction = new ScaledExtraction({ workers, expected: Infinity });
    const found = stories.map((story) => ({ story, place: { file: 'bench' } }));
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const watch = createWatch();
      for await (const { result } of extractAll(
        found,
        (story) => extraction.extract(story),
        extraction.ahead,
      ))
        if (result instanceof Error) throw result;
      const { seconds, processor } = watch();
      rounds.push({ clock: stories.length / seconds, processor: (stories.length / processor) * workers });
    }
    await extraction.close();
    const [first, last] = [rounds[0], rounds.at(-1)];
    return {
      'stories/s, first reading with the start': first.clock,
      'stories/s, later': last.clock,
      'stories/s if the threads had the cores, first': first.processor,
      'stories/s if the threads had the cores, later': last.processor,
      'memory, MB': mostMemory(),
    };
  },

  /** Processor seconds for one text of more and more words; a word of the longest by one of the shortest is 1 when time grows as length does. */
  length(stories) {
    const words = stories.flatMap(({ text }) => `${text}\n\n`.split(/(?<=\s)/));
    const extractor = createExtractor();
    const extract = (text) => {
      const watch = createWatch();
      extractor.extract(storyOf(text));
      return watch().processor;
    };
    const textOf = (count) => Array.from({ length: count }, (_, i) => words[i % words.length]).join('');
    extract(textOf(LENGTHS[0]));
    const seconds = LENGTHS.map((count) => extract(textOf(count)));
    return {
      ...Object.fromEntries(LENGTHS.map((count, i) => [`seconds for ${count} words`, seconds[i]])),
      'time a word, longest by shortest': seconds.at(-1) / LENGTHS.at(-1) / (seconds[0] / LENGTHS[0]),
      [`seconds for ${LONG_LINE} characters without a space`]: extract('x'.repeat(LONG_LINE)),
      'memory, MB': mostMemory(),
    };
  },
};

function storyOf(text) {
  return { id: 'story:bench', title: null, publishedAt: null, publisher: null, url: null, text };
}

function createWatch() {
  const begin = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - begin) / 1000, processor: (user + system) / 1e6 };
  };
}

function mostMemory() {
  return process.resourceUsage().maxRSS / 1024;
}

const [measure, file, workers] = process.argv.slice(2);
const figures = await MEASURES[measure](JSON.parse(readFileSync(file, 'utf8')), Number(workers));
process.stdout.write(`${JSON.stringify(figures)}\n`);
