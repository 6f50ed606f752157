import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/graph/graph-store.js';
import {
  armsTransferKeys,
  armsTransferTestOf,
  buildArmsEventList,
  buildArmsEventPage,
  buildArmsTransferCount,
} from '../../src/query/arms-transfers.js';
import { buildEvidence } from '../../src/query/evidence.js';
import { buildClaimsOfEvents, CLAIMS_OF_EVENT } from '../../src/query/claims.js';
import { buildPairsOfEvents, buildStoriesOfEvents } from '../../src/query/dyad-table.js';
import { buildDyadEvidence, buildDyadItems } from '../../src/query/dyads.js';
import { buildEntityPage, entityKeys } from '../../src/query/entities.js';
import { eventTestOf, type EventFilter } from '../../src/query/event-filter.js';
import { buildEventDays } from '../../src/query/event-days.js';
import { buildEventPage, eventKeys } from '../../src/query/events.js';
import { buildEventsOfEntities, buildEventsOnDays } from '../../src/query/events-of-entities.js';
import {
  buildNeighbourCounts,
  buildNeighbours,
  buildRoleCounts,
  neighbourKeys,
} from '../../src/query/neighbours.js';
import { buildTiesOf } from '../../src/query/paths.js';
import { buildStoryCounts } from '../../src/query/story-counts.js';
import { buildEdgesOf } from '../../src/query/subgraph.js';
import { buildTieClaims, buildTieEvents } from '../../src/query/ties.js';
import { encodeCursor } from '../../src/query/cursor.js';
import {
  buildDecisionCount,
  buildDecisionPage,
  buildMergeCount,
  buildMergesInto,
  DECISIONS_BY_ID,
  MERGES_BY_ID,
} from '../../src/query/merges.js';
import { buildNearCopies, buildNearCopyCount } from '../../src/query/near-copies.js';
import {
  buildClaimCountBesideEdge,
  buildClaimsBesideEdge,
  buildCoMentionCount,
  buildCoMentioningStories,
} from '../../src/query/explain/explain-statements.js';
import { readPage, type PageArguments } from '../../src/query/page.js';
import { buildCountryNames, buildFilterEvidence, buildKnownNames } from '../../src/query/ask/statements.js';
import { buildPublisherLookup, buildPublisherNames } from '../../src/query/publishers.js';
import {
  buildPartyCount,
  buildPartyEvidence,
  buildPartyIds,
  buildPartyPage,
  partyKeys,
} from '../../src/query/parties.js';
import { buildFacet, buildFacetSize } from '../../src/query/facets.js';
import * as search from '../../src/query/search/search-statements.js';
import { buildStoryPage, storyKeys } from '../../src/query/stories.js';
import { buildTimeline, buildUndated } from '../../src/query/timeline.js';

const testFor = (filter: EventFilter) => eventTestOf(filter, (name) => [`country:${name}`]);
const events = (filter: EventFilter, page: PageArguments = {}) =>
  buildEventPage(testFor(filter), readPage('events', eventKeys(null), page));
const cursor = encodeCursor('events', eventKeys(null), ['2031-03-04', 'event:a']);
const NO_STORY_TEST = { ids: null, publisher: null, since: null, until: null, mentions: null };
const DYADS = [{ actorId: 'country:A', recipientId: 'country:B', type: 'AID' }] as const;

const ARMS_TEST = armsTransferTestOf(
  { supplier: { name: 'A' }, item: 'B', categories: ['SHIPS', 'OTHER'] },
  (name) => [`country:${name}`],
);
const PARTY_TEST = testFor({
  actor: { name: 'A' },
  recipient: { country: 'BBB' },
  item: 'C',
  place: { name: 'D' },
});
const EDGE = { actor: PARTY_TEST.actor!, recipient: PARTY_TEST.recipient!, type: 'AID' } as const;
const NEIGHBOURS = { test: testFor({ item: 'B' }), direction: 'OUT', types: ['PERSON'] } as const;
const TIES = [
  { startId: 'country:A', endId: 'country:B', type: 'AID', startRole: 'donor', endRole: 'recipient' },
];

