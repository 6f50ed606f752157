import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon, { type Result } from 'autocannon';
import { openStore } from '../../src/graph/open-store.js';
import { haltServer, resumeServer, startServer, type RunningServer } from '../neo4j-server.js';
import { apiQuestions, type ApiQuestion } from './api-questions.js';
import type { BenchEngine } from './bench-import.js';
import { writeInvented } from './write-invented.js';

const SCRIPT = fileURLToPath(new URL('./serve-api.mjs', import.meta.url));
const CONNECTIONS = 8;
const ROUNDS = 2;
const ALONE = 15;
const ENTITIES = 100;

/** What is measured, and where its graph is kept between runs. */
export interface ApiBench {
  readonly stories: number;
  readonly seed: string;
  readonly engine: BenchEngine;
  readonly folder: string;
  /** Of each measurement with eight connections, of which there are two. */
  readonly seconds: number;
}

/** Figures by heading and name, and lines that say what was missed. */
export type ApiResult = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Graph {
  readonly location: string;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Measures the API against what it is built on, over one store in one process, and prints the figures as they come. */
export async function benchApi(
  bench: ApiBench,
  print: (heading: string, figures: Readonly<Record<string, number>>) => void,
): Promise<ApiResult> {
  const graph = await openGraph(bench);
  const result: Record<string, Readonly<Record<string, number>>> = {};
  try {
    const { hub, entities } = await readEnds(graph);
    const child = spawn(process.execPath, [SCRIPT, graph.location], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...graph.env, NODE_ENV: 'production' },
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const { api, other } = JSON.parse(String((await lines.next()).value)) as { api: string; other: string };
      const against = bench.engine === 'neo4j' ? `${other}/driver` : other;
      for (const question of apiQuestions(hub, entities)) {
        result[question.name] = await measure(question, bench, { api, against, other });
        print(question.name, result[question.name]!);
      }
    } finally {
      child.stdin.end();
      await ended;
    }
  } finally {
    await graph.close();
  }
  return result;
}

async function measure(
  question: ApiQuestion,
  { engine, seconds }: ApiBench,
  urls: { readonly api: string; readonly against: string; readonly other: string },
): Promise<Readonly<Record<string, number>>> {
  const bodies = question.variables.map((variables) => JSON.stringify({ query: question.query, variables }));
  for (const url of [urls.against, urls.api]) for (const body of bodies) await warmUp(url, body);
  const alone: number[] = [];
  const cold: number[] = [];
  for (let turn = 0; turn < ALONE; turn++) {
    alone.push(await ask(urls.api, bodies[turn % bodies.length]!));
    if (question.cold === undefined) continue;
    await ask(`${urls.other}/change`, '{}');
    cold.push(await ask(urls.api, bodies[turn % bodies.length]!));
  }
  const rounds = { api: [] as Result[], against: [] as Result[] };
  const processor = { api: Infinity, against: Infinity };
  for (let round = 0; round < ROUNDS; round++)
    for (const side of ['api', 'against'] as const) {
      const before = await processorTime(urls.other);
      const result = await load(urls[side], bodies, seconds);
      const spent = (await processorTime(urls.other)) - before;
      processor[side] = Math.min(processor[side], spent / result.requests.total);
      rounds[side].push(result);
    }
  const rate = (results: readonly Result[]) => Math.max(...results.map(({ requests }) => requests.average));
  const best = rounds.api.toSorted((a, b) => b.requests.average - a.requests.average)[0]!;
  const target = question.ratio?.[engine];
  return {
    'requests/s': rate(rounds.api),
    'p50, ms': best.latency.p50,
    'p99, ms': best.latency.p99,
    [engine === 'neo4j' ? 'requests/s of the bare driver' : 'requests/s of graphql-js alone']: rate(
      rounds.against,
    ),
    ratio: rate(rounds.api) / rate(rounds.against),
    ...(target === undefined ? {} : { 'ratio, at least': target }),
    'processor time of a request, ms': processor.api,
    'ratio of processor times': processor.against / processor.api,
    'one client alone: median, ms': medianOf(alone),
    ...(question.warm === undefined ? {} : { 'at most, ms': question.warm }),
    ...(question.cold === undefined
      ? {}
      : {
          'after a change of the graph: median, ms': medianOf(cold),
          'after a change, at most, ms': question.cold,
        }),
    'answers that failed': rounds.api.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0),
  };
}

/** Asks for what is made when it is first asked for, which may take longer than an answer may. */
async function warmUp(url: string, body: string, tries = 5): Promise<void> {
  try {
    await ask(url, body);
  } catch (error) {
    if (tries <= 1 || !String(error).includes('TIMEOUT')) throw error;
    await warmUp(url, body, tries - 1);
  }
}

/** Milliseconds until an answer without errors is there. @throws Error for one with errors */
async function ask(url: string, body: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const time = performance.now() - start;
  if (!response.ok || text.startsWith('{"errors"')) throw new Error(`${url} answered ${text.slice(0, 300)}`);
  return time;
}

/** Milliseconds of processor time that the process of both servers has taken. */
async function processorTime(other: string): Promise<number> {
  const response = await fetch(`${other}/processor`, { method: 'POST' });
  return (await response.json()) as number;
}

async function load(url: string, bodies: readonly string[], seconds: number): Promise<Result> {
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: bodies.map((body) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })),
  });
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The graph of so many invented stories, made when the folder has none. */
async function openGraph({ stories, seed, engine, folder }: ApiBench): Promise<Graph> {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${engine}-${stories}-${seed}`);
  if (engine === 'grafeo') {
    const location = `${name}.db`;
    if (!existsSync(`${name}.done`)) await writeInvented({ location }, stories, seed);
    writeFileSync(`${name}.done`, '');
    return { location, env: {}, close: () => Promise.resolve() };
  }
  const state = `${name}.json`;
  const server = existsSync(state)
    ? resumeServer(JSON.parse(readFileSync(state, 'utf8')) as RunningServer)
    : await startServer();
  const { uri: location, username, password } = server;
  if (!existsSync(state)) await writeInvented({ location, username, password }, stories, seed);
  writeFileSync(state, JSON.stringify(server));
  return {
    location,
    env: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    close: () => haltServer(server),
  };
}

/** The entity that most stories mention, and others of all kinds. */
async function readEnds({ location, env }: Graph): Promise<{ hub: string; entities: readonly string[] }> {
  const store = await openStore({
    location,
    username: env['NEO4J_USERNAME'],
    password: env['NEO4J_PASSWORD'],
    patience: { seconds: 120 },
  });
  const rows = await store.read<{ id: string }>({
    cypher: 'MATCH (x:Entity) RETURN x.id AS id, x.stories AS stories ORDER BY stories DESC, id LIMIT 5000',
    params: {},
  });
  await store.close();
  const ids = rows.map(({ id }) => id);
  const step = Math.max(1, Math.floor((ids.length - 1) / ENTITIES));
  return {
    hub: ids[0]!,
    entities: ids
      .slice(1)
      .filter((_, index) => index % step === 0)
      .slice(0, ENTITIES),
  };
}
