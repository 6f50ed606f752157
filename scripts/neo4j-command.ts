import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  NEO4J_VERSION,
  installServer,
  isInstalled,
  isRunning,
  startServer,
  stopServer,
} from './neo4j-server.js';
import type { RunningServer } from './neo4j-server.js';

const HELP = `scripts/neo4j COMMAND: a Neo4j Community ${NEO4J_VERSION} for development and tests, without Docker

  install           fetch it from Maven Central into .neo4j/ (needs Maven; about 120 MB; Neo4j Community is GPL v3)
  start             start it on loopback, on a free port, with a random password, in a temporary folder;
                    prints the variables that tidings and the tests read: eval "$(scripts/neo4j start)"
  stop              end it and remove its data
  status            say what is there
  run -- COMMAND    start one, run COMMAND with the variables set, end it; exit status is the command's

Needs Java 17 or later.
`;

const STATE = resolve(import.meta.dirname, '..', '.neo4j', 'server.json');

const COMMANDS: Readonly<Record<string, (rest: readonly string[]) => Promise<number> | number>> = {
  install,
  start,
  stop,
  status,
  run,
  '--help': help,
  '-h': help,
};

const [name = '--help', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (command === undefined) {
    process.stderr.write(`scripts/neo4j: no command "${name}"\n\n${HELP}`);
    process.exitCode = 2;
  } else process.exitCode = await command(rest);
} catch (error) {
  process.stderr.write(`scripts/neo4j: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function help(): number {
  process.stdout.write(HELP);
  return 0;
}

function install(): number {
  const before = isInstalled();
  installServer();
  process.stdout.write(`Neo4j ${NEO4J_VERSION} ${before ? 'was' : 'is'} in .neo4j/\n`);
  return 0;
}

async function start(): Promise<number> {
  let server = readState();
  if (server === undefined || !isRunning(server)) {
    server = await startServer();
    writeFileSync(STATE, JSON.stringify(server), { mode: 0o600 });
  }
  const lines = Object.entries(variablesOf(server)).map(([key, value]) => `export ${key}='${value}'\n`);
  process.stdout.write(lines.join(''));
  return 0;
}

async function stop(): Promise<number> {
  const server = readState();
  if (server !== undefined) await stopServer(server);
  rmSync(STATE, { force: true });
  process.stdout.write(server === undefined ? 'No Neo4j has been started.\n' : 'Neo4j has ended.\n');
  return 0;
}

function status(): number {
  const server = readState();
  const running = server !== undefined && isRunning(server);
  process.stdout.write(
    `${isInstalled() ? `Neo4j ${NEO4J_VERSION} is in .neo4j/` : 'Not installed: run scripts/neo4j install'}; ` +
      `${running ? `it runs as process ${server.pid} at ${server.uri}` : 'not running'}.\n`,
  );
  return 0;
}

async function run(words: readonly string[]): Promise<number> {
  const [program, ...args] = words[0] === '--' ? words.slice(1) : words;
  if (program === undefined) {
    process.stderr.write('scripts/neo4j: run needs a command: scripts/neo4j run -- npm test\n');
    return 2;
  }
  const server = await startServer();
  try {
    return await runWith(variablesOf(server), program, args);
  } finally {
    await stopServer(server);
  }
}

/** The exit status of a program; interrupts reach it from the terminal, so that it ends before the server does. */
function runWith(
  variables: Record<string, string>,
  program: string,
  args: readonly string[],
): Promise<number> {
  return new Promise((resolveStatus, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...variables } });
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code) => resolveStatus(code ?? 1));
  });
}

function variablesOf({ uri, username, password }: RunningServer): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

function readState(): RunningServer | undefined {
  return existsSync(STATE) ? (JSON.parse(readFileSync(STATE, 'utf8')) as RunningServer) : undefined;
}
