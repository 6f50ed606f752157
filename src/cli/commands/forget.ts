import { GraphError } from '../../common/errors.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { tellFailure } from '../failure-line.js';
import { locateStore, withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Takes stories out of the graph again. */
export const FORGET_COMMAND: Command = {
  name: 'forget',
  argument: '<stories...>',
  argumentSummary: 'ids of stories, as `tidings extract` and the dump give them',
  summary: 'remove stories, their claims and whatever nothing supports any more',
  options: [STORE_OPTION, { flags: '--json', summary: 'the report as JSON' }],
  examples: [['tidings forget story:1f0c9a', 'the graph is then as if it had never seen the story']],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const report = await context.services.forgetStories(store, words);
      for (const id of report.unknown)
        await tellFailure(context, new GraphError('NOT_FOUND', `the graph holds no story "${id}"`));
      const count = report.forgotten.length;
      const line = `Forgot ${count} ${count === 1 ? 'story' : 'stories'} of ${locateStore(context, options)}.`;
      await writeLine(context.output, options['json'] === true ? JSON.stringify(report) : line);
      return report.unknown.length > 0 ? 1 : 0;
    }),
};
