import { stat } from 'node:fs/promises';
import { ConfigError, GraphError, SourceError } from '../../common/errors.js';
import type { Story } from '../../model/story.js';
import type { Command, OptionValues } from '../command.js';
import { writeLine, type CommandContext } from '../context.js';
import { EDGE_OPTIONS, explainEdge, type EdgeQuestion } from '../explain-edge.js';
import { tellFailure } from '../failure-line.js';
import { withGraph } from '../open-graph.js';
import { EXTRACTION_OPTIONS, STORE_OPTION } from '../option-rows.js';
import type { StoryExtractor } from '../services.js';
import { noteLines } from '../story-view/note-lines.js';
import { extractorFor, storiesFor } from '../story-input.js';
import { displayOf } from '../terminal.js';

/** Says of each sentence of a story which rules fired and which nearly did, or why the graph has no such edge. */
export const EXPLAIN_COMMAND: Command = {
  name: 'explain',
  argument: '[story]',
  argumentSummary: 'a file of stories, - for standard input, or the id of a story in the graph',
  summary:
    'say of each sentence which rules fired, which nearly did, and why not; or why one thing is not done to another',
  options: [
    STORE_OPTION,
    ...EXTRACTION_OPTIONS,
    ...EDGE_OPTIONS,
    { flags: '--json', summary: 'the notes of each story as a line of JSON, or the answer as JSON' },
  ],
  examples: [
    ['tidings explain story.txt', 'why is this told, and that not?'],
    ['echo "Norway may sell ships to Peru." | tidings explain -', 'a sentence'],
    ['tidings explain story:1f0c9a', 'a story of the graph, read again'],
    [
      'tidings explain --actor Norway --recipient Peru --type ARMS_TRANSFER',
      'what the graph has in place of such an event, and what its stories say of both',
    ],
  ],
  async run(context, { words, options }) {
    const edge = edgeIn(words, options);
    if (edge) return explainEdge(context, edge, options);
    const extractor = await extractorFor(context, options, 0);
    let failed = false;
    for await (const story of findStories(context, words[0] ?? '-', options, extractor)) {
      if (context.signal.aborted) return 130;
      if (story instanceof SourceError) {
        failed = true;
        await tellFailure(context, story);
        continue;
      }
      const explanation = extractor.explain(story);
      const { record, notes } = explanation;
      const { id, title, text, events } = record;
      if (options['json'] === true)
        await writeLine(context.output, JSON.stringify({ id, title, text, events, notes }));
      else await writeLine(context.output, noteLines(explanation, displayOf(context)).join('\n'));
    }
    return failed ? 1 : 0;
  },
};

/** The edge that the options ask for; null where a story is. @throws ConfigError where both are, or neither is whole */
function edgeIn([story]: readonly string[], options: OptionValues): EdgeQuestion | null {
  const actor = options['actor'] as string | undefined;
  const recipient = options['recipient'] as string | undefined;
  if (actor !== undefined && recipient !== undefined && story === undefined) return { actor, recipient };
  const isEdge = ['actor', 'recipient', 'type', 'stories'].some((name) => options[name] !== undefined);
  if (story !== undefined && !isEdge) return null;
  throw new ConfigError('CONFIG_INVALID', 'explain takes a story, or --actor and --recipient');
}

/** The stories of a file or of standard input; where there is no such file, the story of that id in the graph. @throws GraphError when there is neither */
async function* findStories(
  context: CommandContext,
  where: string,
  options: OptionValues,
  extractor: StoryExtractor,
): AsyncGenerator<Story | SourceError> {
  if (where === '-' || (await isThere(where))) {
    for await (const item of storiesFor(context, [where], options, extractor))
      yield item instanceof SourceError ? item : item.story;
    return;
  }
  const story = await withGraph(context, options, (store) => context.services.findStory(store, where));
  if (story === null)
    throw new GraphError('NOT_FOUND', `there is no file "${where}", and the graph holds no story of that id`);
  yield story;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
