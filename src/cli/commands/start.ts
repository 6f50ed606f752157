import { fileURLToPath } from 'node:url';
import { answerAsText } from '../ask-graph.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { describeReport } from '../describe-report.js';
import { locateStore, withGraph } from '../open-graph.js';
import { SERVER_OPTIONS, STORE_OPTION } from '../option-rows.js';
import { runImport } from '../run-import.js';
import { readAccess } from '../security-options.js';
import { serveGraph, servingLine } from '../serve-graph.js';

/** The sample stories that come with the package; the path is the same from src and from dist. */
const SAMPLES = fileURLToPath(new URL('../../../samples/stories', import.meta.url));

const QUESTION = 'Who supplied weapons to whom?';

const FIRST_QUERY =
  '{ dyads(filter: { types: [ARMS_TRANSFER] }) { edges { node { actor { name } recipient { name } items } } } }';

/** The main job from end to end on the sample stories. */
export const START_COMMAND: Command = {
  name: 'start',
  argument: '',
  summary: 'import the sample stories, answer who supplied weapons to whom, and serve GraphQL',
  options: [STORE_OPTION, ...SERVER_OPTIONS],
  examples: [['tidings start', 'what npm start runs']],
  async run(context, { options }) {
    const access = await readAccess(context, options);
    return withGraph<ExitStatus>(context, options, async (store) => {
      const report = await runImport(context, store, [SAMPLES], { split: 'auto' });
      await writeLine(context.output, `${describeReport(report, locateStore(context, options))}\n`);
      if (report.error !== null) throw report.error;
      if (report.interrupted) return 130;
      await writeLine(context.output, QUESTION);
      await writeLine(context.output, `${await answerAsText(context, store, QUESTION, 20)}\n`);
      await serveGraph(context, store, options, access, announce);
      return 0;
    });
  },
};

function announce(url: string): string {
  return [
    `${servingLine(url)} A first query:`,
    '',
    `  curl -s ${url} -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: FIRST_QUERY })}'`,
    '',
    'Your own stories: tidings import PATH, then tidings ask "…".',
  ].join('\n');
}