describe('the statement for', () => {
  const STATEMENTS: readonly [string, () => Statement][] = [
    ['every event', () => events({})],
    [
      'events of an actor',
      () => events({ types: ['AID'], actor: { name: 'A' } }, { first: 5, after: cursor }),
    ],
    ['events of two parties', () => events({ actor: { country: 'AAA' }, recipient: { type: 'PERSON' } })],
    ['events by their modes', () => events({ modes: ['earthquake'] })],
    [
      'a page of actors with their recipients',
      () => buildPartyPage(PARTY_TEST, 'ACTOR', readPage('parties', partyKeys(null), { first: 5 })),
    ],
    ['how many recipients there are', () => buildPartyCount(PARTY_TEST, 'RECIPIENT')],
    ['the ids of items', () => buildPartyIds(PARTY_TEST, 'ITEM', 9)],
    ['evidence of countries', () => buildPartyEvidence(PARTY_TEST, 'COUNTRY', ['country:A'], 3)],
    ['evidence of a filter', () => buildFilterEvidence(PARTY_TEST, 3)],
    ['claims beside an edge', () => buildClaimsBesideEdge(EDGE, 3)],
    [
      'the number of claims beside an edge of any type',
      () => buildClaimCountBesideEdge({ ...EDGE, type: null }),
    ],
    ['stories that mention both ends of an edge', () => buildCoMentioningStories(EDGE, 5)],
    ['the number of stories that mention both', () => buildCoMentionCount(EDGE)],
    ['a publisher', () => buildPublisherLookup('North Post')],
    ['the publishers', () => buildPublisherNames()],
    ['names that the graph knows', () => buildKnownNames(['a', 'b'])],
    ['the names of countries', () => buildCountryNames()],
    ['events of stories, backward', () => events({ stories: ['s'] }, { last: 5, before: cursor })],
    ['events by filters in filters', () => events({ or: [{ item: 'B' }, { not: { since: '2031-01-01' } }] })],
    [
      'events of entities',
      () =>
        buildEventsOfEntities(
          ['country:A'],
          { test: testFor({}), role: null },
          readPage('events', eventKeys(null), { first: 3 }),
        ),
    ],
    ['days of events', () => buildEventDays()],
    [
      'events of entities on days, in a role',
      () =>
        buildEventsOnDays(
          [{ parent: 'country:A', days: ['2031-03-04'] }],
          { test: testFor({ item: 'B' }), role: 'supplier' },
          readPage('events', eventKeys(null), { first: 3, after: cursor }),
        ),
    ],
    ['pairs of events', () => buildPairsOfEvents(testFor({ actor: { name: 'A' } }))],
    ['stories of events', () => buildStoriesOfEvents(['event:a'])],
    ['items of dyads', () => buildDyadItems(testFor({ types: ['AID'] }), DYADS)],
    ['evidence of dyads', () => buildDyadEvidence(testFor({}), DYADS, 3)],
    ['merges', () => buildMergesInto('Event', ['event:a'], readPage('merges', MERGES_BY_ID, {}))],
    ['the number of merges', () => buildMergeCount('Entity', ['country:A'])],
    ['decisions', () => buildDecisionPage(readPage('decisions', DECISIONS_BY_ID, {}))],
    ['the number of decisions', () => buildDecisionCount()],
    ['near-copies', () => buildNearCopies(['s'], readPage('near-copies', storyKeys(null), {}))],
    ['the number of near-copies', () => buildNearCopyCount(['s'])],
    ['a timeline', () => buildTimeline(testFor({ types: ['AID'] }), 'WEEK')],
    ['what has no day', () => buildUndated(testFor({ types: ['AID'] }))],
    ['a facet', () => buildFacet(testFor({ actor: { name: 'A' } }), 'publisher', 5)],
    ['the size of a facet', () => buildFacetSize(testFor({}), 'recipient')],
    ['the list of stories', () => search.listStories()],
    ['the names of all entities', () => search.listEntityNames()],
    ['the names of entities', () => search.findEntityNames(['country:A'])],
    ['the names of the entities of stories', () => search.findStoryEntities(['s'])],
    ['texts of stories', () => search.findTexts(['s'])],
    ['quotes of stories', () => search.findQuotes(['s'])],
    ['events of claims', () => search.findEventsOfClaims(['c'])],
    [
      'a page of events with arms transfers',
      () =>
        buildArmsEventPage(ARMS_TEST, {
          ...readPage('arms', armsTransferKeys(null), {}),
          keys: eventKeys(null),
        }),
    ],
    ['the events with arms transfers', () => buildArmsEventList(ARMS_TEST)],
    ['the count of arms transfers', () => buildArmsTransferCount(ARMS_TEST)],
    ['the evidence of events', () => buildEvidence(['event:a'])],
    [
      'claims of events',
      () => buildClaimsOfEvents(['event:a'], readPage('claims', CLAIMS_OF_EVENT, { first: 3 })),
    ],
    [
      'neighbours',
      () => buildNeighbours(['country:A'], NEIGHBOURS, readPage('n', neighbourKeys(null), { first: 3 })),
    ],
    ['counts of neighbours', () => buildNeighbourCounts(['country:A'], NEIGHBOURS)],
    ['ties of entities', () => buildTiesOf(['country:A'], testFor({ item: 'B' }))],
    ['edges of entities', () => buildEdgesOf(['country:A'], testFor({ item: 'B' }), ['country:B'])],
    ['counts of stories', () => buildStoryCounts(['country:A'])],
    ['counts of roles', () => buildRoleCounts(['country:A'], testFor({ types: ['AID'] }))],
    ['claims of ties', () => buildTieClaims({ test: testFor({}), direction: 'IN' }, TIES, 3)],
    ['events of ties', () => buildTieEvents({ test: testFor({}), direction: 'BOTH' }, TIES, 1)],
    [
      'entities',
      () =>
        buildEntityPage(
          { types: ['PERSON'], contains: 'Vik', countries: ['nor'] },
          readPage('entities', entityKeys([{ field: 'STORIES', direction: 'DESC' }]), {}),
        ),
    ],
    [
      'stories',
      () =>
        buildStoryPage({ ...NO_STORY_TEST, since: '2031-01-01' }, readPage('stories', storyKeys(null), {})),
    ],
  ];
  it.each(STATEMENTS)('%s is what it was', (_, build) => {
    const { cypher, params } = build();
    expect(`${cypher}\n\n${JSON.stringify(params, null, 1)}`).toMatchSnapshot();
  });

  it.each(STATEMENTS)('%s holds no value of the question', (_, build) => {
    const { cypher, params } = build();
    const used = [...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(params).sort());
    expect(cypher).not.toMatch(/country:|event:|2031|Vik/);
  });
});

