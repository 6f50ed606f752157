import { hostname } from 'node:os';
import type { GraphStore } from '../../graph/graph-store.js';
import { describeAgreement } from '../../importer/queue/agreement.js';
import type { OpenQueue } from '../../importer/queue/open-queue.js';
import { createStoreWriter } from '../../importer/record-writer.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { tellFailure } from '../failure-line.js';
import { locateStore, withGraph } from '../open-graph.js';
import { GAZETTEER_OPTION, STORE_OPTION, WAIT_OPTION, WORKERS_OPTION } from '../option-rows.js';
import { parseWhole } from '../parse-whole.js';
import { agreementFor, assertShared, QUEUE_OPTION, withQueue } from '../queue-input.js';
import { extractorFor, workersOf } from '../story-input.js';

/** Stories in hand for each thread unless told: what is written at once grows with it, and what is done again when a worker is killed. */
const STORIES_A_THREAD = 8;
const MOST_STORIES = 1_000;

/** Milliseconds between two lines that say how far a worker is. */
const LINE_INTERVAL = 30_000;

/** Takes stories from a queue into the graph. */
export const WORK_COMMAND: Command = {
  name: 'work',
  argument: '',
  summary: 'take stories from a queue into the graph, beside any number of other workers',
  options: [
    QUEUE_OPTION,
    STORE_OPTION,
    GAZETTEER_OPTION,
    WORKERS_OPTION,
    WAIT_OPTION,
    {
      flags: '--concurrency <number>',
      summary: `stories in hand at once (default: ${STORIES_A_THREAD} a thread)`,
      parse: parseWhole('--concurrency', 1, MOST_STORIES),
    },
    { flags: '--burst', summary: 'end once the queue is empty' },
  ],
  examples: [
    [
      'tidings work --queue redis://queue.example --store neo4j://graph.example',
      'until interrupted, which finishes the stories in hand; sign-in by REDIS_PASSWORD and NEO4J_PASSWORD',
    ],
    [
      'tidings work --queue rediss://queue.example:6380 --burst --workers 4',
      'over TLS, until the queue is empty',
    ],
  ],
  async run(context, { options }) {
    assertShared(context, options);
    const patience = { seconds: options['wait'] as number, signal: context.signal };
    const work = async (queue: OpenQueue, store: GraphStore): Promise<ExitStatus> => {
      const extractor = await extractorFor(context, options, null, { apart: true });
      const agreement = await agreementFor(context, options, extractor.version);
      const name = `${hostname()}:${process.pid}`;
      await writeLine(
        context.errors,
        `Worker ${name} takes stories (${describeAgreement(agreement)}) from ${queue.shown} into ${locateStore(context, options)}.`,
      );
      let said = performance.now();
      try {
        const report = await queue.work(agreement, {
          name,
          extract: (story) => extractor.extract(story),
          writer: createStoreWriter(store, extractor.version),
          bookmarks: () => store.bookmarks(),
          concurrency:
            (options['concurrency'] as number | undefined) ?? workersOf(options) * STORIES_A_THREAD,
          burst: options['burst'] === true,
          signal: context.signal,
          onFailure: (failure) => void tellFailure(context, failure),
          onProgress: ({ done, failed }) => {
            if (performance.now() - said < LINE_INTERVAL) return;
            said = performance.now();
            void writeLine(context.errors, `${done} stories, ${failed} failed`);
          },
        });
        await writeLine(context.errors, `Done: ${report.done} stories, ${report.failed} failed.`);
        return options['burst'] === true && report.failed > 0 ? 1 : 0;
      } finally {
        await extractor.close();
      }
    };
    return withQueue(context, options, (queue) =>
      withGraph(context, options, (store) => work(queue, store), patience),
    );
  },
};
