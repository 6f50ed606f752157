import type { GraphStore } from '../graph/graph-store.js';
import type { ImportReport } from '../importer/import-report.js';
import { importStories } from '../importer/import-stories.js';
import { measureSources } from '../importer/read-stories.js';
import { createStoreWriter } from '../importer/record-writer.js';
import type { OptionValues } from './command.js';
import type { CommandContext } from './context.js';
import { failureLine, tellFailure } from './failure-line.js';
import { showProgress } from './progress.js';
import { extractorFor, storiesFor } from './story-input.js';

/** Imports the paths into the graph, with progress and failures told as they come. @throws GraphError, SourceError for a gazetteer */
export async function runImport(
  context: CommandContext,
  store: GraphStore,
  paths: readonly string[],
  options: OptionValues,
): Promise<ImportReport> {
  const bytes = await measureSources(paths);
  const extractor = await extractorFor(context, options, bytes);
  const display = showProgress(context.errors, bytes);
  const debugging = context.environment['TIDINGS_DEBUG'] === '1';
  try {
    const stories = storiesFor(context, paths, options, extractor, (read) => display.addBytes(read));
    return await importStories(stories, {
      writer: createStoreWriter(store, extractor.version),
      version: extractor.version,
      extract: (story) => extractor.extract(story),
      ahead: extractor.ahead,
      onProgress: (progress) => display.update(progress),
      onFailure: (failure) =>
        debugging ? void tellFailure(context, failure) : display.tell(failureLine(failure)),
      signal: context.signal,
    });
  } finally {
    display.stop();
    await extractor.close();
  }
}

/** The report in two lines of English. */
export function describeReport(report: ImportReport, location: string): string {
  const { read, failed, seconds, entities, events, claims } = report;
  const outcome = `${report.new} new, ${report.replaced} replaced, ${report.unchanged} unchanged, ${failed.length} failed`;
  const took = `${seconds.toFixed(1)} s`;
  const lines = [
    `Read ${count(read, 'story', 'stories')} in ${took}: ${outcome}.`,
    `Added to ${location}: ${count(entities, 'entity', 'entities')}, ${count(events, 'event', 'events')}, ${count(claims, 'claim', 'claims')}.`,
  ];
  if (report.interrupted)
    lines.push('Interrupted: what was read is in the graph; the same command goes on from there.');
  return lines.join('\n');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
