import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/** The long-term support release that tests run on. */
export const NEO4J_VERSION = '5.26.12';

const FOLDER = resolve(import.meta.dirname, '..', '.neo4j');
const LIBRARY = join(FOLDER, `lib-${NEO4J_VERSION}`);
const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
const LEAST_JAVA = 17;
const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 30_000;

/** A server that `startServer` has started: where it answers, how to sign in, and what to end and remove. */
export interface RunningServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly pid: number;
  /** Its temporary folder: configuration, data and logs. */
  readonly home: string;
}

/** True when `installServer` has fetched the server. */
export function isInstalled(): boolean {
  return existsSync(LIBRARY);
}

/** Fetches the server's jars from Maven Central into .neo4j/; does nothing when they are there. @throws Error */
export function installServer(): void {
  if (isInstalled()) return;
  assertJava();
  assertMaven();
  mkdirSync(FOLDER, { recursive: true });
  const pom = join(FOLDER, 'pom.xml');
  const partial = `${LIBRARY}.partial`;
  const log = join(FOLDER, 'install.log');
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(pom, pomText());
  const goal = `${DEPENDENCY_PLUGIN}:copy-dependencies`;
  try {
    execFileSync(
      'mvn',
      [
        '--batch-mode',
        '--strict-checksums',
        '-f',
        pom,
        goal,
        '-DincludeScope=runtime',
        `-DoutputDirectory=${partial}`,
      ],
      { stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')] },
    );
  } catch (cause) {
    throw new Error(`Maven could not fetch Neo4j ${NEO4J_VERSION}; what it said is in ${log}.`, { cause });
  }
  renameSync(partial, LIBRARY);
}

/** Starts a server of its own on loopback, on a free port, with a random password; resolves when it answers. @throws Error */
export async function startServer(): Promise<RunningServer> {
  if (!isInstalled()) throw new Error('Neo4j is not here yet: run scripts/neo4j install first.');
  const java = assertJava();
  const home = mkdtempSync(join(tmpdir(), 'tidings-neo4j-'));
  const port = await findFreePort();
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port));
  const { pid, hasExited } = spawnServer(java, home);
  const server = {
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password: randomBytes(18).toString('base64url'),
    pid,
    home,
  };
  try {
    await setPassword(server, hasExited);
  } catch (error) {
    await stopServer(server);
    throw error;
  }
  return server;
}

/** Starts a halted server again, with its data and on its port; resolves as soon as its process runs. @throws Error */
export function resumeServer(server: RunningServer): RunningServer {
  return { ...server, pid: spawnServer(assertJava(), server.home).pid };
}

function spawnServer(java: string, home: string): { pid: number; hasExited: () => boolean } {
  const output = openSync(join(home, 'output.log'), 'a');
  const child = spawn(java, javaArguments(home), { detached: true, stdio: ['ignore', output, output] });
  child.unref();
  return { pid: child.pid ?? 0, hasExited: () => child.exitCode !== null };
}

/** Ends the server and removes its folder; another process that has taken over its id is left alone. */
export async function stopServer(server: RunningServer): Promise<void> {
  await haltServer(server);
  rmSync(server.home, { recursive: true, force: true });
}

/** Ends the process of the server, in good order unless told otherwise, and leaves its data. */
export async function haltServer(
  server: RunningServer,
  first: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  const deadline = Date.now() + STOPPED_WITHIN_MS;
  for (let signal = first; isRunning(server); signal = endSignal(deadline)) {
    process.kill(server.pid, signal);
    for (let wait = 0; wait < 20 && isRunning(server); wait++) await sleep(250);
  }
}

/** True while the process that was started for this server runs. */
export function isRunning({ pid, home }: RunningServer): boolean {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).includes(home);
  } catch {
    return false;
  }
}

function endSignal(deadline: number): 'SIGTERM' | 'SIGKILL' {
  return Date.now() < deadline ? 'SIGTERM' : 'SIGKILL';
}

/** The command that runs Java. @throws Error when there is none, or an old one */
function assertJava(): string {
  const home = process.env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  let major: number;
  try {
    const text = execFileSync(java, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    major = Number(/\b(\d+)[.\d]*/.exec(text)?.[1]);
  } catch (cause) {
    throw new Error(`Java ${LEAST_JAVA} or later is needed: install a JDK, or set JAVA_HOME to one.`, {
      cause,
    });
  }
  if (!(major >= LEAST_JAVA))
    throw new Error(`Java ${LEAST_JAVA} or later is needed; ${java} is Java ${major}.`);
  return java;
}

function assertMaven(): void {
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore' });
  } catch (cause) {
    throw new Error('Maven is needed to fetch Neo4j: install it so that mvn is on the PATH.', { cause });
  }
}

function pomText(): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tidings</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;
}

function configuration(port: number): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=256m',
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n');
}

function javaArguments(home: string): readonly string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  return [
    '-Xms512m',
    '-Xmx1g',
    '-cp',
    join(LIBRARY, '*'),
    ...opened,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

async function findFreePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const address = listener.address();
  await new Promise((closed) => listener.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Waits until the server answers, and gives it its password in place of the one it is delivered with. */
async function setPassword(server: RunningServer, hasExited: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', 'neo4j'));
    const session = driver.session({ database: 'system' });
    try {
      await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", {
        password: server.password,
      });
      return;
    } catch (cause) {
      if (hasExited() || Date.now() > deadline) {
        throw new Error(`Neo4j did not start: ${lastLog(server.home)}`, { cause });
      }
    } finally {
      await session.close();
      await driver.close();
    }
    await sleep(250);
  }
}

function lastLog(home: string): string {
  const logs = ['logs/neo4j.log', 'output.log']
    .map((name) => join(home, name))
    .filter((path) => existsSync(path));
  return logs.map((path) => readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n')).join('\n');
}
