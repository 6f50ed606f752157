import { expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { ask, askData } from '../sample-api.js';

interface PartiesData {
  readonly parties: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly entity: { readonly name: string };
        readonly events: number;
        readonly reports: number;
        readonly evidence: readonly { readonly story: { readonly id: string } }[];
      };
    }[];
  };
}

/** What the API must say of who stands on one side of events. */
export function describeParties(open: () => GraphStore): void {
  const partiesOf = async (side: string, filter: string) => {
    const { parties } = await askData<PartiesData>(
      open(),
      `{ parties(side: ${side}, filter: ${filter}) { totalCount edges { node {
          entity { name } events reports sources first last evidence { story { id } } } } } }`,
    );
    expect(parties.totalCount).toBe(parties.edges.length);
    for (const { node } of parties.edges) expect(node.evidence.length).toBeGreaterThan(0);
    return parties.edges.map(({ node }) => `${node.entity.name} ${node.events} ${node.reports}`);
  };

  it.each([
    ['ACTOR', '{ types: [ARMS_TRANSFER] }', ['Netherlands 2 3']],
    ['RECIPIENT', '{ types: [ARMS_TRANSFER] }', ['Brazil 2 3']],
    ['ITEM', '{ types: [ARMS_TRANSFER] }', ['rifles 1 2', 'missiles 1 1']],
    ['ITEM', '{ item: "rifles" }', ['rifles 1 2']],
    ['ACTOR', '{ recipient: { country: "BRA" }, types: [ARMS_TRANSFER] }', ['Netherlands 2 3']],
    ['ACTOR', '{ actor: { type: PERSON } }', []],
    ['ACTOR', '{ recipient: { country: "NOR" }, types: [CONSULT] }', ['Chile 1 1']],
    ['RECIPIENT', '{ actor: { country: "NOR" }, types: [CONSULT] }', ['Chile 1 1']],
    ['ACTOR', '{ types: [CONSULT] }', ['Chile 1 1', 'Norway 1 1']],
    ['PLACE', '{ types: [CONSULT] }', ['Oslo 1 1']],
    ['COUNTRY', '{ types: [CONSULT] }', ['Norway 1 1']],
    ['ACTOR', '{ modes: ["earthquake"] }', []],
  ])('lists those on the side %s of %s', async (side, filter, expected) => {
    expect(await partiesOf(side, filter)).toEqual(expected);
  });

  it.each([
    [
      'those that met Norway',
      '{ statuses: [REQUESTED], recipient: { actorOf: { types: [CONSULT] } } }',
      ['Norway 1 1'],
    ],
    ['those to whom arms were supplied', '{ actor: { recipientOf: { types: [ARMS_TRANSFER] } } }', []],
    [
      'those of a kind that supply',
      '{ types: [ARMS_TRANSFER], actor: { type: COUNTRY, actorOf: { recipient: { name: "Brazil" } } } }',
      ['Netherlands 2 3'],
    ],
  ])('finds %s by another filter', async (_name, filter, expected) => {
    expect(await partiesOf('ACTOR', filter)).toEqual(expected);
  });

  it('refuses filters that stand too deep in references', async () => {
    const deep = '{ actor: { actorOf: { actor: { actorOf: { actor: { actorOf: { types: [AID] } } } } } } }';
    const { errors } = await ask(open(), `{ events(filter: ${deep}) { totalCount } }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_FILTER');
  });

  it('pages through parties', async () => {
    const page = async (after: string | null) =>
      askData<{
        parties: {
          pageInfo: { endCursor: string; hasNextPage: boolean };
          edges: { node: { entity: { name: string } } }[];
        };
      }>(
        open(),
        'query ($after: String) { parties(side: ACTOR, filter: { types: [CONSULT] }, first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { entity { name } } } } }',
        { after },
      );
    const first = await page(null);
    const second = await page(first.parties.pageInfo.endCursor);
    expect([first, second].map(({ parties }) => parties.edges[0]?.node.entity.name)).toEqual([
      'Chile',
      'Norway',
    ]);
    expect(second.parties.pageInfo.hasNextPage).toBe(false);
  });
}
