import { setImmediate } from 'node:timers/promises';
import { Random } from '../../src/common/random.js';
import { ERROR_CODES } from '../../src/common/errors.js';
import { PROTOCOL_CODES } from '../../src/api/errors/protocol-codes.js';
import type { Setting } from '../acceptance/check.js';
import { EMBEDDED, ENGINES, type Engine } from '../acceptance/engines.js';
import { startTidings } from '../acceptance/process.js';
import { writeInvented } from '../bench/write-invented.js';
import { WeightedList } from '../corpus/weighted-list.js';
import { HOSTILE_REQUESTS } from '../hostile/requests.js';
import { sendHostile } from '../hostile/send.js';
import { LoadClient, type Answer } from './load-client.js';
import { LOAD_OPERATIONS, readSubjects } from './load-operations.js';
import {
  askMemory,
  followMemory,
  riseOf,
  tellingMemory,
  type MemoryCourse,
  type MemorySample,
} from './memory.js';
import { PassingStories, type Sight } from './passing-stories.js';
import type { TrialRow, TrialSetting } from './trial.js';

/** Share of the requests that look at a story which is being imported and forgotten. */
const PROBE_SHARE = 0.1;
/** Looks at the memory. */
const SAMPLES = 100;
/** The most that memory may rise after the first tenth, as a share of what it was. */
const LARGEST_RISE = 0.1;
/** Imports and forgettings by themselves, after the requests, and how many of them to a look at the memory. */
const ROUNDS_ALONE = 120;
const ROUNDS_TO_A_LOOK = 10;
/** Refusals of what is well asked, when there is too much to do. */
const TOO_MUCH = new Set(['TIMEOUT', 'SERVER_BUSY', 'GRAPH_BUSY']);
const DOCUMENTED = new Set([...Object.keys(ERROR_CODES), ...Object.keys(PROTOCOL_CODES)]);
/** Complaints that are printed of each kind. */
const SHOWN = 3;

/** What has come of the requests so far. */
interface Tally {
  done: number;
  /** Answers by name of the operation. */
  readonly sent: Map<string, number>;
  readonly tooMuch: Map<string, number>;
  readonly refused: Map<string, number>;
  readonly sights: Map<Sight, number>;
  readonly faults: string[];
  readonly unrefused: string[];
  readonly halves: string[];
}

/** Sends requests of all kinds, hostile ones among them, to a server that imports and forgets stories meanwhile. */
export async function* tryLoad(setting: TrialSetting, checks: Setting): AsyncGenerator<TrialRow> {
  for (const engine of ENGINES) {
    if (setting.engine !== undefined && setting.engine.toLowerCase() !== engine.name.toLowerCase()) continue;
    yield* tryEngine(engine, setting, checks);
  }
}

async function* tryEngine(engine: Engine, setting: TrialSetting, checks: Setting): AsyncGenerator<TrialRow> {
  const { tell, stories, seed, folder, requests, connections } = setting;
  const { store, environment } = await engine.makeGraph(checks);
  tell(`${engine.name}: a graph of ${stories} invented stories is written`);
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = environment;
  await writeInvented(
    { location: store[1]!, ...(username && password ? { username, password } : {}) },
    stories,
    seed,
  );
  const words = ['serve', ...store, '--port', '0', '--rate', '0', '--log-level', 'error'];
  const server = startTidings(words, {
    folder,
    environment: { ...environment, ...tellingMemory(folder) },
  });
  const { match } = await server.waitFor(/Serving GraphQL on (\S+)/, 120);
  const client = new LoadClient(match[1]!, connections + 2);
  const begun = performance.now();
  try {
    const passing = new PassingStories(client, seed);
    await passing.learn();
    const { tally, samples } = await sendAll(client, passing, setting);
    const seconds = (performance.now() - begun) / 1000;
    yield* rowsOf(engine.name, tally, seconds, passing, connections);
    const kept = engine === EMBEDDED ? await measureRounds(passing, setting) : 0;
    yield judgeMemory(engine.name, followMemory(samples), kept);
  } finally {
    client.close();
  }
  const { status, errors } = await server.stop();
  const said = errors.trim();
  yield {
    tried: `${engine.name}: the server at the end of ${requests} requests`,
    found:
      status === 0 && said === '' ? 'exit 0, no error in its log' : `exit ${status}; ${said.slice(0, 600)}`,
    ok: status === 0 && said === '',
  };
}

async function sendAll(
  client: LoadClient,
  passing: PassingStories,
  { requests, connections, hostile, seed, folder, tell }: TrialSetting,
): Promise<{ tally: Tally; samples: readonly MemorySample[] }> {
  const tally: Tally = {
    done: 0,
    sent: new Map(),
    tooMuch: new Map(),
    refused: new Map(),
    sights: new Map(),
    faults: [],
    unrefused: [],
    halves: [],
  };
  const samples: MemorySample[] = [];
  const subjects = await readSubjects(client);
  const mix = new WeightedList(LOAD_OPERATIONS, ({ weight }) => weight);
  const random = new Random(`${seed}/load`);
  const every = Math.max(1, Math.floor(requests / SAMPLES));
  let begun = 0;

  async function sendOne(number: number): Promise<void> {
    const own = random.fork(number);
    if (own.chance(hostile)) return sendHostileOne(client.url, own, tally);
    if (own.chance(PROBE_SHARE)) return sendProbe(client, passing, own, tally);
    const { name, query, variables } = mix.draw(own);
    count(tally.sent, name);
    judgeAnswer(name, await client.ask(query, variables(subjects, own)), tally);
  }

  async function sendOnAndOn(): Promise<void> {
    while (begun < requests) {
      const number = begun++;
      try {
        await sendOne(number);
      } catch (error) {
        tally.faults.push(`request ${number} was not answered: ${String(error)}`);
      }
      if (++tally.done % every === 0)
        samples.push({ requests: tally.done, rounds: passing.rounds, ...(await askMemory(folder)) });
      if (tally.done % (every * 20) === 0) tell(`${tally.done} of ${requests} requests`);
    }
  }

  const importing = passing
    .pass(() => tally.done >= requests)
    .catch((error: unknown) => void tally.faults.push(`beside the requests: ${String(error)}`));
  await setImmediate();
  await Promise.all(Array.from({ length: connections }, sendOnAndOn));
  await importing;
  return { tally, samples };
}

