import { describeAgreement } from '../../importer/queue/agreement.js';
import type { StoryQueue } from '../../importer/queue/story-queue.js';
import type { Command } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { failureLine } from '../failure-line.js';
import { QUEUE_OPTION, withQueue } from '../queue-input.js';

/** Failures shown of each queue. */
const MOST_SHOWN = 1_000;

/** Shows the queue of stories. */
export const QUEUE_COMMAND: Command = {
  name: 'queue',
  argument: '',
  summary: 'show what waits in a queue, who works on it, and which stories failed and why',
  options: [
    QUEUE_OPTION,
    { flags: '--retry', summary: 'let the stories that failed wait again' },
    { flags: '--drop', summary: 'drop the stories that failed' },
    { flags: '--json', summary: 'as JSON' },
  ],
  examples: [
    [
      'tidings queue --queue redis://queue.example',
      'how far the workers are, and what failed, by file and line',
    ],
    ['tidings queue --queue redis://queue.example --retry', 'once what made them fail is mended'],
  ],
  run: (context, { options }) =>
    withQueue<ExitStatus>(context, options, async (queue) => {
      const states = [];
      for (const stories of await queue.list()) {
        if (options['retry'] === true) await stories.retry();
        if (options['drop'] === true) await stories.dropFailed();
        states.push(await describe(stories));
        await stories.close();
      }
      if (options['json'] === true) await writeLine(context.output, JSON.stringify(states));
      else await tellStates(context, queue.shown, states);
      return 0;
    }),
};

type QueueView = Awaited<ReturnType<typeof describe>>;

async function describe(stories: StoryQueue) {
  const state = await stories.state();
  const failures = await stories.failed(MOST_SHOWN);
  return { ...state, failures: failures.map(({ job, failure }) => ({ story: job.story.id, failure })) };
}

async function tellStates(
  context: CommandContext,
  shown: string,
  views: readonly QueueView[],
): Promise<void> {
  const shownViews = views.filter(
    ({ waiting, inHand, failed, workers }) => waiting + inHand + failed + workers.length > 0,
  );
  if (shownViews.length === 0) await writeLine(context.output, `${shown}: no stories, and no workers.`);
  for (const { agreement, waiting, inHand, failed, workers, failures } of shownViews) {
    const names = workers.length === 0 ? 'no workers' : `workers ${workers.join(', ')}`;
    await writeLine(
      context.output,
      `${shown} (${describeAgreement(agreement)}): ${waiting} waiting, ${inHand} in hand, ${failed} failed; ${names}.`,
    );
    for (const { failure } of failures) await writeLine(context.output, failureLine(failure));
    if (failed > failures.length) await writeLine(context.output, `… and ${failed - failures.length} more.`);
  }
}
