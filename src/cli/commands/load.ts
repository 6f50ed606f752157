import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { ConfigError } from '../../common/errors.js';
import type { Command } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { locateStore, withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Fills an empty graph with a dump. */
export const LOAD_COMMAND: Command = {
  name: 'load',
  argument: '<dump>',
  argumentSummary: 'a file that `tidings dump` wrote, - for standard input',
  summary: 'fill an empty graph with a dump, on either engine',
  options: [STORE_OPTION],
  examples: [
    ['tidings load graph.jsonl --store copy.db', 'a copy of the graph'],
    ['tidings dump | tidings load - --store neo4j://localhost', 'from the embedded engine to Neo4j'],
  ],
  run: async (context, { words, options }) => {
    const file = words[0] ?? '-';
    const lines = await openLines(context, file);
    return withGraph<ExitStatus>(context, options, async (store) => {
      const report = await context.services.loadDump(store, lines, {
        file: file === '-' ? 'standard input' : file,
      });
      const line = `Loaded ${report.nodes} nodes and ${report.relationships} relationships into ${locateStore(context, options)}.`;
      await writeLine(context.output, line);
      return 0;
    });
  },
};

async function openLines(context: CommandContext, file: string): Promise<AsyncIterable<string>> {
  if (file === '-') return linesOf(context.standardInput);
  const stream = createReadStream(file);
  try {
    await once(stream, 'open');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new ConfigError('CONFIG_INVALID', `${file} cannot be read (${reason})`, { cause });
  }
  return linesOf(stream);
}

/** Lines end with \n alone: a text may hold other breaks. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
