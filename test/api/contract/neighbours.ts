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

  it('gives the subgraph around entities, with what its edges rest on', async () => {
    const data = await askData(
      storeOf(),
      `{ subgraph(around: ["country:BRA"]) { truncated cuts { reason count entities { id } }
          nodes { id name type distance events entity { aliases } }
          edges { from { id } to { id } type fromRole toRole events first last
            eventNodes(first: 1) { reports } evidence(first: 1) { story { title } } } } }`,
    );
    expect(data).toMatchObject({
      subgraph: {
        truncated: false,
        cuts: [],
        nodes: [
          { id: 'country:BRA', name: 'Brazil', type: 'COUNTRY', distance: 0, events: 0 },
          { id: 'country:NLD', distance: 1, events: 2, entity: { aliases: ['Holland'] } },
          { id: 'item:missile', distance: 1, events: 1 },
          { id: 'item:rifle', distance: 1, events: 1 },
        ],
        edges: [
          {
            from: { id: 'country:NLD' },
            to: { id: 'country:BRA' },
            type: 'ARMS_TRANSFER',
            fromRole: 'supplier',
            toRole: 'recipient',
            events: 2,
            first: '2031-03-04',
            last: '2031-03-04',
            eventNodes: [{ reports: 2 }],
            evidence: [{ story: { title: 'Rifles arrive' } }],
          },
          { from: { id: 'country:BRA' }, to: { id: 'item:missile' }, events: 1, first: null },
          { from: { id: 'country:BRA' }, to: { id: 'item:rifle' }, events: 1 },
        ],
      },
    });
  });

  it('names what a subgraph leaves out', async () => {
    const data = await askData(
      storeOf(),
      '{ subgraph(around: ["country:BRA"], limit: 2) { truncated nodes { id } cuts { reason count } } }',
    );
    expect(data).toEqual({
      subgraph: {
        truncated: true,
        nodes: [{ id: 'country:BRA' }, { id: 'country:NLD' }],
        cuts: [{ reason: 'NODES', count: 2 }],
      },
    });
  });

  it('finds ways between two entities, with who does what in each step and the evidence', async () => {
    const data = await askData(
      storeOf(),
      `{ paths(from: "item:rifle", to: "item:missile", maxLength: 2) { length passedBy { id }
          steps { from { name } event { type } events role toRole direction to { name }
            evidence(first: 1) { story { title } } } } }`,
    );
    expect(data).toMatchObject({
      paths: [
        {
          length: 2,
          passedBy: [],
          steps: [
            {
              from: { name: 'rifles' },
              event: { type: 'ARMS_TRANSFER' },
              events: 1,
              role: 'item',
              toRole: 'recipient',
              direction: 'BESIDE',
              to: { name: 'Brazil' },
              evidence: [{ story: { title: 'Rifles arrive' } }],
            },
            { role: 'recipient', toRole: 'item', to: { name: 'missiles' } },
          ],
        },
        {
          steps: [
            { toRole: 'supplier', direction: 'BACKWARD' },
            { role: 'supplier', direction: 'FORWARD' },
          ],
        },
      ],
    });
  });
}
