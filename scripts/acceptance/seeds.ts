import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Check, type Finding, type Setting } from './check.js';
import { ENGINES, type Engine } from './engines.js';
import { SHARED, listSeeds } from './places.js';
import { runProgram, runTidings, type RunOptions } from './process.js';

/** A row of the flagship query's answer. */
interface Dyad {
  readonly actor: { readonly name: string };
  readonly recipient: { readonly name: string };
  readonly items: readonly string[];
  readonly evidence: readonly { readonly attributedTo: readonly { readonly name: string }[] }[];
}

/** What the seeds tell, and nothing else: items and speakers by how their names begin, any of several. */
const WANTED_DYADS = [
  { pair: 'North Korea → Russia', item: /^weapon/i, speaker: /^(the )?(white house|united states)/i },
  { pair: 'United States → Israel', item: /^assault rifle/i, speaker: null },
] as const;

const WANTED_STORIES = 9;

const WANTED_FACTS = ['supply', 'rifles'] as const;

/** What the two seed files must lead to. */
export const SEED_CHECKS: readonly Check[] = [
  ...ENGINES.map((engine) => ({
    name: `Seeds, flagship query, ${engine.name}`,
    wanted: `${WANTED_DYADS.map(({ pair }) => pair).join(', ')}, nothing else; ${WANTED_STORIES} stories`,
    needs: ['shared', ...engine.needs] as const,
    run: (setting: Setting) => checkDyads(engine, setting),
  })),
  {
    name: 'Seeds, score',
    wanted: `${WANTED_FACTS.join(', ')} found; wrong: none`,
    needs: ['shared'],
    run: scoreSeeds,
  },
];

async function checkDyads(engine: Engine, setting: Setting): Promise<Finding> {
  const { store, environment } = await engine.makeGraph(setting);
  const imported = await runTidings(['import', ...listSeeds(), ...store], { environment });
  if (imported.status !== 0) return { found: `import: ${imported.errors.trim()}`, ok: false };
  const { dyads } = await ask<{ dyads: { edges: { node: Dyad }[] } }>(readFlagshipQuery(), store, {
    environment,
  });
  const { statistics } = await ask<{ statistics: { stories: number } }>('{ statistics { stories } }', store, {
    environment,
  });
  const found = dyads.edges.map(({ node }) => node);
  const complaints = complain(found);
  if (statistics.stories !== WANTED_STORIES) complaints.push(`${statistics.stories} stories`);
  return judge(complaints, `${found.map(describe).join(', ')}; ${statistics.stories} stories`);
}

function complain(found: readonly Dyad[]): string[] {
  const pairs = found.map(pairOf);
  const complaints = pairs
    .filter((pair) => !WANTED_DYADS.some((wanted) => wanted.pair === pair))
    .map((pair) => `also ${pair}`);
  for (const { pair, item, speaker } of WANTED_DYADS) {
    const dyad = found.find((one) => pairOf(one) === pair);
    const speakers = dyad?.evidence.flatMap(({ attributedTo }) => attributedTo.map(({ name }) => name)) ?? [];
    if (dyad === undefined) complaints.push(`no ${pair}`);
    else if (!dyad.items.some((name) => item.test(name)))
      complaints.push(`${pair}: items ${dyad.items.join(', ')}`);
    else if (speaker !== null && !speakers.some((name) => speaker.test(name)))
      complaints.push(`${pair}: said by ${speakers.join(', ') || 'nobody'}`);
  }
  if (new Set(pairs).size < pairs.length) complaints.push('a dyad told twice');
  return complaints;
}

/** The first query of the contract that asks for dyads. @throws Error when it has none */
function readFlagshipQuery(): string {
  const contract = readFileSync(join(SHARED, 'contract/graphql.md'), 'utf8');
  const query = /^```graphql\n(\{\s*dyads[\s\S]*?)^```/m.exec(contract)?.[1];
  if (query === undefined) throw new Error('no query of dyads in the contract');
  return query;
}

/** The data of an answer. @throws Error when the query fails */
async function ask<T>(query: string, store: readonly string[], options: RunOptions): Promise<T> {
  const { status, output, errors } = await runTidings(['query', '-', ...store], { ...options, input: query });
  if (status !== 0) throw new Error(`query: ${errors.trim() || output.trim()}`);
  return (JSON.parse(output) as { data: T }).data;
}

async function scoreSeeds({ folder }: Setting): Promise<Finding> {
  const { status, output, errors } = await runTidings(['extract', ...listSeeds()]);
  if (status !== 0) return { found: `extract: ${errors.trim()}`, ok: false };
  const predicted = join(folder, 'records.jsonl');
  writeFileSync(predicted, output);
  const score = await runProgram(process.execPath, [
    join(SHARED, 'eval/score.mjs'),
    'seeds',
    join(SHARED, 'seeds/gold.json'),
    predicted,
  ]);
  const figures = Object.fromEntries(
    [...score.output.matchAll(/^(\w+): (.*)$/gm)].map(([, name, value]) => [name, value]),
  ) as Record<string, string | undefined>;
  const missed = (figures['missed'] ?? '').split(' ');
  const complaints = WANTED_FACTS.filter((fact) => missed.includes(fact)).map((fact) => `${fact} missed`);
  if (figures['missed'] === undefined) complaints.push(`no score: ${score.errors.trim()}`);
  if (figures['wrong'] !== 'none') complaints.push(`wrong: ${figures['wrong'] ?? 'not said'}`);
  return judge(complaints, `both found, ${figures['found'] ?? '?'} facts in all; wrong: none`);
}

function pairOf({ actor, recipient }: Dyad): string {
  return `${actor.name} → ${recipient.name}`;
}

function describe(dyad: Dyad): string {
  const speakers = new Set(dyad.evidence.flatMap(({ attributedTo }) => attributedTo.map(({ name }) => name)));
  return `${pairOf(dyad)} (${dyad.items.join(', ')}; said by ${[...speakers].join(', ') || 'the story'})`;
}
