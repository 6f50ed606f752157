import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LAYOUT_VERSION } from '../../graph/layout.js';
import { findLockHolder } from '../../graph/sharing/lock-holder.js';
import { isServer } from '../../graph/store-options.js';
import { locateStore, withGraph } from '../open-graph.js';
import { withQueue } from '../queue-input.js';
import { readGazetteers } from '../story-input.js';
import { well, type Examination } from './diagnosis.js';

/** Opens the graph as any command does; a file that is not there yet is not made. */
export const STORE_EXAMINATION: Examination = {
  subject: 'graph',
  examine: async (context, options) => {
    const location = locateStore(context, options);
    const isFile = !isServer(location) && location !== ':memory:';
    if (isFile && !existsSync(location)) {
      accessSync(dirname(resolve(location)), constants.W_OK);
      return well(`${location} is not there yet; the first import makes it`);
    }
    const holder = isFile ? findLockHolder(location) : null;
    return withGraph(context, options, () => {
      const sharing = holder === null ? '' : `, held by process ${holder}, which shares it`;
      return Promise.resolve(well(`${location} answers, with layout ${LAYOUT_VERSION}${sharing}`));
    });
  },
};

/** A sentence that any set of models that is whole reads. */
const SENTENCE = 'Norway sold rifles to Chile.';

/** Loads models and tables as an import does, with the names of the user's own, and reads a sentence. */
export const MODEL_EXAMINATION: Examination = {
  subject: 'models and names',
  examine: async (context, options) => {
    const gazetteer = await readGazetteers(context, options);
    const extractor = await context.services.createExtractor({ gazetteer, workers: 1, expected: null });
    try {
      const { events } = await extractor.extract({
        id: 'story:doctor',
        title: null,
        text: SENTENCE,
        publishedAt: null,
        url: null,
        publisher: null,
      });
      const own = gazetteer.length === 0 ? '' : `, ${gazetteer.length} names of your own`;
      if (events.length > 0) return well(`extractor ${extractor.version}${own}`);
      return {
        found: `“${SENTENCE}” says nothing to the extractor`,
        fix: 'Install the package again: its data folder is damaged.',
      };
    } finally {
      await extractor.close();
    }
  },
};

/** Asks Redis, where a queue is named. */
export const QUEUE_EXAMINATION: Examination = {
  subject: 'queue',
  examine: async (context, options) => {
    if (!options['queue'] && !context.environment['TIDINGS_QUEUE']) return null;
    return withQueue(context, options, async (queue) => {
      const stories = await queue.list();
      for (const each of stories) await each.close();
      return well(`${queue.shown} answers`);
    });
  },
};
