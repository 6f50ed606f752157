import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { SAMPLE_RECORDS } from '../query/sample-records.js';
import { describeAsk } from './contract/ask.js';
import { describeFacets } from './contract/facets.js';
import { describeMerges } from './contract/merges.js';
import { describeNeighbours } from './contract/neighbours.js';
import { describeSearch } from './contract/search.js';
import { describeParties } from './contract/parties.js';
import { describeTimeline } from './contract/timeline.js';
import { ask, askData, nodesOf, type ConnectionData } from './sample-api.js';

type Named = ConnectionData<{ readonly name: string }>;
type Identified = ConnectionData<{ readonly id: string }>;
type Dyads = ConnectionData<{ readonly type: string; readonly actor: { readonly name: string } }>;

interface FoundNode {
  readonly __typename?: string;
  readonly id: string;
}

interface FoundStory extends FoundNode {
  readonly claims: ConnectionData<FoundNode & { readonly event: FoundNode }>;
}

interface OntologyData {
  readonly eventTypes: readonly {
    readonly name: string;
    readonly category: string;
    readonly roles: readonly { readonly name: string }[];
  }[];
  readonly sectors: readonly object[];
}

interface StatisticsData {
  readonly eventsByStatus: readonly object[];
  readonly entitiesByType: readonly object[];
}

/** A server plans each statement when it first sees it. */
const SETUP_MS = 120_000;

