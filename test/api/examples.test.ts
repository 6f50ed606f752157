import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, validate, type OperationDefinitionNode, type OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { apiSchema } from '../../src/api/schema.js';
import { mergeTwo } from '../../src/graph/decide-identity.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { extractSale } from '../importer/invented-extractor.js';
import { day, supplyStory } from '../support/records.js';
import { ROOT_FIELDS } from './root-operations.js';
import { askData, openSample } from './sample-api.js';
import { post, serveSample } from './telemetry/logged-server.js';

type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

interface Example {
  readonly file: string;
  readonly text: string;
  readonly operation: OperationDefinitionNode;
}

const FOLDER = new URL('../../examples/', import.meta.url);

const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const [operation, ...others] = parse(text).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
      throw new Error(`${file}: one operation, please`);
    return { file, text, operation };
  });

const examplesOf = (type: `${OperationTypeNode}`) =>
  EXAMPLES.filter(({ operation }) => `${operation.operation}` === type);

const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

/** What the queries are asked with that have no defaults. */
const ASKED_WITH: Readonly<Record<string, Variables>> = {
  'one-event.graphql': { id: 'event:own-1' },
  'one-story.graphql': { id: 'story:rifles-1' },
  'why-one-event.graphql': { id: 'event:own-1' },
};

/** Two supplies that the rule holds apart, by so many years. */
const APART = [2001, 2005].map((year) => supplyStory(`of-${year}`, { time: day(`${year}-03-04`) }));
const [FIRST, SECOND] = ['event:own-of-2001', 'event:own-of-2005'];
const SALE = { id: 'sale', text: 'Norway sold boats to Chile.', publisher: 'Fjord News' };
const WHY = 'The same shipment.';

/** An example with its variables, which may need what the example before it answered. */
interface Step {
  readonly file: string;
  readonly variables: VariablesOf;
}

type VariablesOf = (before: Data) => Variables;

const step = (file: string, variables: VariablesOf | Variables): Step => ({
  file,
  variables: typeof variables === 'function' ? variables : () => variables,
});

const IMPORT = step('import-stories.graphql', { stories: [SALE] });
const CORRECT = step('correct-event.graphql', {
  id: FIRST,
  correction: { status: 'PLANNED' },
  why: 'Nothing has been delivered.',
});
const MERGE = step('merge-events.graphql', { a: FIRST, b: SECOND, why: WHY });

/** The id of the first merge, or of the correction, of an answer. */
const firstMerge = (data: Data) => (data['mergeEvents'] as { merges: { id: string }[] }).merges[0]?.id;
const correctionOf = (data: Data) => (data['correctEvent'] as { correction: { id: string } }).correction.id;

/** The steps of each mutation, its own last. */
const MUTATIONS: readonly (readonly Step[])[] = [
  [IMPORT],
  [step('forget-story.graphql', { id: 'story:rifles-1' })],
  [step('merge-entities.graphql', { a: 'item:rifle', b: 'item:missile', why: WHY })],
  [MERGE],
  [MERGE, step('undo-merge.graphql', (merged) => ({ merge: firstMerge(merged) }))],
  [CORRECT],
  [CORRECT, step('withdraw-correction.graphql', (corrected) => ({ id: correctionOf(corrected) }))],
];

/** A server on the sample graph with two supplies that the rule holds apart. */
async function serve() {
  const store = await openSample();
  await writeRecords(store, APART);
  const served = await serveSample({
    store,
    openExtraction: () =>
      Promise.resolve({ version: '1', ahead: 1, extract: extractSale, close: () => Promise.resolve() }),
  });
  const client = createClient({ url: served.server.url.replace('http', 'ws'), webSocketImpl: WebSocket });
  onTestFinished(async () => {
    await client.dispose();
    await served.stop();
  });
  const run = async (steps: readonly Step[]): Promise<Data> => {
    let data: Data = {};
    for (const { file, variables } of steps) {
      const response = await post(served.server.url, { query: textOf(file), variables: variables(data) });
      const answer = (await response.json()) as { readonly data: Data; readonly errors?: unknown };
      expect(answer.errors).toBeUndefined();
      ({ data } = answer);
    }
    return data;
  };
  /** What a subscription tells first. */
  const hear = async (file: string, variables: Variables): Promise<Data> => {
    for await (const { data, errors } of client.iterate<Data>({ query: textOf(file), variables })) {
      expect(errors).toBeUndefined();
      return data ?? {};
    }
    return {};
  };
  return { store, run, hear };
}

/** Fails for an answer with a root field that holds nothing, or with an empty page anywhere. */
function expectSomething(data: Data): void {
  for (const [field, value] of Object.entries(data)) {
    expect(value, field).not.toBeNull();
    expect(value, field).not.toEqual([]);
  }
  expect(JSON.stringify(data)).not.toMatch(/"edges":\[\]/);
}

describe('the examples', () => {
  it('have one for every field at the root of the schema', () => {
    const shown = new Set(
      EXAMPLES.flatMap(({ operation }) =>
        operation.selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : '')),
      ),
    );
    expect(ROOT_FIELDS.filter(({ name }) => !shown.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it.each(EXAMPLES)('$file is valid, named after its file, and says what it answers', (example) => {
    expect(validate(apiSchema(), parse(example.text))).toEqual([]);
    const name = example.operation.name?.value ?? '';
    expect(`${name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.graphql`).toBe(example.file);
    expect(example.text).toMatch(/^# [A-Z].*\.\n\w/);
  });
});

describe('the query', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSample();
    await writeRecords(store, APART);
    await mergeTwo(store, FIRST, SECOND, WHY);
  });
  afterAll(() => store.close());

  it.each(examplesOf('query'))('$file finds something', async ({ file, text }) => {
    expectSomething(await askData<Data>(store, text, ASKED_WITH[file]));
  });
});

describe('the mutation', () => {
  const STEPS = new Map(MUTATIONS.map((steps) => [steps.at(-1)?.file, steps] as const));

  it.each(examplesOf('mutation'))('$file changes something', async ({ file }) => {
    const { run } = await serve();
    const steps = STEPS.get(file);
    expect(steps).toBeDefined();
    expectSomething(await run(steps ?? []));
  });
});

describe('the subscription', () => {
  it('new-events.graphql tells of an event, and goes on behind its cursor', async () => {
    const { store, hear } = await serve();
    const hearing = hear('new-events.graphql', {});
    await new Promise((resolve) => setTimeout(resolve, 400));
    const supply = (id: string, year: number) => supplyStory(id, { time: day(`${year}-03-04`) });
    await writeRecords(store, [supply('new', 2011)]);
    const heard = (await hearing)['eventsAdded'] as { readonly cursor: string };
    expect(heard).toMatchObject({ event: { id: 'event:own-new' } });
    await writeRecords(store, [supply('missed', 2015)]);
    expect(await hear('new-events.graphql', { after: heard.cursor })).toMatchObject({
      eventsAdded: { event: { id: 'event:own-missed' } },
    });
  });

  it('import-progress.graphql tells how an import stands', async () => {
    const { run, hear } = await serve();
    const { id } = (await run([IMPORT]))['importStories'] as { readonly id: string };
    expect(await hear('import-progress.graphql', { id })).toMatchObject({ importProgress: { stories: 1 } });
  });
});
