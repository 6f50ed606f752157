import { expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { ask, askData } from '../sample-api.js';

/** What is around an entity, on the sample records, on every engine. */
export function describeNeighbours(storeOf: () => GraphStore): void {
  it('tells how much there is around an entity, and who and what, with evidence', async () => {
    const data = await askData(
      storeOf(),
      `{ entity(id: "country:NLD") {
          degree { events roles { role function events } neighbours { type count } }
          neighbours(first: 2) { totalCount pageInfo { hasNextPage }
            edges { node { entity { name } events first last evidence(first: 1) { quote story { title } } } } }
          things: neighbours(types: [ITEM], direction: OUT) { edges { node { entity { id } events } } }
          doers: neighbours(direction: IN) { totalCount } } }`,
    );
    expect(data).toEqual({
      entity: {
        degree: {
          events: 2,
          roles: [{ role: 'supplier', function: 'ACTOR', events: 2 }],
          neighbours: [
            { type: 'ITEM', count: 2 },
            { type: 'COUNTRY', count: 1 },
          ],
        },
        neighbours: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          edges: [
            {
              node: {
                entity: { name: 'Brazil' },
                events: 2,
                first: '2031-03-04',
                last: '2031-03-04',
                evidence: [{ quote: 'Text of st', story: { title: 'Rifles arrive' } }],
              },
            },
            {
              node: {
                entity: { name: 'missiles' },
                events: 1,
                first: null,
                last: null,
                evidence: [{ quote: 'Text of st', story: { title: 'Story missiles' } }],
              },
            },
          ],
        },
        things: {
          edges: [
            { node: { entity: { id: 'item:missile' }, events: 1 } },
            { node: { entity: { id: 'item:rifle' }, events: 1 } },
          ],
        },
        doers: { totalCount: 0 },
      },
    });
  });

  it('gives the events in which an entity plays a role, and what else an unknown role may mean', async () => {
    const document =
      'query ($role: String) { entity(id: "country:CHL") { events(role: $role) { totalCount edges { node { type } } } } }';
    expect(await askData(storeOf(), document, { role: 'actor' })).toEqual({
      entity: { events: { totalCount: 1, edges: [{ node: { type: 'CONSULT' } }] } },
    });
    expect(await askData(storeOf(), document, { role: 'recipient' })).toEqual({
      entity: { events: { totalCount: 0, edges: [] } },
    });
    const { errors } = await ask(storeOf(), document, { role: 'recipent' });
    expect(errors).toMatchObject([
      {
        message: 'No event type has the role "recipent". Did you mean "recipient"?',
        extensions: { code: 'BAD_FILTER' },
      },
    ]);
  });
}
