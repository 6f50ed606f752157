import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../src/api/server.js';
import { forgetStories } from '../../src/graph/forget-stories.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { SAMPLE_RECORDS } from '../query/sample-records.js';
import { countReads } from './counting-store.js';
import { openSample } from './sample-api.js';

const QUERY = `query ($id: ID!) { story(id: $id) { title claims { totalCount edges { node { event { id } } } } } }`;
const [STORY, OTHER_STORY] = SAMPLE_RECORDS.filter(({ events }) => events.length > 0) as [
  ExtractionRecord,
  ExtractionRecord,
];

/** Answers the query from a graph that `change` changes after each statement of it, so many times. */
async function askWhile(change: (store: GraphStore) => Promise<unknown>, times: number) {
  const sample = await openSample();
  let left = times;
  const changing = {
    ...countReads(sample),
    read: async <R extends object>(...given: Parameters<GraphStore['read']>): Promise<readonly R[]> => {
      const rows = await sample.read<R>(...given);
      if (given[0].cypher.includes('Story') && left-- > 0) await change(sample);
      return rows;
    },
  };
  const server = await startServer({ store: changing, host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await server.stop();
    await sample.close();
  });
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { id: STORY.id } }),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

describe('an operation of several statements', () => {
  it('sees no half of a story that is forgotten between two of them', async () => {
    const { status, answer } = await askWhile((store) => forgetStories(store, [STORY.id]), 1);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ data: { story: null } });
    expect(answer).not.toHaveProperty('extensions.notes');
  });

  it('says so when the graph never rests', async () => {
    let turn = 0;
    const { status, answer } = await askWhile(
      (store) =>
        turn++ % 2 === 0
          ? forgetStories(store, [OTHER_STORY.id])
          : writeRecords(store, [OTHER_STORY], { extractor: 'test' }),
      1_000,
    );
    if (status === 200)
      expect(answer).toHaveProperty('extensions.notes', [expect.stringMatching(/^The graph changed/)]);
    else expect(answer).toMatchObject({ errors: [{ extensions: { code: 'GRAPH_BUSY' } }] });
  });
});
