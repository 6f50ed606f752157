import { ConfigError } from '../../common/errors.js';
import { isServer } from '../../graph/store-options.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { describeSize } from '../describe-size.js';
import { locateStore, withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Copies an embedded graph, in use or not. */
export const BACKUP_COMMAND: Command = {
  name: 'backup',
  argument: '<file>',
  argumentSummary: 'where the copy goes',
  summary: 'copy an embedded graph to a file, also while it is served or imported into',
  options: [STORE_OPTION, { flags: '--force', summary: 'replace a file that is there' }],
  examples: [
    ['tidings backup monday.db', 'the graph as it is between two writes; "tidings restore" brings it back'],
  ],
  async run(context, { words, options }) {
    const location = locateStore(context, options);
    if (isServer(location))
      throw new ConfigError(
        'CONFIG_INVALID',
        `${location} is a server with copies of its own (neo4j-admin database dump); "tidings dump" and "tidings load" copy a graph from any engine to any`,
      );
    return withGraph<ExitStatus>(context, options, async (store) => {
      const file = words[0]!;
      const report = await context.services.backupGraph(store, file, { force: options['force'] === true });
      await writeLine(context.output, `Copied ${location} to ${file}: ${describeSize(report)}.`);
      return 0;
    });
  },
};
