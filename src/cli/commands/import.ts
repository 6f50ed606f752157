import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { locateStore, withGraph } from '../open-graph.js';
import { EXTRACTION_OPTIONS, STORE_OPTION, WORKERS_OPTION } from '../option-rows.js';
import { describeReport, runImport } from '../run-import.js';

/** Takes stories into the graph. */
export const IMPORT_COMMAND: Command = {
  name: 'import',
  argument: '<paths...>',
  argumentSummary: 'files or folders of stories, - for standard input',
  summary: 'take stories into the graph; stories that it has already are left alone',
  options: [
    STORE_OPTION,
    ...EXTRACTION_OPTIONS,
    WORKERS_OPTION,
    { flags: '--json', summary: 'the closing report as JSON' },
  ],
  examples: [
    ['tidings import news/', 'a folder of stories into ./tidings.db'],
    [
      'tidings import feed.xml --store neo4j://localhost',
      'into a Neo4j server, signed in by NEO4J_USERNAME and NEO4J_PASSWORD',
    ],
    ['zcat stories.jsonl.gz | tidings import -', 'standard input: plain text or JSON Lines'],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const report = await runImport(context, store, words, options);
      const location = locateStore(context, options);
      const { error, ...figures } = report;
      const json = { ...figures, error: error && { code: error.code, message: error.message } };
      await writeLine(
        context.output,
        options['json'] === true ? JSON.stringify(json) : describeReport(report, location),
      );
      if (error !== null) throw error;
      if (report.interrupted) return 130;
      return report.failed.length > 0 ? 1 : 0;
    }),
};
