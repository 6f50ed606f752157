import type { ImportReport } from '../../importer/import-report.js';
import type { Command, OptionValues } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { describeReport, reportAsJson } from '../describe-report.js';
import { checkFollowing, followSources } from '../follow-sources.js';
import { ImportFiles } from '../import-files.js';
import { locateStore, withGraph } from '../open-graph.js';
import {
  EXTRACTION_OPTIONS,
  FOLLOW_OPTIONS,
  IMPORT_OPTIONS,
  REPORT_OPTIONS,
  STORE_OPTION,
  WORKERS_OPTION,
} from '../option-rows.js';
import { assertShared, SENDING_OPTIONS } from '../queue-input.js';
import { runImport } from '../run-import.js';
import { Waiting } from '../waiting.js';

/** Takes stories into the graph. */
export const IMPORT_COMMAND: Command = {
  name: 'import',
  argument: '<paths...>',
  argumentSummary: 'files, folders, patterns or addresses of stories, - for standard input',
  summary: 'take stories into the graph; stories that it has already are left alone',
  options: [
    STORE_OPTION,
    ...EXTRACTION_OPTIONS,
    WORKERS_OPTION,
    ...SENDING_OPTIONS,
    ...IMPORT_OPTIONS,
    ...FOLLOW_OPTIONS,
    ...REPORT_OPTIONS,
  ],
  examples: [
    ['tidings import news/', 'a folder of stories into ./tidings.db'],
    [
      'tidings import feed.xml --store neo4j://localhost',
      'into a Neo4j server, signed in by NEO4J_USERNAME and NEO4J_PASSWORD',
    ],
    [
      'tidings import news/ --failed failed.jsonl --report report.json',
      'with what failed in a file, to be corrected and imported in its turn',
    ],
    ["tidings import 'news/**/*.jsonl.gz'", 'the files that the pattern matches, unpacked as they are read'],
    [
      'tidings import https://news.example/feed.xml',
      'a feed or a page, if it has changed since the last time',
    ],
    [
      'tidings import --follow https://news.example/feed.xml news/ --every 30m',
      'what is new in a feed and a folder, every half hour until interrupted',
    ],
    [
      'tidings import news/ --queue redis://queue.example --store neo4j://graph.example',
      'let `tidings work` do it, on any number of machines',
    ],
    ['zcat stories.jsonl.gz | tidings import -', 'standard input: any of the formats, by how it begins'],
  ],
  async run(context, { words, options }) {
    checkFollowing(words, options);
    if (options['queue'] !== undefined) assertShared(context, options);
    const files = new ImportFiles(options);
    const waiting = new Waiting();
    const patience = { seconds: options['wait'] as number, onWaiting: waiting.note, signal: context.signal };
    try {
      return await withGraph<ExitStatus>(
        context,
        options,
        async (store) => {
          if (options['follow'] === true) return followSources(context, store, words, options);
          const watch = { onFailure: files.addFailure, waiting };
          const report = await runImport(context, store, words, options, watch);
          return closeImport(context, options, report, files);
        },
        patience,
      );
    } finally {
      files.discard();
    }
  },
};

/** Tells what the import did. @throws TidingsError when the graph or the installation has ended it, or a file of its own could not be written */
async function closeImport(
  context: CommandContext,
  options: OptionValues,
  report: ImportReport,
  files: ImportFiles,
): Promise<ExitStatus> {
  const location = locateStore(context, options);
  const json = reportAsJson(report, location);
  const text = options['json'] === true ? JSON.stringify(json) : describeReport(report, location);
  await writeLine(context.output, text);
  files.close(json);
  if (report.interrupted) return 130;
  if (report.error !== null) throw report.error;
  return report.failed.length > 0 ? 1 : 0;
}
