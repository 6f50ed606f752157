import { RECIPIENT_FUNCTIONS, type RoleFunction } from '../ontology/names.js';
import { entityCondition, placeCondition, type EntityTest } from './entity-reference.js';
import type { EventTest } from './event-filter.js';
import type { ParameterList } from './parameters.js';

/** The functions of things that pass or are used. */
export const ITEM_FUNCTIONS: readonly RoleFunction[] = ['item', 'instrument'];

/** How a test's actor and recipient are put: about an event as a whole, or about one pair of its participants. */
type PartiesCondition = (test: EventTest, parameters: ParameterList) => string | null;

/**
 * How a statement starts with `e`, the events that pass the test: at the named entities or stories where there are
 * any, since they reach few events, else at the events themselves; or as `start` says.
 */
export function matchEvents(
  test: EventTest,
  parameters: ParameterList,
  start: string = startAt(test, parameters),
): string {
  const conditions = [...ownConditions(test, parameters), partiesOfEvent(test, parameters)];
  return `${start}${whereAll([...conditions, ...nested(test, partiesOfEvent, parameters)])}`;
}

/**
 * How a statement starts with `e`, `a` and `b`: events that pass the test and their pairs of known actor and
 * recipient. The actors of a reciprocal event make one pair, ordered by id.
 */
export function matchPairs(test: EventTest, parameters: ParameterList): string {
  return [
    `${startAt(test, parameters)}${whereAll(ownConditions(test, parameters))}`,
    'MATCH (e)-[ra]->(a:Entity)',
    'MATCH (e)-[rb]->(b:Entity)',
    `WHERE ${pairConditions(test, parameters)}`,
  ].join('\n');
}

/** The condition that `a` and `b`, held by `ra` and `rb`, are a pair of `e` that the test asks for. */
export function pairConditions(test: EventTest, parameters: ParameterList): string {
  return [
    "ra.function = 'actor'",
    isRecipient('rb', 'a.id < b.id', parameters),
    partiesOfPair(test, parameters),
    ...nested(test, partiesOfPair, parameters),
  ]
    .filter((condition) => condition !== null)
    .join(' AND ');
}

/** The conditions on the event in `e` alone. */
export function ownConditions(test: EventTest, parameters: ParameterList): readonly string[] {
  const conditions: string[] = [];
  // What is unknown compares as null, and NOT null is null: every condition here is true or false, never null.
  if (test.types) conditions.push(`e.type IN ${parameters.add(test.types)}`);
  if (test.categories) conditions.push(`coalesce(e.category, '') IN ${parameters.add(test.categories)}`);
  if (test.statuses) conditions.push(`e.status IN ${parameters.add(test.statuses)}`);
  if (test.minReports !== null) conditions.push(`e.reports >= ${parameters.add(test.minReports)}`);
  if (test.minConfidence !== null) conditions.push(`e.confidence >= ${parameters.add(test.minConfidence)}`);
  if (test.since !== null) conditions.push(`coalesce(e.until, e.since, '') >= ${parameters.add(test.since)}`);
  if (test.until !== null) {
    conditions.push(`(e.since IS NOT NULL AND e.since <= ${parameters.add(test.until)})`);
  }
  if (test.participant) {
    conditions.push(exists('MATCH (e)-[]->(x:Entity)', entityCondition('x', test.participant, parameters)));
  }
  if (test.place) {
    const condition = `r.function = 'place' AND ${placeCondition('x', test.place, parameters)}`;
    conditions.push(exists('MATCH (e)-[r]->(x:Entity)', condition));
  }
  if (test.items) {
    const functions = parameters.add(ITEM_FUNCTIONS);
    const ids = parameters.add(test.items);
    const condition = `r.function IN ${functions} AND (x.id IN ${ids} OR any(class IN x.classes WHERE class IN ${ids}))`;
    conditions.push(exists('MATCH (e)-[r]->(x:Entity)', condition));
  }
  if (test.stories || test.publisher !== null) {
    const condition = [
      ...(test.stories ? [`s.id IN ${parameters.add(test.stories)}`] : []),
      ...(test.publisher === null
        ? []
        : [`toLower(s.publisher) = ${parameters.add(test.publisher.toLowerCase())}`]),
    ];
    conditions.push(exists('MATCH (e)<-[:ABOUT]-(:Claim)<-[:MAKES]-(s:Story)', condition.join(' AND ')));
  }
  return conditions;
}

