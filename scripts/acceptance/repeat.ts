import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Check, type Finding, type Setting } from './check.js';
import { EMBEDDED, ENGINES, type Engine, type Graph } from './engines.js';
import { SAMPLES, listSeeds } from './places.js';
import { runTidings } from './process.js';

/** The fields of a story that came in, as a record of JSON Lines gives them. */
const STORY_FIELDS = ['id', 'title', 'text', 'publishedAt', 'url', 'publisher'] as const;

/** Each shuffles the stories in its own way. */
const SHUFFLES = [1, 2, 3] as const;

/** The digest of the graph that the files make on the embedded engine, for the others to equal. */
let embeddedDigest: string | undefined;

/** Importing twice, or in another order, must give the same graph on every engine. */
export const REPEAT_CHECKS: readonly Check[] = ENGINES.map((engine) => ({
  name: `Same graph from a second import and other orders, ${engine.name}`,
  wanted: `nothing new the second time; equal dumps from the files, from the files in reverse and from ${SHUFFLES.length} shuffles of their stories${
    engine === EMBEDDED ? '' : `, and equal to ${EMBEDDED.name}'s`
  }`,
  needs: engine.needs,
  run: (setting) => checkEngine(engine, setting),
}));

async function checkEngine(engine: Engine, setting: Setting): Promise<Finding> {
  const sources = [...listSeeds(), SAMPLES];
  const complaints: string[] = [];
  const graph = await engine.makeGraph(setting);
  await importInto(graph, sources);
  const { digest, lines } = await dump(graph);
  const again = await importInto(graph, sources);
  if (again.new + again.replaced > 0)
    complaints.push(`second import: ${again.new} new, ${again.replaced} replaced`);
  if ((await dump(graph)).digest !== digest) complaints.push('another graph after the second import');
  const reversed = await engine.makeGraph(setting);
  await importInto(reversed, [...sources].reverse());
  if ((await dump(reversed)).digest !== digest) complaints.push('another graph from the files in reverse');
  const stories = await writeStories(sources, setting.folder);
  for (const seed of SHUFFLES) {
    const other = await engine.makeGraph(setting);
    const shuffled = shuffle(stories, seed);
    const half = Math.floor(shuffled.length / 2);
    // Two processes: what the second finds in the graph must weigh no more than what it brings.
    await importInto(other, shuffled.slice(0, half));
    await importInto(other, shuffled.slice(half));
    if ((await dump(other)).digest !== digest) complaints.push(`another graph from shuffle ${seed}`);
  }
  if (engine === EMBEDDED) embeddedDigest = digest;
  embeddedDigest ??= await digestOf(EMBEDDED, sources, setting);
  if (digest !== embeddedDigest) complaints.push(`another graph than ${EMBEDDED.name}'s`);
  return judge(
    complaints,
    `${digest.slice(0, 12)}… each time: ${stories.length} stories${listSeeds().length > 0 ? '' : ' (samples only)'}, ${lines} lines`,
  );
}

async function digestOf(engine: Engine, sources: readonly string[], setting: Setting): Promise<string> {
  const graph = await engine.makeGraph(setting);
  await importInto(graph, sources);
  return (await dump(graph)).digest;
}

/** The closing report. @throws Error when something could not be imported */
async function importInto(
  { store, environment }: Graph,
  paths: readonly string[],
): Promise<{ new: number; replaced: number }> {
  const { status, output, errors } = await runTidings(['import', ...paths, ...store, '--json'], {
    environment,
  });
  if (status !== 0) throw new Error(`import ended with ${String(status)}: ${errors.trim()}`);
  return JSON.parse(output) as { new: number; replaced: number };
}

async function dump({ store, environment }: Graph): Promise<{ digest: string; lines: number }> {
  const { status, output, errors } = await runTidings(['dump', ...store], { environment });
  if (status !== 0) throw new Error(`dump ended with ${String(status)}: ${errors.trim()}`);
  return {
    digest: createHash('sha256').update(output).digest('hex'),
    lines: output.split('\n').filter(Boolean).length,
  };
}

/** Writes each story of the sources into a file of its own, and gives their paths. */
async function writeStories(sources: readonly string[], folder: string): Promise<readonly string[]> {
  const { status, output, errors } = await runTidings(['extract', ...sources]);
  if (status !== 0) throw new Error(`extract ended with ${String(status)}: ${errors.trim()}`);
  mkdirSync(join(folder, 'stories'));
  return output
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const record = JSON.parse(line) as Record<string, unknown>;
      const story = Object.fromEntries(
        STORY_FIELDS.filter((field) => record[field] !== null).map((field) => [field, record[field]]),
      );
      const path = join(folder, 'stories', `${String(i)}.jsonl`);
      writeFileSync(path, `${JSON.stringify(story)}\n`);
      return path;
    });
}

/** The things in another order, always the same for a seed (Fisher–Yates on a Lehmer generator). */
function shuffle<T>(things: readonly T[], seed: number): readonly T[] {
  const shuffled = [...things];
  let state = seed * 7919;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const j = state % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