/** What the API must answer on every engine, on the sample records. */
export function describeApi(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`the API on ${engine}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(store, SAMPLE_RECORDS);
    }, SETUP_MS);
    afterAll(() => store.close());

    describe('its parties', () => describeParties(() => store));
    describe('its answers', () => describeAsk(() => store));
    describe('its timeline', () => describeTimeline(() => store));
    describe('its neighbours', () => describeNeighbours(() => store));
    describe('its facets', () => describeFacets(() => store));
    describe('its merges and copies', () => describeMerges(() => store));
    describe('its search', () => describeSearch(() => store));

    it('tells who supplied weapons to whom, with the sentences that say so', async () => {
      const data = await askData(
        store,
        `{ dyads(filter: { types: [ARMS_TRANSFER] }) { totalCount edges { node {
            actor { name } recipient { name } items events reports sources first last
            evidence { quote attributedTo { name } story { title } } } } } }`,
      );
      expect(data).toEqual({
        dyads: {
          totalCount: 1,
          edges: [
            {
              node: {
                actor: { name: 'Netherlands' },
                recipient: { name: 'Brazil' },
                items: ['missiles', 'rifles'],
                events: 2,
                reports: 3,
                sources: 2,
                first: '2031-03-04',
                last: '2031-03-04',
                evidence: [
                  {
                    quote: 'Text of st',
                    attributedTo: [{ name: 'Norway' }, { name: 'Ada Vik' }],
                    story: { title: 'Rifles arrive' },
                  },
                  { quote: 'Text of st', attributedTo: [], story: { title: 'A second report' } },
                  { quote: 'Text of st', attributedTo: [], story: { title: 'Story missiles' } },
                ],
              },
            },
          ],
        },
      });
    });

    it('gives an event with all that hangs on it', async () => {
      const data = await askData<{ events: ConnectionData<object> }>(
        store,
        `{ events(filter: { types: [ASSAULT] }) { edges { node {
            type category mode contexts status statuses reciprocal reports sources confidence
            time { text start end precision }
            actors { role function code entity { id name type country sector } }
            recipients { entity { name } } items { name classes } place { name }
            participants(role: "victim") { entity { name } }
            claims { totalCount edges { node { status start end rule confidence event { type } story { publishedAt } } } }
          } } } }`,
      );
      expect(data.events.edges).toEqual([
        {
          node: {
            type: 'ASSAULT',
            category: 'ASSAULT',
            mode: 'aerial',
            contexts: [],
            status: 'ASSERTED',
            statuses: ['ASSERTED'],
            reciprocal: false,
            reports: 1,
            sources: 1,
            confidence: 0.5,
            time: { text: 'in June', start: '2031-06-01', end: '2031-06-30', precision: 'MONTH' },
            actors: [
              {
                role: 'attacker',
                function: 'ACTOR',
                code: null,
                entity: {
                  id: 'group:red-front',
                  name: 'Red Front',
                  type: 'GROUP',
                  country: 'CHL',
                  sector: 'REB',
                },
              },
            ],
            recipients: [{ entity: { name: 'Ada Vik' } }],
            items: [{ name: 'drones', classes: ['item:drone', 'item:aircraft'] }],
            place: null,
            participants: [{ entity: { name: 'Ada Vik' } }],
            claims: {
              totalCount: 1,
              edges: [
                {
                  node: {
                    status: 'ASSERTED',
                    start: 0,
                    end: 10,
                    rule: 'test',
                    confidence: 0.5,
                    event: { type: 'ASSAULT' },
                    story: { publishedAt: '2031-06-03' },
                  },
                },
              ],
            },
          },
        },
      ]);
    });

    it('gives a death toll with its history', async () => {
      const data = await askData<{ events: ConnectionData<object> }>(
        store,
        `{ events(filter: { types: [DISASTER] }) { edges { node {
            category quantities { of value qualifier unit claims { story { id } } } } } } }`,
      );
      expect(nodesOf(data.events)[0]).toEqual({
        category: null,
        quantities: [4, 6].map((value) => ({
          of: 'KILLED',
          value,
          qualifier: 'AT_LEAST',
          unit: null,
          claims: [{ story: { id: `story:landslide-${value}` } }],
        })),
      });
    });

    it('finds any node again by the id that an answer gave', async () => {
      const { stories, entities } = await askData<{
        stories: ConnectionData<FoundStory>;
        entities: ConnectionData<FoundNode>;
      }>(
        store,
        `{ stories(filter: { ids: ["rifles-1"] }) { edges { node { id claims { edges { node { id event { id } } } } } } }
           entities { edges { node { id __typename } } } }`,
      );
      const [story] = nodesOf(stories);
      const [claim] = story ? nodesOf(story.claims) : [];
      const found = nodesOf(entities);
      const expected = [
        { __typename: 'Story', id: story?.id },
        { __typename: 'Claim', id: claim?.id },
        { __typename: 'Event', id: claim?.event.id },
        ...found,
      ];
      const ids = expected.map(({ id }) => id);
      expect(new Set(found.map(({ __typename }) => __typename))).toEqual(
        new Set(['Country', 'Group', 'Item', 'Person', 'Place']),
      );
      const data = await askData<{ nodes: unknown }>(
        store,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
        {
          ids,
        },
      );
      expect(data.nodes).toEqual(expected);
      const one = await askData(
        store,
        'query ($s: ID!, $e: ID!) { node(id: $s) { id } story(id: $s) { id title } event(id: $e) { id } }',
        { s: story?.id, e: claim?.event.id },
      );
      expect(one).toEqual({
        node: { id: story?.id },
        story: { id: story?.id, title: 'Rifles arrive' },
        event: { id: claim?.event.id },
      });
    });

    it.each([
      'node(id: "country:XXX")',
      'node(id: "nonsense")',
      'event(id: "event:x")',
      'story(id: "1")',
      'entity(id: "1")',
    ])('answers null to %s, which there is not', async (field) => {
      expect(await askData(store, `{ found: ${field} { id } }`)).toEqual({ found: null });
    });

    it.each([
      ['Netherlands', 'country:NLD'],
      ['HOLLAND', 'country:NLD'],
      [' ada  vik ', 'person:ada-vik'],
      ['Santiago', 'country:CHL'],
    ])('finds the entity called "%s"', async (name, id) => {
      expect(await askData(store, 'query ($name: String!) { entity(name: $name) { id } }', { name })).toEqual(
        {
          entity: { id },
        },
      );
    });

    it('answers an unknown name with what comes closest', async () => {
      const { data, errors } = await ask(store, '{ entity(name: "Norwey") { id } }');
      expect(data).toEqual({ entity: null });
      expect(errors).toMatchObject([
        {
          message: 'The graph knows nothing called "Norwey". Did you mean "Norway"?',
          extensions: { code: 'NOT_FOUND' },
        },
      ]);
    });

    it.each([
      ['{ events(filter: { publisher: "North Past" }) { totalCount } }'],
      ['{ stories(filter: { publisher: "North Past" }) { totalCount } }'],
      ['{ dyads(filter: { not: { publisher: "North Past" } }) { totalCount } }'],
      ['{ armsTransfers(filter: { event: { publisher: "North Past" } }) { totalCount } }'],
    ])('answers an unknown publisher with what comes closest: %s', async (document) => {
      const { errors } = await ask(store, document);
      expect(errors).toMatchObject([
        {
          message: 'No story in the graph is published by "North Past". Did you mean "North Post"?',
          extensions: { code: 'NOT_FOUND' },
        },
      ]);
    });

    it('gives an entity with its events, stories and lasting facts', async () => {
      const data = await askData<{ entity: unknown }>(
        store,
        `{ entity(name: "Vik") { aliases
            events(orderBy: [{ field: TYPE }]) { totalCount edges { node { type } } }
            stories { totalCount edges { node { id } } }
            relations { type title object { name } } } }`,
      );
      expect(data.entity).toEqual({
        aliases: ['Vik'],
        events: { totalCount: 1, edges: [{ node: { type: 'ASSAULT' } }] },
        stories: {
          totalCount: 2,
          edges: [{ node: { id: 'story:attack' } }, { node: { id: 'story:rifles-1' } }],
        },
        relations: [{ type: 'HOLDS_OFFICE', title: 'Foreign Minister', object: { name: 'Norway' } }],
      });
    });

    it.each([
      ['types: [ITEM]', ['drones', 'missiles', 'rifles']],
      ['name: "red front"', ['Red Front']],
      ['contains: "OR"', ['Norway']],
      ['countries: ["nor"], types: [PERSON, PLACE]', ['Ada Vik', 'Oslo']],
      ['sectors: [REB]', ['Red Front']],
      ['ids: ["country:NLD", "item:drone"]', ['Netherlands', 'drones']],
    ])('lists entities of %s by name', async (filter, names) => {
      const data = await askData<{ entities: Named }>(
        store,
        `{ entities(filter: { ${filter} }) { totalCount edges { node { name } } } }`,
      );
      expect(nodesOf(data.entities).map(({ name }) => name)).toEqual(names);
      expect(data.entities.totalCount).toBe(names.length);
    });

    it('sorts entities by how many stories mention them', async () => {
      const data = await askData<{ entities: Named }>(
        store,
        '{ entities(orderBy: [{ field: STORIES, direction: DESC }], first: 2) { edges { node { name } } } }',
      );
      expect(nodesOf(data.entities).map(({ name }) => name)).toEqual(['Norway', 'Brazil']);
    });

    it.each([
      ['publisher: "NORTH POST"', ['rifles-1', 'landslide-4', 'landslide-6', 'missiles']],
      ['since: "2031-03-06"', ['attack', 'rifles-2']],
      ['until: "2031-03-06"', ['rifles-2', 'rifles-1']],
      ['mentions: { name: "missiles" }', ['missiles', 'request']],
    ])('lists stories of %s, the latest first', async (filter, ids) => {
      const data = await askData<{ stories: Identified }>(
        store,
        `{ stories(filter: { ${filter} }) { totalCount edges { node { id } } } }`,
      );
      expect(nodesOf(data.stories).map(({ id }) => id)).toEqual(ids.map((id) => `story:${id}`));
      expect(data.stories.totalCount).toBe(ids.length);
    });

    it('gives a story with its text, its claims and what it mentions', async () => {
      const data = await askData<{ story: unknown }>(
        store,
        `{ story(id: "rifles-1") { publisher text claims { totalCount edges { node { status } } }
            mentions(first: 2) { totalCount edges { node { count entity { id } } } pageInfo { hasNextPage } } } }`,
      );
      expect(data.story).toEqual({
        publisher: 'North Post',
        text: 'Text of story rifles-1, long enough to quote.',
        claims: { totalCount: 1, edges: [{ node: { status: 'ASSERTED' } }] },
        mentions: {
          totalCount: 5,
          edges: [
            { node: { count: 1, entity: { id: 'country:BRA' } } },
            { node: { count: 1, entity: { id: 'country:NLD' } } },
          ],
          pageInfo: { hasNextPage: true },
        },
      });
    });

    it('goes on behind a cursor whose row has gone', async () => {
      const document = `query ($after: String) {
        dyads(filter: { statuses: [ASSERTED, REQUESTED, DENIED] }, orderBy: { field: FIRST, direction: ASC }, first: 2, after: $after) {
          edges { node { type actor { name } } } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
      const first = await askData<{ dyads: Dyads }>(store, document);
      const second = await askData<{ dyads: Dyads }>(store, document, {
        after: first.dyads.pageInfo?.endCursor,
      });
      const seen = [...nodesOf(first.dyads), ...nodesOf(second.dyads)].map(
        ({ actor, type }) => `${actor.name} ${type}`,
      );
      expect(seen).toEqual([
        'Netherlands ARMS_TRANSFER',
        'Chile CONSULT',
        'Red Front ASSAULT',
        'Chile ARMS_TRANSFER',
      ]);
      expect(first.dyads.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      expect(second.dyads.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    });

    it('does not take the default status for a condition within a filter', async () => {
      const data = await askData(
        store,
        `{ denied: events(filter: { statuses: [DENIED], not: { types: [CONSULT] } }) { totalCount }
           within: events(filter: { or: [{ statuses: [DENIED] }, { types: [CONSULT] }] }) { totalCount }
           plain: events { totalCount } }`,
      );
      expect(data).toEqual({
        denied: { totalCount: 1 },
        within: { totalCount: 2 },
        plain: { totalCount: 5 },
      });
    });

    it('describes its ontology and counts what it holds', async () => {
      const data = await askData<{ ontology: OntologyData; statistics: StatisticsData }>(
        store,
        `{ ontology { eventTypes { name category roles { name function fillers } } sectors { code description } }
           statistics { stories claims events entities eventsByStatus { status count } entitiesByType { type count } } }`,
      );
      const arms = data.ontology.eventTypes.find(({ name }) => name === 'ARMS_TRANSFER');
      expect(arms?.category).toBe('AID');
      expect(arms?.roles.map(({ name }) => name)).toContain('supplier');
      expect(data.ontology.sectors.length).toBeGreaterThan(20);
      expect(data.statistics).toMatchObject({ stories: 9, claims: 9, events: 7, entities: 10 });
      expect(data.statistics.eventsByStatus[0]).toEqual({ status: 'ASSERTED', count: 5 });
      expect(data.statistics.entitiesByType[0]).toEqual({ type: 'COUNTRY', count: 4 });
    });
  });
}
