import type { Command } from '../command.js';
import { writeLine } from '../context.js';
import { describeSize } from '../describe-size.js';
import { locateStore } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Brings a copy of an embedded graph back. */
export const RESTORE_COMMAND: Command = {
  name: 'restore',
  argument: '<file>',
  argumentSummary: 'a copy that `tidings backup` made',
  summary: 'make an embedded graph from a backup, wholly or not at all',
  options: [
    STORE_OPTION,
    { flags: '--force', summary: 'replace a graph that is there; it is kept beside, as .bak' },
  ],
  examples: [
    ['tidings restore monday.db --store again.db', 'into a new graph'],
    ['tidings restore monday.db --force', 'in place of ./tidings.db, which nobody may be using'],
  ],
  async run(context, { words, options }) {
    const location = locateStore(context, options);
    const file = words[0]!;
    const report = await context.services.restoreGraph(file, location, { force: options['force'] === true });
    const kept = report.kept === null ? '' : ` What was there is ${report.kept}.`;
    await writeLine(context.output, `Restored ${location} from ${file}: ${describeSize(report)}.${kept}`);
    return 0;
  },
};
