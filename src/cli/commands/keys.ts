import { ROLES, type Role } from '../../api/access/role.js';
import { createApiKey, type ApiKey } from '../../api/access/api-keys.js';
import { ConfigError } from '../../common/errors.js';
import type { Command } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { readKeys, writeKeys } from '../key-file.js';
import { KEYS_OPTION, locateKeys } from '../security-options.js';
import { formatTable } from '../table.js';

type Action = (context: CommandContext, file: string, name: string, role: Role) => Promise<ExitStatus>;

/** The keys that a server lets in. */
export const KEYS_COMMAND: Command = {
  name: 'keys',
  argument: '<action> [name]',
  argumentSummary: 'whose key to add; whose, or the id of the key, to revoke',
  summary: 'add, list or revoke the keys that "tidings serve" lets in',
  options: [
    KEYS_OPTION,
    {
      flags: '--role <role>',
      summary: 'what the key lets do: reader asks, editor also imports and corrects, admin also deletes',
      choices: [...ROLES],
      fallback: 'reader',
    },
  ],
  examples: [
    ['tidings keys add newsroom --role editor', 'prints the key once; only its hash is kept'],
    ['tidings keys list', 'who has keys, with which roles'],
    ['tidings keys revoke newsroom', 'a server that runs heeds it at once'],
  ],
  async run(context, { words: [action = '', name = ''], options }) {
    const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!run)
      throw new ConfigError(
        'CONFIG_INVALID',
        `keys can ${Object.keys(ACTIONS).join(', ')}, and not "${action}"`,
      );
    const file = locateKeys(context, options);
    return run(context, file, name, options['role'] as Role);
  },
};

const ACTIONS: Readonly<Record<string, Action>> = { add: addKey, list: listKeys, revoke: revokeKeys };

async function addKey(context: CommandContext, file: string, name: string, role: Role): Promise<ExitStatus> {
  const keys = readKeys(file);
  if (keys.some((row) => row.name === name))
    throw new ConfigError(
      'CONFIG_INVALID',
      `${name} has a key already: revoke it first, or give another name`,
    );
  const { key, row } = createApiKey(name, role, new Date());
  writeKeys(file, [...keys, row]);
  await writeLine(context.output, key);
  await writeLine(
    context.errors,
    `Keep it: it is shown this once. ${name} is ${role}; clients send "Authorization: Bearer KEY".`,
  );
  return 0;
}

async function listKeys({ output, environment }: CommandContext, file: string): Promise<ExitStatus> {
  const keys = readKeys(file);
  const cells = keys.map(({ id, name, role, created }: ApiKey) => [id, name, role, created.slice(0, 10)]);
  const columns = ['Id', 'Name', 'Role', 'Created'].map((title) => ({ title }));
  await writeLine(
    output,
    keys.length === 0
      ? `There are no keys in ${file}.`
      : formatTable(columns, cells, { output, environment }),
  );
  return 0;
}

async function revokeKeys(context: CommandContext, file: string, name: string): Promise<ExitStatus> {
  const keys = readKeys(file);
  const left = keys.filter((row) => row.name !== name && row.id !== name);
  if (left.length === keys.length) {
    await writeLine(context.errors, `tidings: nobody called "${name}" has a key in ${file}.`);
    return 1;
  }
  writeKeys(file, left);
  await writeLine(context.output, `The key of ${name} opens nothing any more.`);
  return 0;
}
