import { ConfigError } from '../../common/errors.js';
import { answerAsText } from '../ask-graph.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

const MOST_ROWS = 1_000;

/** Answers a question in plain English. */
export const ASK_COMMAND: Command = {
  name: 'ask',
  argument: '<question...>',
  argumentSummary: 'a question in plain English',
  summary: 'answer who supplied what to whom, with the sentences that say so',
  options: [
    STORE_OPTION,
    { flags: '--first <number>', summary: 'rows to show', parse: parseFirst, fallback: 20 },
    { flags: '--json', summary: 'the answer as JSON' },
  ],
  examples: [
    ['tidings ask "Who supplied weapons to whom?"', 'every transfer of arms'],
    ['tidings ask "Who supplied weapons to Russia?"', 'by recipient'],
    ['tidings ask "What did the US sell?" --json', 'by supplier, for a program'],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const question = words.join(' ');
      const first = options['first'] as number;
      if (options['json'] === true) {
        const answer = await context.services.answerQuestion({ store, question, first });
        await writeLine(context.output, JSON.stringify(answer.json, null, 2));
      } else await writeLine(context.output, await answerAsText(context, store, question, first));
      return 0;
    }),
};

function parseFirst(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > MOST_ROWS)
    throw new ConfigError(
      'CONFIG_INVALID',
      `--first must be a number from 1 to ${MOST_ROWS}, and is "${value}"`,
    );
  return number;
}
