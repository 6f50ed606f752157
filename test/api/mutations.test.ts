import { createClient } from 'graphql-ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startServer, type ServerOptions } from '../../src/api/server.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { dumpText } from '../graph/contract/dump.js';
import { extractSale } from '../importer/invented-extractor.js';
import { day, supplyStory } from '../support/records.js';

/** The fields at the root of an answer. */
type Answer = Readonly<Record<Field, Readonly<Record<string, unknown>>>>;
type Field =
  | 'correctEvent'
  | 'withdrawCorrection'
  | 'events'
  | 'importStories'
  | 'forgetStory'
  | 'mergeEvents'
  | 'mergeEntities'
  | 'unmerge'
  | 'stories';

async function serve(options: Partial<ServerOptions> = {}) {
  const store = await openStore({ location: ':memory:' });
  const server = await startServer({
    ...{ store, host: '127.0.0.1', port: 0 },
    openExtraction: () =>
      Promise.resolve({ version: '1', ahead: 1, extract: extractSale, close: () => Promise.resolve() }),
    ...options,
  });
  onTestFinished(async () => {
    await server.stop();
    await store.close();
  });
  const run = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return { store, server, run };
}

const IMPORT =
  'mutation ($stories: [StoryInput!]!) { importStories(stories: $stories) { id state stories done new replaced unchanged events failed { position code reason } } }';

const SALE = {
  id: 'sale',
  text: 'Norway sold boats to Chile.',
  publishedAt: '2031-03-04',
  publisher: 'Fjord News',
};

describe('importStories', () => {
  it('takes stories in, tells of those that fail, and changes nothing the second time', async () => {
    const { run } = await serve();
    const stories = [SALE, { text: ' ' }, { text: 'FAIL' }, { text: 'x', publishedAt: 'tomorrow' }];
    const { importStories: first } = await run(IMPORT, { stories });
    expect(first).toMatchObject({ state: 'DONE', stories: 4, done: 1, new: 1, replaced: 0, events: 1 });
    expect(
      (first['failed'] as { position: number; code: string }[]).map(({ position, code }) => [position, code]),
    ).toEqual([
      [2, 'SOURCE_EMPTY'],
      [3, 'EXTRACTION_FAILED'],
      [4, 'SOURCE_MALFORMED'],
    ]);
    const { importStories: again } = await run(IMPORT, { stories: [SALE] });
    expect(again).toMatchObject({ new: 0, unchanged: 1, events: 0 });
    expect(await run('{ stories { edges { node { id publisher } } } }')).toEqual({
      stories: { edges: [{ node: { id: 'story:sale', publisher: 'Fjord News' } }] },
    });
  });

  it('refuses more stories than one import may have', async () => {
    const { run } = await serve();
    await expect(run(IMPORT, { stories: Array(1_001).fill({ text: 'x' }) })).rejects.toThrow('BAD_FILTER');
  });

  it('is followed to its end by importProgress', async () => {
    const { server, run } = await serve();
    const { importStories } = await run(IMPORT, { stories: [SALE] });
    const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket });
    const told: unknown[] = [];
    const query = `subscription { importProgress(id: "${String(importStories['id'])}") { state done } }`;
    for await (const { data } of client.iterate({ query })) told.push(data);
    await client.dispose();
    expect(told.at(-1)).toEqual({ importProgress: { state: 'DONE', done: 1 } });
  });
});

describe('forgetStory', () => {
  it('leaves the graph that never saw the story, once and again', async () => {
    const { store, run } = await serve();
    const empty = await dumpText(store);
    await run(IMPORT, { stories: [SALE] });
    const forget = 'mutation { forgetStory(id: "story:sale") { id forgotten } }';
    expect(await run(forget)).toEqual({ forgetStory: { id: 'story:sale', forgotten: true } });
    expect(await run(forget)).toEqual({ forgetStory: { id: 'story:sale', forgotten: false } });
    expect(await dumpText(store)).toBe(empty);
  });
});

