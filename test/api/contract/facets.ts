import { expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { ask, askData } from '../sample-api.js';

interface FacetData {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

type FacetsData = Readonly<Record<string, readonly FacetData[]>>;

/** How events spread, on the sample records, on every engine. */
export function describeFacets(storeOf: () => GraphStore): void {
  const facetsOf = async (fields: string, filter = '{}') => {
    const document = `{ events(filter: ${filter}) { facets { ${fields} } } }`;
    const data = await askData<{ events: { facets: FacetsData } }>(storeOf(), document);
    return data.events.facets;
  };
  const linesOf = (values: readonly FacetData[] = []) =>
    values.map(({ value, name, count }) => `${value === name ? value : `${value} (${name})`} ${count}`);

  const FACETS: readonly [string, readonly string[]][] = [
    ['type', ['ARMS_TRANSFER 2', 'ASSAULT 1', 'CONSULT 1', 'DISASTER 1']],
    ['status', ['ASSERTED 5']],
    ['category', ['AID 2', 'ASSAULT 1', 'CONSULT 1']],
    ['mode', ['aerial 1']],
    ['context', []],
    [
      'actor',
      [
        'country:NLD (Netherlands) 2',
        'country:CHL (Chile) 1',
        'country:NOR (Norway) 1',
        'group:red-front (Red Front) 1',
      ],
    ],
    [
      'recipient',
      [
        'country:BRA (Brazil) 2',
        'country:CHL (Chile) 1',
        'country:NOR (Norway) 1',
        'person:ada-vik (Ada Vik) 1',
      ],
    ],
    ['item', ['item:drone (drones) 1', 'item:missile (missiles) 1', 'item:rifle (rifles) 1']],
    ['place', ['place:3143244 (Oslo) 2']],
    ['country', ['NOR 3', 'BRA 2', 'CHL 2', 'NLD 2']],
    ['publisher', ['north post (North Post) 3', 'south daily (South Daily) 1']],
    ['month', ['2031-03 1', '2031-05 1', '2031-06 1']],
    ['year', ['2031 3']],
  ];
  it.each(FACETS)('counts events by %s, the most frequent first', async (facet, lines) => {
    const facets = await facetsOf(`${facet} { value name count }`);
    expect(linesOf(facets[facet])).toEqual(lines);
  });

  it('counts over what the filter lets through, the whole of it, and shows the first so many', async () => {
    const fields = 'type(first: 1) { value name count } participant(first: 2) { value name count } ';
    const facets = await facetsOf(
      `${fields} types: distinct(facet: TYPE) participants: distinct(facet: PARTICIPANT)`,
      '{ statuses: [REQUESTED, DENIED] }',
    );
    expect(linesOf(facets['type'])).toEqual(['ARMS_TRANSFER 2']);
    expect(linesOf(facets['participant'])).toEqual(['country:CHL (Chile) 2', 'country:NOR (Norway) 2']);
    expect(facets).toMatchObject({ types: 1, participants: 4 });
  });

  it('counts a value as often as a filter for it lets events through', async () => {
    const facets = await facetsOf(
      'actor { value count } recipient { value count } participant { value count }',
    );
    for (const [field, values] of Object.entries(facets)) {
      for (const { value, count } of values) {
        const document = `query ($id: ID!) { events(filter: { ${field}: { id: $id } }) { totalCount } }`;
        expect(await askData(storeOf(), document, { id: value }), `${field} ${value}`).toEqual({
          events: { totalCount: count },
        });
      }
    }
  });

  it("counts over an entity's own events", async () => {
    const document =
      '{ entity(id: "country:NOR") { events { totalCount facets { type { value count } } } } }';
    expect(await askData(storeOf(), document)).toEqual({
      entity: { events: { totalCount: 1, facets: { type: [{ value: 'CONSULT', count: 1 }] } } },
    });
  });

  it('refuses more values than a list may have', async () => {
    const { errors } = await ask(storeOf(), '{ events { facets { actor(first: 101) { value } } } }');
    expect(errors?.[0]).toMatchObject({
      message: 'first must be between 0 and 100, not 101.',
      extensions: { code: 'BAD_FILTER' },
    });
  });
}
