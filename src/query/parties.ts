import type { Row, Statement } from '../graph/graph-store.js';
import { firstClaims } from './claims.js';
import { entityCondition, placeCondition } from './entity-reference.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { isRecipient, ITEM_FUNCTIONS } from './event-links.js';
import { sortKeysOf, type OrderBy, type SortField, type SortKey } from './order.js';
import { pageClauses, type Page } from './page.js';
import { ParameterList } from './parameters.js';

/** On which side of an event somebody or something stands, and what the API says of it. */
export const PARTY_SIDES = {
  ACTOR: 'Who does it.',
  RECIPIENT: 'Whom it is done to; of what is mutual, the other actors.',
  ITEM: 'What passes or is used.',
  PLACE: 'Where it happens.',
  COUNTRY: 'The country in which it happens, which its place lies in or is.',
} as const;
export type PartySide = keyof typeof PARTY_SIDES;

/** What parties can be sorted by. */
export const PARTY_ORDER_FIELDS = {
  EVENTS: { expression: 'events', kind: 'number', description: 'Events.' },
  REPORTS: { expression: 'reports', kind: 'number', description: 'Stories that report the events.' },
  SOURCES: {
    expression: 'sources',
    kind: 'number',
    description: 'Independent sources that report the events.',
  },
  FIRST: { expression: 'first', kind: 'date', description: 'The first known day.' },
  LAST: { expression: 'last', kind: 'date', description: 'The last known day.' },
} as const satisfies Record<string, SortField>;
export type PartyOrderField = keyof typeof PARTY_ORDER_FIELDS;

/** The sort keys of parties; those of the most events first where no order is asked for, then of the most reports. */
export function partyKeys(orderBy: OrderBy<PartyOrderField> | null | undefined): readonly SortKey[] {
  const order: readonly OrderBy<PartyOrderField>[] = orderBy
    ? [orderBy]
    : [
        { field: 'EVENTS', direction: 'DESC' },
        { field: 'REPORTS', direction: 'DESC' },
      ];
  return sortKeysOf(PARTY_ORDER_FIELDS, order, ['party']);
}

/** An entity on one side of events, and what they count. */
export interface PartyRow {
  readonly entityId: string;
  readonly events: number;
  readonly reports: number;
  readonly sources: number;
  readonly first: string | null;
  readonly last: string | null;
}

const COLUMNS = ['party', 'events', 'reports', 'sources', 'first', 'last'];

/** One page of the entities on one side of the events that pass: party and the counts. */
export function buildPartyPage(test: EventTest, side: PartySide, page: Page): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchParties(test, side, parameters)}
MATCH (e)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)
WITH y.id AS party, count(DISTINCT e.id) AS events, count(DISTINCT s.id) AS reports, count(DISTINCT s.source) AS sources,
  min(e.since) AS first, max(coalesce(e.until, e.since)) AS last
${pageClauses(page, COLUMNS, Object.fromEntries(COLUMNS.map((name) => [name, name])), parameters)}`;
  return { cypher, params: parameters.all() };
}

/** How many entities stand on one side of the events that pass: total. */
export function buildPartyCount(test: EventTest, side: PartySide): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchParties(test, side, parameters)}
WITH DISTINCT y.id AS party
RETURN count(*) AS total`;
  return { cypher, params: parameters.all() };
}

