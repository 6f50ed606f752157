import { text } from 'node:stream/consumers';
import { ConfigError } from '../../common/errors.js';
import type { Command } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';
import { readUsedFile } from '../used-file.js';

/** Runs a GraphQL document against the graph, without a server. */
export const QUERY_COMMAND: Command = {
  name: 'query',
  argument: '<file>',
  argumentSummary: 'a file with a GraphQL document, - for standard input',
  summary: 'run a GraphQL document against the graph and print the answer as JSON',
  options: [
    STORE_OPTION,
    { flags: '--variables <json|@file>', summary: 'values of its variables: JSON, or a file of it' },
    { flags: '--operation <name>', summary: 'which of its operations to run' },
  ],
  examples: [
    ['tidings query dyads.graphql', 'a document'],
    [`echo '{ statistics { stories events } }' | tidings query -`, 'standard input'],
    [`tidings query byActor.graphql --variables '{"name": "Norway"}'`, 'with a variable'],
  ],
  async run(context, { words, options }) {
    const document = await readDocument(context, words[0] ?? '-');
    const variables = await readVariables(options['variables'] as string | undefined);
    return withGraph<ExitStatus>(context, options, async (store) => {
      const result = await context.services.executeDocument({
        store,
        document,
        variables,
        operationName: (options['operation'] as string | undefined) ?? null,
      });
      await writeLine(context.output, JSON.stringify(result, null, 2));
      if (result.data === undefined || result.data === null) return result.errors?.length ? 2 : 0;
      return result.errors?.length ? 1 : 0;
    });
  },
};

async function readDocument(context: CommandContext, file: string): Promise<string> {
  return file === '-' ? text(context.standardInput) : readUsedFile(file);
}

async function readVariables(given: string | undefined): Promise<Record<string, unknown>> {
  if (given === undefined) return {};
  const json = given.startsWith('@') ? await readUsedFile(given.slice(1), '--variables') : given;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError('CONFIG_INVALID', `--variables is not JSON: ${reason}`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError('CONFIG_INVALID', '--variables must be a JSON object');
  return value as Record<string, unknown>;
}