describe('a page', () => {
  it.each([
    [{ first: -1 }, 'first must be between 0 and 100, not -1.'],
    [{ first: 101 }, 'first must be between 0 and 100, not 101.'],
    [{ last: 1000 }, 'last must be between 0 and 100, not 1000.'],
    [{ first: 1, last: 1 }, 'Give first or last, not both.'],
  ] satisfies readonly [PageArguments, string][])('%j is refused: %s', (page, message) => {
    expect(() => readPage('events', eventKeys(null), page)).toThrow(
      expect.objectContaining({ code: 'BAD_FILTER', message }) as Error,
    );
  });

  const broken = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  it.each([
    ['nothing', ''],
    ['no base64', 'é$%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', broken({ a: 1 })],
    ['the cursor of another list', encodeCursor('stories', eventKeys(null), ['2031-03-04', 'event:a'])],
    [
      'the cursor of another order',
      encodeCursor('events', eventKeys([{ field: 'TYPE', direction: 'ASC' }]), ['AID', 'a']),
    ],
    ['too few values', encodeCursor('events', eventKeys(null), ['2031-03-04'])],
    ['a number for a text', encodeCursor('events', eventKeys(null), ['2031-03-04', 5])],
  ])('%s is no cursor', (_, after) => {
    expect(() => readPage('events', eventKeys(null), { after })).toThrow(
      expect.objectContaining({ code: 'BAD_CURSOR' }) as Error,
    );
  });
});

describe('a filter', () => {
  const deep = (levels: number): EventFilter => (levels === 0 ? {} : { not: deep(levels - 1) });
  it.each([
    ['nested too deep', deep(6)],
    ['too large', { or: Array.from({ length: 60 }, () => ({ minReports: 1 })) }],
    ['with a reference that says nothing', { actor: {} }],
  ] satisfies readonly [string, EventFilter][])('%s is refused', (_, filter) => {
    expect(() => eventTestOf(filter, () => [])).toThrow(
      expect.objectContaining({ code: 'BAD_FILTER' }) as Error,
    );
  });
});
