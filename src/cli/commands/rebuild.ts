import type { Command } from '../command.js';
import { writeLine, type CommandContext } from '../context.js';
import type { OptionValues } from '../command.js';
import { locateStore, storeOptions } from '../open-graph.js';
import { GAZETTEER_OPTION, STORE_OPTION, WORKERS_OPTION } from '../option-rows.js';
import { describeReport } from '../describe-report.js';
import { importAll } from '../run-import.js';
import { extractorFor } from '../story-input.js';
import { showProgress } from '../progress.js';
import type { ImportReport } from '../../importer/import-report.js';
import type { FoundStory } from '../../importer/read-stories.js';
import type { FillGraph } from '../../graph/rebuild/rebuild-graph.js';
import type { Story } from '../../model/story.js';

/** Makes a graph anew from its own stories. */
export const REBUILD_COMMAND: Command = {
  name: 'rebuild',
  argument: '',
  summary: 'make a graph of an older layout or extractor anew from the stories in it',
  options: [STORE_OPTION, GAZETTEER_OPTION, WORKERS_OPTION],
  examples: [
    ['tidings rebuild', 'what was there is kept as tidings.db.bak'],
    [
      'tidings rebuild --store neo4j://localhost',
      'into a file in the working folder first; the server is emptied when that is whole',
    ],
  ],
  async run(context, { options }) {
    const location = locateStore(context, options);
    let report: ImportReport | null = null;
    const fill: FillGraph = async (store, stories, count) => {
      report = await fillGraph(context, options, { location, store, stories, count });
      if (report.error !== null) throw report.error;
      return !report.interrupted;
    };
    const { isDone, kept } = await context.services.rebuildGraph(storeOptions(context, options), fill);
    if (!isDone) {
      await writeLine(
        context.output,
        `Interrupted: ${location} is as it was; the same command goes on from there.`,
      );
      return 130;
    }
    const { failed } = (report as ImportReport | null) ?? { failed: [] };
    if (report !== null) await writeLine(context.output, describeReport(report, location));
    const where = kept === null ? '' : ` What was there is ${kept}.`;
    await writeLine(context.output, `Rebuilt ${location}.${where}`);
    return failed.length > 0 ? 1 : 0;
  },
};

async function fillGraph(
  context: CommandContext,
  options: OptionValues,
  { location, store, stories, count }: Filling,
): Promise<ImportReport> {
  const extractor = await extractorFor(context, options, null);
  // The bar counts stories here, of which the number is known.
  const display = showProgress(context.errors, count);
  async function* found(): AsyncGenerator<FoundStory> {
    for await (const story of stories) {
      display.addBytes(1);
      yield { story, place: { file: location } };
    }
  }
  return importAll(context, options, { store, extractor, display, stories: found() });
}

interface Filling {
  readonly location: string;
  readonly store: Parameters<FillGraph>[0];
  readonly stories: AsyncIterable<Story>;
  readonly count: number;
}
