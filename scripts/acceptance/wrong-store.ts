import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { ERROR_CODES, type ErrorCode } from '../../src/common/errors.js';
import { judge, type Check, type Finding, type Need, type Setting } from './check.js';
import { SAMPLES } from './places.js';
import { runTidings, type Outcome } from './process.js';

const TEXT = 'These lines were never a graph.\n'.repeat(200);

/** The commands that open a store, with the least they need. */
const COMMANDS: readonly { words: readonly string[]; input?: string }[] = [
  { words: ['import', SAMPLES] },
  { words: ['ask', 'Who supplied weapons to whom?'] },
  { words: ['query', '-'], input: '{ statistics { stories } }' },
  { words: ['dump'] },
  { words: ['serve', '--port', '0'] },
  { words: ['start', '--port', '0'] },
];

/** A store that cannot be used. */
interface WrongStore {
  readonly name: string;
  readonly code: ErrorCode;
  readonly needs: readonly Need[];
  readonly commands: typeof COMMANDS;
  /** Makes it, and gives what to pass and how to take it down, with a complaint when it came to harm. */
  readonly prepare: (setting: Setting) => Promise<Prepared>;
}

interface Prepared {
  readonly location: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly release?: () => Promise<string | null>;
}

const WRONG_STORES: readonly WrongStore[] = [
  {
    name: 'an unreachable Neo4j',
    code: 'GRAPH_UNREACHABLE',
    needs: [],
    commands: COMMANDS,
    prepare: () => Promise.resolve({ location: 'bolt://127.0.0.1:1' }),
  },
  {
    name: 'a wrong password',
    code: 'GRAPH_UNAUTHORISED',
    needs: ['neo4j'],
    // The server shuts out who fails three times in a row.
    commands: COMMANDS.slice(0, 1),
    async prepare({ neo4j }) {
      const { location, environment } = await neo4j();
      return { location, environment: { ...environment, NEO4J_PASSWORD: 'not the password' } };
    },
  },
  {
    name: 'a file that is no graph',
    code: 'GRAPH_NOT_A_GRAPH',
    needs: [],
    commands: COMMANDS,
    prepare({ folder }) {
      const location = join(folder, 'letter.db');
      writeFileSync(location, TEXT);
      return Promise.resolve({
        location,
        release: () =>
          Promise.resolve(readFileSync(location, 'utf8') === TEXT ? null : 'the file was overwritten'),
      });
    },
  },
  {
    name: 'a graph that another program has open',
    code: 'GRAPH_LOCKED',
    needs: [],
    // Each waits for a while before it gives up.
    commands: COMMANDS.slice(0, 1),
    prepare({ folder }) {
      const location = join(folder, 'held.db');
      const holder = grafeo.GrafeoDB.create(location);
      return Promise.resolve({
        location,
        release: () => {
          holder.close();
          return Promise.resolve(null);
        },
      });
    },
  },
];

/** A store that cannot be used is told in one line. */
export const WRONG_STORE_CHECKS: readonly Check[] = WRONG_STORES.map((row) => ({
  name: `Wrong store: ${row.name}`,
  wanted: 'one line with what to do, exit 2, no stack trace',
  needs: row.needs,
  run: (setting) => checkStore(row, setting),
}));

async function checkStore({ code, commands, prepare }: WrongStore, setting: Setting): Promise<Finding> {
  const { location, environment = {}, release } = await prepare(setting);
  const complaints: string[] = [];
  let told = '';
  try {
    for (const { words, input = '' } of commands) {
      const outcome = await runTidings([...words, '--store', location], { environment, input, limit: 30 });
      complaints.push(...complain(outcome, code).map((complaint) => `${words[0] ?? ''}: ${complaint}`));
      told = outcome.errors.trim().replace(location, 'STORE');
    }
  } finally {
    const harm = await release?.();
    if (harm) complaints.push(harm);
  }
  const names = commands.map(({ words }) => words[0]).join(', ');
  return judge(complaints, `${told} (exit 2; ${names})`);
}

function complain({ status, output, errors }: Outcome, code: ErrorCode): readonly string[] {
  const complaints: string[] = [];
  const lines = errors.split('\n').filter(Boolean);
  if (status === null) complaints.push('hangs');
  else if (status !== 2) complaints.push(`exit ${status}`);
  if (lines.length !== 1) complaints.push(`${lines.length} lines`);
  if (!errors.trimEnd().endsWith(ERROR_CODES[code].hint)) complaints.push(`no hint in "${lines[0] ?? ''}"`);
  if (/^ {4}at /m.test(errors)) complaints.push('a stack trace');
  if (output !== '') complaints.push('prints something all the same');
  return complaints;
}
