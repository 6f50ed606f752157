import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Undoes a merge. */
export const UNMERGE_COMMAND: Command = {
  name: 'unmerge',
  argument: '<merge>',
  argumentSummary: 'id of a merge, as `tidings why` and `tidings merge` give it',
  summary: 'part two events or two entities again',
  options: [
    STORE_OPTION,
    { flags: '--why <reason>', summary: 'the reason, kept where the rule is overruled', fallback: '' },
    { flags: '--json', summary: 'the merge that was and the two ids as JSON' },
  ],
  examples: [
    ['tidings unmerge merge:5d01f3', "a person's merge is forgotten, one of the rule is overruled for good"],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const report = await context.services.unmerge(store, words[0] ?? '', options['why'] as string);
      const [a, b] = report.ids;
      const text = `${report.merge.a} and ${report.merge.b} are two again: ${a} and ${b}.`;
      await writeLine(context.output, options['json'] === true ? JSON.stringify(report) : text);
      return 0;
    }),
};
