import { formatAnswer, formatReading } from '../answer-table.js';
import { askGraph } from '../ask-graph.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';
import { parseWhole } from '../parse-whole.js';

const MOST_ROWS = 100;

/** Answers a question in plain English. */
export const ASK_COMMAND: Command = {
  name: 'ask',
  argument: '<question...>',
  argumentSummary: 'a question in plain English',
  summary:
    'answer a question in plain English, with the sentences that say so and the operation that gives it',
  options: [
    STORE_OPTION,
    {
      flags: '--first <number>',
      summary: 'rows to show: up to 100, 20 unless the question says',
      parse: parseWhole('--first', 1, MOST_ROWS),
    },
    { flags: '--json', summary: 'the answer as JSON, with its evidence and the operation' },
  ],
  examples: [
    ['tidings ask "Who supplied weapons to whom?"', 'every transfer of arms'],
    ['tidings ask "Which countries attacked Ukraine since 2022?"', 'a kind of actor, and dates'],
    ['tidings ask "What did the US sell?" --json', 'by supplier, for a program'],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const question = words.join(' ');
      const first = (options['first'] as number | undefined) ?? null;
      if (options['json'] === true) {
        const answer = await context.services.answerQuestion({ store, question, first });
        await writeLine(context.output, JSON.stringify(answer, null, 2));
        return answer.kind === null ? 2 : 0;
      }
      const answer = await askGraph(context, store, question, first);
      await writeLine(context.output, `${formatAnswer(answer, context)}\n\n${formatReading(answer)}`);
      return 0;
    }),
};
