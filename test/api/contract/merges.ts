import { expect, it } from 'vitest';
import { mergeTwo, unmerge } from '../../../src/graph/decide-identity.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { record } from '../../support/records.js';
import { askData, nodesOf, type ConnectionData } from '../sample-api.js';

interface MergeData {
  readonly id: string;
  readonly kind: string;
  readonly by: string;
  readonly score: number;
  readonly reason: string;
}

/** Why things are one, and which texts are near-copies, on every engine. */
export function describeMerges(storeOf: () => GraphStore): void {
  const mergesOf = async (id: string) => {
    const document = `query ($id: ID!) { event(id: $id) { id merges { totalCount edges { node { id kind by score reason } } } } }`;
    const data = await askData<{ event: { merges: ConnectionData<MergeData> } }>(storeOf(), document, { id });
    return data.event.merges;
  };
  const decisions = () =>
    askData(storeOf(), '{ decisions { totalCount edges { node { kind verdict why } } } }');

  it('tells which reports were taken for one event, and why', async () => {
    const data = await askData<{ events: ConnectionData<{ readonly id: string }> }>(
      storeOf(),
      '{ events(filter: { item: "rifles", minReports: 2 }) { edges { node { id } } } }',
    );
    const merges = await mergesOf(nodesOf(data.events)[0]?.id ?? '');
    expect(merges.totalCount).toBe(1);
    expect(nodesOf(merges)).toMatchObject([{ kind: 'EVENT', by: 'RULE' }]);
    expect(nodesOf(merges)[0]?.reason).not.toBe('');
  });

  it('tells what a person decided, until that is undone', async () => {
    const nothing = { decisions: { totalCount: 0, edges: [] } };
    expect(await decisions()).toEqual(nothing);
    const [merge] = await mergeTwo(storeOf(), 'item:rifle', 'item:missile', 'One shipment.');
    expect(await decisions()).toEqual({
      decisions: {
        totalCount: 1,
        edges: [{ node: { kind: 'ENTITY', verdict: 'SAME', why: 'One shipment.' } }],
      },
    });
    const document = `query ($id: ID!) { entity(id: $id) { merges { totalCount edges { node { kind by } } } } }`;
    expect(await askData(storeOf(), document, { id: merge?.intoId })).toEqual({
      entity: { merges: { totalCount: 1, edges: [{ node: { kind: 'ENTITY', by: 'PERSON' } }] } },
    });
    await unmerge(storeOf(), merge?.id ?? '', '');
    expect(await decisions()).toEqual(nothing);
  });

  it('tells which stories have nearly the same text, and which had it first', async () => {
    const text = Array.from({ length: 80 }, (_, place) => `word${place} of${place % 7}`).join(' ');
    const stories = ['a', 'b', 'c'].map((id, day) =>
      record(`copy-${id}`, { text, publisher: `Paper ${id}`, publishedAt: `2032-01-0${day + 1}` }),
    );
    await writeRecords(storeOf(), stories);
    const document =
      'query ($id: ID!) { story(id: $id) { copyOf { id } nearCopies { totalCount edges { node { id } } } } }';
    const nearCopies = (...ids: readonly string[]) => ({
      totalCount: ids.length,
      edges: ids.map((id) => ({ node: { id: `story:copy-${id}` } })),
    });
    expect(await askData(storeOf(), document, { id: 'copy-a' })).toEqual({
      story: { copyOf: null, nearCopies: nearCopies('c', 'b') },
    });
    expect(await askData(storeOf(), document, { id: 'copy-b' })).toEqual({
      story: { copyOf: { id: 'story:copy-a' }, nearCopies: nearCopies('c', 'a') },
    });
    await forgetStories(storeOf(), ['copy-a', 'copy-b', 'copy-c']);
    expect(await askData(storeOf(), document, { id: 'denial' })).toEqual({
      story: { copyOf: null, nearCopies: nearCopies() },
    });
  });
}