/** The ids of the entities on one side of the events that pass, up to so many: party. */
export function buildPartyIds(test: EventTest, side: PartySide, most: number): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchParties(test, side, parameters)}
WITH DISTINCT y.id AS party
RETURN party ORDER BY party LIMIT ${parameters.add(most)}`;
  return { cypher, params: parameters.all() };
}

/** The first claims about the events of each of these entities, the firmest first: parent, claim, storyId, eventId. */
export function buildPartyEvidence(
  test: EventTest,
  side: PartySide,
  entityIds: readonly string[],
  first: number,
): Statement {
  const parameters = new ParameterList();
  const rows = entityIds.map((id, position) => ({ id, position }));
  const unwind = `UNWIND ${parameters.add(rows)} AS row`;
  const events = matchEvents(test, parameters, {
    clauses: eventsOfParty(side, test, parameters),
    kept: 'row, y, e',
  });
  const match = `${events}\n${otherSide(test, side, 'row, y, e', parameters)}WITH DISTINCT e`;
  const cypher = `${unwind}\n${firstClaims('row', match, first, parameters)}`;
  return { cypher, params: parameters.all() };
}

/** The party of a row of `buildPartyPage`. */
export function readPartyRow(row: Row): PartyRow {
  return {
    entityId: row['party'] as string,
    events: row['events'] as number,
    reports: row['reports'] as number,
    sources: row['sources'] as number,
    first: (row['first'] as string | null | undefined) ?? null,
    last: (row['last'] as string | null | undefined) ?? null,
  };
}

/** The clauses that bind `e` to events that pass and `y` to the entities on that side of them. */
function matchParties(test: EventTest, side: PartySide, parameters: ParameterList): string {
  const role =
    side === 'COUNTRY'
      ? `MATCH (e)-[q]->(p:Entity) WHERE ${sideCondition(side, test, 'p', parameters)}
WITH DISTINCT e, 'country:' + p.country AS countryId
MATCH (y:Entity) WHERE y.id = countryId`
      : `MATCH (e)-[q]->(y:Entity) WHERE ${sideCondition(side, test, 'y', parameters)}`;
  return `${matchEvents(test, parameters)}
${role}
${otherSide(test, side, 'e, y', parameters)}WITH DISTINCT e, y`;
}

function eventsOfParty(side: PartySide, test: EventTest, parameters: ParameterList): string {
  if (side === 'COUNTRY')
    return `MATCH (y:Entity {id: row.id})
MATCH (p:Entity)<-[q]-(e:Event) WHERE p.country = y.country AND ${sideCondition(side, test, 'p', parameters)}
WITH DISTINCT row, y, e`;
  return `MATCH (y:Entity {id: row.id})<-[q]-(e:Event) WHERE ${sideCondition(side, test, 'y', parameters)}
WITH DISTINCT row, y, e`;
}

/** That `variable`, held by `q`, stands on the side and is what the test asks for there. */
function sideCondition(
  side: PartySide,
  { actor, recipient, items, place }: EventTest,
  variable: string,
  parameters: ParameterList,
): string {
  switch (side) {
    case 'ACTOR':
      return joined("q.function = 'actor'", actor && entityCondition(variable, actor, parameters));
    case 'RECIPIENT':
      return joined(
        isRecipient('q', 'true', parameters),
        recipient && entityCondition(variable, recipient, parameters),
      );
    case 'ITEM': {
      const ids = items && parameters.add(items);
      const condition =
        ids && `(${variable}.id IN ${ids} OR any(class IN ${variable}.classes WHERE class IN ${ids}))`;
      return joined(
        `q.function IN ${parameters.add(ITEM_FUNCTIONS)} AND ${variable}.type = 'ITEM'`,
        condition,
      );
    }
    case 'PLACE':
    case 'COUNTRY':
      return joined("q.function = 'place'", place && placeCondition(variable, place, parameters));
  }
}

function joined(condition: string, other: string | null): string {
  return other === null || other === '' ? condition : `${condition} AND ${other}`;
}

/** The clause that asks for the other party beside the one in `y`: of what two do to each other, not the same one. */
function otherSide(
  { actor, recipient }: EventTest,
  side: PartySide,
  kept: string,
  parameters: ParameterList,
): string {
  if (side === 'ACTOR' && recipient)
    return `MATCH (e)-[rb]->(b:Entity) WHERE ${isRecipient('rb', 'y.id <> b.id', parameters)} AND ${entityCondition('b', recipient, parameters)}
WITH DISTINCT ${kept}
`;
  if (side === 'RECIPIENT' && actor)
    return `MATCH (e)-[ra]->(a:Entity) WHERE ra.function = 'actor' AND a.id <> y.id AND ${entityCondition('a', actor, parameters)}
WITH DISTINCT ${kept}
`;
  return '';
}