async function sendHostileOne(url: string, random: Random, tally: Tally): Promise<void> {
  const hostile = random.pick(HOSTILE_REQUESTS);
  const { status, code, text } = await sendHostile(url, hostile);
  count(tally.refused, code ?? 'answered');
  const isKnown = code === null || DOCUMENTED.has(code);
  if (code !== hostile.code || !isKnown || status >= 500)
    tally.unrefused.push(`${hostile.name}: ${status} ${text.slice(0, 200)}`);
}

async function sendProbe(
  client: LoadClient,
  passing: PassingStories,
  random: Random,
  tally: Tally,
): Promise<void> {
  const id = random.pick(passing.ids);
  const { query, variables } = passing.probe(id);
  const answer = await client.ask(query, variables);
  count(tally.sent, 'a story that comes and goes');
  if (!judgeAnswer('a story that comes and goes', answer, tally)) return;
  const sight = passing.judge(id, answer.data);
  count(tally.sights, sight);
  if (sight === 'half') tally.halves.push(answer.text.slice(0, 300));
}

/** Whether the operation was answered in full. */
function judgeAnswer(name: string, { status, codes, text }: Answer, tally: Tally): boolean {
  const [code] = codes;
  if (code === undefined && status === 200) return true;
  if (code !== undefined && TOO_MUCH.has(code)) count(tally.tooMuch, code);
  else tally.faults.push(`${name}: ${status} ${text.slice(-300)}`);
  return false;
}

/**
 * Megabytes that one import and forgetting adds to a process with an embedded graph, while nothing else is asked: the
 * engine keeps some room for what has been deleted until the graph is opened again.
 */
async function measureRounds(passing: PassingStories, { folder, tell }: TrialSetting): Promise<number> {
  tell(`${ROUNDS_ALONE} imports and forgettings with no requests beside them`);
  const samples: MemorySample[] = [];
  const begin = passing.rounds;
  while (passing.rounds < begin + ROUNDS_ALONE) {
    const next = passing.rounds + ROUNDS_TO_A_LOOK;
    await passing.pass(() => passing.rounds >= next, 0);
    samples.push({ requests: 0, rounds: passing.rounds, ...(await askMemory(folder)) });
  }
  const rounds = samples.at(-1)!.rounds - samples[0]!.rounds;
  return Math.max(0, riseOf(samples, 'rounds', 'resident') / rounds);
}

function* rowsOf(
  engine: string,
  tally: Tally,
  seconds: number,
  { rounds }: PassingStories,
  connections: number,
): Generator<TrialRow> {
  const { done, sent, tooMuch, refused, sights, faults, unrefused, halves } = tally;
  yield {
    tried: `${engine}: ${done} requests over ${connections} connections, ${rounds} imports and forgettings beside them`,
    found: `${faults.length} failed, in ${seconds.toFixed(0)} s (${(done / seconds).toFixed(0)} a second); too much to do: ${listOf(tooMuch)}; sent: ${listOf(sent)}${shown(faults)}`,
    ok: faults.length === 0,
  };
  yield {
    tried: `${engine}: hostile requests, each answered as it must be`,
    found: `${unrefused.length} not; ${listOf(refused)}${shown(unrefused)}`,
    ok: unrefused.length === 0,
  };
  yield {
    tried: `${engine}: stories looked at while they come and go`,
    found: `${listOf(sights)}${shown(halves)}`,
    ok: halves.length === 0,
  };
}

/** `kept`: megabytes that the engine keeps of each import and forgetting. */
function judgeMemory(engine: string, course: MemoryCourse, kept: number): TrialRow {
  const { first, last, rise, heapRise, rounds } = course;
  const own = rise - kept * rounds;
  return {
    tried: `${engine}: memory of the server after the first tenth, garbage collected`,
    found: `resident ${first.toFixed(0)} MB in the next tenth, ${last.toFixed(0)} MB in the last, by least squares ${signed(rise)} MB; of these ${(kept * rounds).toFixed(1)} for what the engine keeps of ${rounds} imports and forgettings (${(kept * 1024).toFixed(0)} KB each without requests), ${signed(own)} MB for the requests; JavaScript in use ${signed(heapRise)} MB`,
    ok: own <= first * LARGEST_RISE && heapRise <= first * LARGEST_RISE,
  };
}

function signed(megabytes: number): string {
  return `${megabytes < 0 ? '−' : '+'}${Math.abs(megabytes).toFixed(1)}`;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listOf(counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([name, number]) => `${name} ${number}`);
  return rows.join(', ') || 'none';
}

function shown(complaints: readonly string[]): string {
  return complaints
    .slice(0, SHOWN)
    .map((complaint) => `\n! ${complaint}`)
    .join('');
}
