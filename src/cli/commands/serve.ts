import type { Command } from '../command.js';
import type { ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { SERVER_OPTIONS, STORE_OPTION } from '../option-rows.js';
import { readAccess } from '../security-options.js';
import { serveGraph, servingLine } from '../serve-graph.js';

/** Serves GraphQL. */
export const SERVE_COMMAND: Command = {
  name: 'serve',
  argument: '',
  summary: 'serve the graph as GraphQL over HTTP until interrupted',
  options: [STORE_OPTION, ...SERVER_OPTIONS],
  examples: [
    ['tidings serve', 'http://127.0.0.1:4000/graphql'],
    [
      'tidings serve --host 0.0.0.0 --keys tidings.keys',
      'for other machines too, with keys (tidings keys add)',
    ],
    ['tidings serve --host 0.0.0.0 --open', 'for other machines too; everybody who can reach it may read'],
  ],
  async run(context, { options }) {
    const access = await readAccess(context, options);
    return withGraph<ExitStatus>(context, options, async (store) => {
      await serveGraph(context, store, options, access, servingLine);
      return 0;
    });
  },
};
