import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { locateStore, withGraph } from '../open-graph.js';
import { linesOf, openLines } from '../read-lines.js';
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
    const lines = file === '-' ? linesOf(context.standardInput) : await openLines(file);
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