function partiesOfEvent({ actor, recipient }: EventTest, parameters: ParameterList): string | null {
  if (!actor && !recipient) return null;
  if (!recipient || !actor) {
    const functions = actor ? "r.function = 'actor'" : isRecipient('r', 'true', parameters);
    const condition = entityCondition('x', (actor ?? recipient) as EntityTest, parameters);
    return exists('MATCH (e)-[r]->(x:Entity)', `${functions} AND ${condition}`);
  }
  const conditions = [
    "ra.function = 'actor'",
    isRecipient('rb', 'a.id <> b.id', parameters),
    entityCondition('a', actor, parameters),
    entityCondition('b', recipient, parameters),
  ];
  return exists('MATCH (e)-[ra]->(a:Entity) MATCH (e)-[rb]->(b:Entity)', conditions.join(' AND '));
}

function partiesOfPair(test: EventTest, parameters: ParameterList): string | null {
  const { actor, recipient } = test;
  if (!actor && !recipient) return null;
  const inOrder = (first: string, second: string) =>
    [
      ...(actor ? [entityCondition(first, actor, parameters)] : []),
      ...(recipient ? [entityCondition(second, recipient, parameters)] : []),
    ].join(' AND ');
  return `((${inOrder('a', 'b')}) OR (rb.function = 'actor' AND ${inOrder('b', 'a')}))`;
}

/** That `role` says to whom the event is done: in a reciprocal one that is also an actor, where `mutual` holds. */
function isRecipient(role: string, mutual: string, parameters: ParameterList): string {
  const functions = parameters.add(RECIPIENT_FUNCTIONS);
  return `(${role}.function IN ${functions} OR (e.reciprocal = true AND ${role}.function = 'actor' AND ${mutual}))`;
}

function nested(test: EventTest, parties: PartiesCondition, parameters: ParameterList): readonly string[] {
  const whole = (inner: EventTest) => {
    const own = [
      ...ownConditions(inner, parameters),
      parties(inner, parameters),
      ...nested(inner, parties, parameters),
    ];
    const conditions = own.filter((condition) => condition !== null);
    return conditions.length === 0 ? 'true' : `(${conditions.join(' AND ')})`;
  };
  return [
    ...(test.and ?? []).map(whole),
    ...(test.or ? [test.or.length === 0 ? 'false' : `(${test.or.map(whole).join(' OR ')})`] : []),
    ...(test.not ? [`NOT ${whole(test.not)}`] : []),
  ];
}

function startAt(test: EventTest, parameters: ParameterList): string {
  if (test.stories) {
    const stories = `MATCH (start:Story) WHERE start.id IN ${parameters.add(test.stories)}`;
    return `${stories}\nMATCH (start)-[:MAKES]->(:Claim)-[:ABOUT]->(e:Event)\nWITH DISTINCT e`;
  }
  const ids = [test.actor, test.recipient, test.participant].map(idsOf).find((found) => found !== null);
  if (!ids) return 'MATCH (e:Event)';
  return `MATCH (start:Entity) WHERE start.id IN ${parameters.add(ids)}\nMATCH (e:Event)-[]->(start)\nWITH DISTINCT e`;
}

function idsOf(test: EntityTest | null): readonly string[] | null {
  return test?.ids ?? null;
}

function whereAll(conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? '' : `\nWHERE ${given.join(' AND ')}`;
}

function exists(pattern: string, condition: string): string {
  return `EXISTS { ${pattern} WHERE ${condition} }`;
}
