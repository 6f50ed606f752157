import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Lists what people have corrected, or takes one of it back. */
export const CORRECTIONS_COMMAND: Command = {
  name: 'corrections',
  argument: '',
  summary: 'what people have corrected: who, when, why and what',
  options: [
    STORE_OPTION,
    { flags: '--withdraw <id>', summary: 'take this correction back first' },
    { flags: '--json', summary: 'as JSON, one a line' },
  ],
  examples: [
    ['tidings corrections', 'the earliest first'],
    ['tidings corrections --withdraw correction:5d01f3', 'the event is as if it had never been said'],
  ],
  run: (context, { options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const withdrawn = options['withdraw'] as string | undefined;
      if (withdrawn !== undefined) await context.services.withdrawCorrection(store, withdrawn);
      for (const correction of await context.services.listCorrections(store)) {
        const { id, reportId, by, at, why, says } = correction;
        const text = `${id}  ${at}  ${by}  ${reportId}  ${JSON.stringify(says)}  ${why}`;
        await writeLine(context.output, options['json'] === true ? JSON.stringify(correction) : text);
      }
      return 0;
    }),
};
