import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Makes two events or two entities one. */
export const MERGE_COMMAND: Command = {
  name: 'merge',
  argument: '<a> <b>',
  argumentSummary: 'ids of two events or two entities, as a query gives them',
  summary: 'make two events or two entities one, where the rule saw two',
  options: [
    STORE_OPTION,
    { flags: '--why <reason>', summary: 'the reason, kept with the merge', mandatory: true },
    { flags: '--json', summary: 'the merges as JSON' },
  ],
  examples: [
    [
      'tidings merge event:1f0c9a event:77ab02 --why "one convoy, two datelines"',
      'kept through later imports; `tidings unmerge` undoes it',
    ],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const [a, b] = words as [string, string];
      const merges = await context.services.mergeTwo(store, a, b, options['why'] as string);
      const lines = merges.map(({ id, by, reason }) => `  ${id}  by ${by}: ${reason}`);
      const text = [`${a} and ${b} are one: ${merges[0]?.intoId ?? a}.`, ...lines].join('\n');
      await writeLine(context.output, options['json'] === true ? JSON.stringify(merges) : text);
      return 0;
    }),
};