describe('merging', () => {
  it('makes two events one and undoes it to the byte', async () => {
    const { store, run } = await serve();
    const supply = (id: string, date: string) => supplyStory(id, { time: day(date) });
    await writeRecords(store, [supply('a', '2031-03-04'), supply('b', '2019-03-04')]);
    const before = await dumpText(store);
    const merge =
      'mutation { mergeEvents(a: "event:own-a", b: "event:own-b", why: "one shipment") { event { id reports } merges { id kind by reason } } }';
    const { mergeEvents } = await run(merge);
    expect(mergeEvents).toMatchObject({
      event: { reports: 2 },
      merges: [{ kind: 'EVENT', by: 'PERSON', reason: 'one shipment' }],
    });
    expect(await run(merge)).toEqual({ mergeEvents });
    const [{ id }] = mergeEvents['merges'] as [{ id: string }];
    const undone = await run('mutation ($id: ID!) { unmerge(merge: $id) { merge { id } events { id } } }', {
      id,
    });
    expect(undone).toEqual({
      unmerge: { merge: { id }, events: [{ id: 'event:own-a' }, { id: 'event:own-b' }] },
    });
    expect(await dumpText(store)).toBe(before);
  });

  it('makes two entities one and undoes it to the byte', async () => {
    const { store, run } = await serve();
    await run(IMPORT, { stories: [SALE, { id: 'other', text: 'Norge sold nets to Peru.' }] });
    const before = await dumpText(store);
    const { mergeEntities } = await run(
      'mutation { mergeEntities(a: "country:norway", b: "country:norge", why: "its own name for itself") { entity { id } merges { id } } }',
    );
    const [{ id }] = mergeEntities['merges'] as [{ id: string }];
    await run('mutation ($id: ID!) { unmerge(merge: $id) { entities { id } } }', { id });
    expect(await dumpText(store)).toBe(before);
  });

  it.each([
    [
      'an unknown event',
      'mutation { mergeEvents(a: "event:x", b: "event:y", why: "") { event { id } } }',
      'NOT_FOUND',
    ],
    [
      'an entity for an event',
      'mutation { mergeEvents(a: "country:NOR", b: "event:y", why: "") { event { id } } }',
      'NOT_FOUND',
    ],
    ['an unknown merge', 'mutation { unmerge(merge: "merge:x") { merge { id } } }', 'NOT_FOUND'],
  ])('refuses %s', async (_, query, code) => {
    const { run } = await serve();
    await expect(run(query)).rejects.toThrow(code);
  });
});

describe('correcting an event', () => {
  const CORRECT =
    'mutation ($id: ID!, $correction: EventCorrection!) { correctEvent(id: $id, correction: $correction, why: "the contract") { correction { id } event { id status retracted actors { entity { id } } time { start end } corrections { by why changes { field value } } extracted { status participants { role entity { id } } } } } }';

  it('stands above the story, is told with who and why, and is undone to the byte', async () => {
    const { store, run } = await serve();
    await run(IMPORT, { stories: [SALE, { id: 'other', text: 'Peru sold nets to Cuba.' }] });
    const before = await dumpText(store);
    const correction = { status: 'PLANNED', actor: ['country:peru'], since: '2031-03-01' };
    const { correctEvent } = await run(CORRECT, { id: 'event:sale', correction });
    expect(correctEvent['event']).toEqual({
      id: 'event:sale',
      status: 'PLANNED',
      retracted: false,
      actors: [{ entity: { id: 'country:peru' } }],
      time: { start: '2031-03-01', end: '2031-03-01' },
      corrections: [
        {
          by: 'local',
          why: 'the contract',
          changes: expect.arrayContaining([{ field: 'status', value: '"PLANNED"' }]) as unknown,
        },
      ],
      extracted: {
        status: 'ASSERTED',
        participants: expect.arrayContaining([
          { role: 'supplier', entity: { id: 'country:norway' } },
        ]) as unknown,
      },
    });
    const again = await run(CORRECT, { id: 'event:sale', correction });
    expect(again).toEqual({ correctEvent });
    const { id } = correctEvent['correction'] as { id: string };
    await run('mutation ($id: ID!) { withdrawCorrection(id: $id) { event { id } } }', { id });
    expect(await dumpText(store)).toBe(before);
  });

  it('takes what did not happen out of what is asserted', async () => {
    const { run } = await serve();
    await run(IMPORT, { stories: [SALE] });
    await run(CORRECT, { id: 'event:sale', correction: { retract: true } });
    expect(await run('{ events { totalCount } }')).toEqual({ events: { totalCount: 0 } });
  });

  it.each([
    ['nothing', {}, 'BAD_FILTER'],
    ['an unknown role', { add: [{ role: 'victim', entity: 'country:chile' }] }, 'BAD_FILTER'],
    ['an unknown entity', { actor: ['country:atlantis'] }, 'NOT_FOUND'],
    ['an end without a beginning', { until: '2031-03-01' }, 'BAD_FILTER'],
    ['days in the wrong order', { since: '2031-03-02', until: '2031-03-01' }, 'BAD_FILTER'],
  ])('refuses to say %s', async (_, correction, code) => {
    const { run } = await serve();
    await run(IMPORT, { stories: [SALE] });
    await expect(run(CORRECT, { id: 'event:sale', correction })).rejects.toThrow(code);
  });
});
