import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { openStore } from '../graph/open-store.js';
import { dumpGraph } from '../graph/dump.js';
import type { Services } from './services.js';

/** The rooms as the command line uses them: each is loaded when a command first needs it. */
export const SERVICES: Partial<Services> = {
  openStore,
  dumpGraph,
  async createExtractor(gazetteer) {
    const { createExtractor } = await import('../extract/extractor.js');
    const { splitStories } = await import('../extract/split-stories.js');
    const extractor = createExtractor({ gazetteer });
    return { ...extractor, split: (text, how) => splitStories(text, how, extractor) };
  },
  async readGazetteer(text, file) {
    const { readCustomGazetteer } = await import('../gazetteer/custom.js');
    return readCustomGazetteer(text, file);
  },
};
