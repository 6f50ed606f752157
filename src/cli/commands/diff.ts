import { groupBy } from '../../common/group-by.js';
import type { GraphChange } from '../../graph/describe-difference.js';
import type { Command } from '../command.js';
import { writeLine } from '../context.js';
import { openLines } from '../read-lines.js';

/** Says how two dumps differ. */
export const DIFF_COMMAND: Command = {
  name: 'diff',
  argument: '<before> <after>',
  argumentSummary: 'two files that `tidings dump` wrote',
  summary: 'say how two dumps differ: stories, entities and events gained, lost and changed',
  options: [{ flags: '--json', summary: 'a line of JSON for each change' }],
  examples: [
    [
      'tidings diff before.jsonl after.jsonl',
      'what another extractor or another import changed; exit 1 if anything did',
    ],
  ],
  async run(context, { words, options }) {
    const [before, after] = await Promise.all(
      words.map(async (file) => ({ file, read: await readAgain(file) })),
    );
    const changes = await context.services.diffDumps(before!, after!);
    if (options['json'] === true)
      for (const change of changes) await writeLine(context.output, JSON.stringify(change));
    else await writeLine(context.output, describeChanges(changes));
    return changes.length > 0 ? 1 : 0;
  },
};

/** The lines of a file as often as they are asked for; opened once now, so that a missing file is told at once. */
async function readAgain(file: string): Promise<() => AsyncIterable<string>> {
  let opened: AsyncIterable<string> | null = await openLines(file);
  return async function* read() {
    const lines = opened ?? (await openLines(file));
    opened = null;
    yield* lines;
  };
}

const SIGNS = { GAINED: '+', LOST: '-', CHANGED: '~' } as const;
const PLURALS = { STORY: 'stories', ENTITY: 'entities', EVENT: 'events' } as const;

function describeChanges(changes: readonly GraphChange[]): string {
  if (changes.length === 0) return 'The graphs are equal.';
  const lines = changes.flatMap(({ how, name, id, details }) => [
    `${SIGNS[how]} ${name}  [${id}]`,
    ...details.map((detail) => `    ${detail}`),
  ]);
  const counts = [...groupBy(changes, ({ what }) => what)].map(([what, group]) => {
    const count = (how: GraphChange['how']) => group.filter((change) => change.how === how).length;
    return `${PLURALS[what]}: ${count('GAINED')} gained, ${count('LOST')} lost, ${count('CHANGED')} changed`;
  });
  return [...lines, '', ...counts].join('\n');
}
