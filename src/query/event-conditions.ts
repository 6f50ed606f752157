import { entityCondition, type EntityTest } from './entity-reference.js';
import type { EventTest } from './event-filter.js';
import {
  hasLink,
  isRecipient,
  joinLink,
  linksBesideParties,
  linksOf,
  partiesPattern,
  startAtLink,
  type EventLink,
} from './event-links.js';
import type { ParameterList } from './parameters.js';

/** Clauses that a statement has come to `e` by, and the variables that are to go on with it. */
export interface EventStart {
  readonly clauses: string;
  readonly kept: string;
}

/**
 * The clauses that bind `e` to each event that passes the test once. They start where `start` says, else at the
 * entities or stories that the test names, else at the events themselves. What the test asks for beside is joined, which
 * the embedded engine does ten times as fast as it evaluates EXISTS; alternatives and negations need that.
 */
export function matchEvents(
  test: EventTest,
  parameters: ParameterList,
  start: EventStart | null = null,
): string {
  const kept = start?.kept ?? 'e';
  const pattern =
    test.actor && test.recipient
      ? [`${partiesPattern(test.actor, test.recipient, parameters)}\nWITH DISTINCT ${kept}`]
      : [];
  return [
    ...startAndJoin(test, linksOf(test, parameters), start, parameters),
    ...pattern,
    ...whereLine(nestedConditions(test, partiesOfEvent, parameters), kept),
  ].join('\n');
}

/**
 * The clauses that bind `e`, `a` and `b` to events that pass the test and their pairs of known actor and recipient, a
 * pair as often as roles make it one. The actors of a reciprocal event make one pair, ordered by id.
 */
export function matchPairs(test: EventTest, parameters: ParameterList): string {
  const party = test.actor ?? test.recipient;
  const links = linksBesideParties(test, parameters);
  return [
    // A reciprocal event has the party asked for on either side.
    ...startAndJoin(test, party ? [anyRole(party, parameters), ...links] : links, null, parameters),
    'MATCH (e)-[ra]->(a:Entity)',
    'MATCH (e)-[rb]->(b:Entity)',
    `WHERE ra.function = 'actor' AND ${recipientConditions(test, parameters).join(' AND ')}`,
  ].join('\n');
}

/** The clauses that bind `e`, `a` and `b` to the events behind the dyad in `pair`. */
export function matchEventsOfPair(test: EventTest, parameters: ParameterList): string {
  const own = [
    "ra.function = 'actor'",
    'e.type = pair.type',
    ...ownConditions(test, parameters),
    ...linksBesideParties(test, parameters).map(hasLink),
  ];
  const recipient = ['b.id = pair.recipientId', ...recipientConditions(test, parameters)];
  return `MATCH (a:Entity {id: pair.actorId})<-[ra]-(e:Event)
WHERE ${own.join(' AND ')}
MATCH (e)-[rb]->(b:Entity)
WHERE ${recipient.join(' AND ')}`;
}

function startAndJoin(
  test: EventTest,
  links: readonly EventLink[],
  start: EventStart | null,
  parameters: ParameterList,
): readonly string[] {
  const kept = start?.kept ?? 'e';
  const [first] = links;
  const isFirstUsed = start === null && first !== undefined;
  const clauses = start?.clauses ?? (first ? startAtLink(first) : 'MATCH (e:Event)');
  const own = ownConditions(test, parameters);
  return [
    clauses,
    ...(own.length > 0 ? [`WHERE ${own.join(' AND ')}`] : []),
    ...links.slice(isFirstUsed ? 1 : 0).map((link) => joinLink(link, kept)),
  ];
}

function whereLine(conditions: readonly string[], kept: string): readonly string[] {
  return conditions.length === 0 ? [] : [`WITH ${kept}\nWHERE ${conditions.join(' AND ')}`];
}

/** The conditions that `b`, held by `rb`, is a recipient that the test asks for, given its actor in `a`. */
function recipientConditions(test: EventTest, parameters: ParameterList): readonly string[] {
  const parties = partiesOfPair(test, parameters);
  return [
    isRecipient('rb', 'a.id < b.id', parameters),
    ...(parties === null ? [] : [parties]),
    ...nestedConditions(test, partiesOfPair, parameters),
  ];
}

/** What is unknown compares as null, and NOT null is null: every condition here is true or false, never null. */
function ownConditions(test: EventTest, parameters: ParameterList): readonly string[] {
  const { types, categories, modes, statuses, minReports, minConfidence, since, until } = test;
  return [
    ...(types ? [`e.type IN ${parameters.add(types)}`] : []),
    ...(categories ? [`coalesce(e.category, '') IN ${parameters.add(categories)}`] : []),
    ...(modes ? [`coalesce(e.mode, '') IN ${parameters.add(modes)}`] : []),
    ...(statuses ? [`e.status IN ${parameters.add(statuses)}`] : []),
    ...(minReports === null ? [] : [`e.reports >= ${parameters.add(minReports)}`]),
    ...(minConfidence === null ? [] : [`e.confidence >= ${parameters.add(minConfidence)}`]),
    ...(since === null ? [] : [`coalesce(e.until, e.since, '') >= ${parameters.add(since)}`]),
    ...(until === null ? [] : [`(e.since IS NOT NULL AND e.since <= ${parameters.add(until)})`]),
  ];
}

/** How a test's actor and recipient are put: about an event as a whole, or about one pair of its participants. */
type PartiesCondition = (test: EventTest, parameters: ParameterList) => string | null;

function partiesOfEvent(test: EventTest, parameters: ParameterList): string | null {
  const { actor, recipient } = test;
  if (actor && recipient) return `EXISTS { ${partiesPattern(actor, recipient, parameters)} }`;
  const beside = { ...test, stories: null, publisher: null, participant: null, place: null, items: null };
  const [link] = linksOf(beside, parameters);
  return link ? hasLink(link) : null;
}

function partiesOfPair({ actor, recipient }: EventTest, parameters: ParameterList): string | null {
  if (!actor && !recipient) return null;
  const inOrder = (first: string, second: string) =>
    [
      ...(actor ? [entityCondition(first, actor, parameters)] : []),
      ...(recipient ? [entityCondition(second, recipient, parameters)] : []),
    ].join(' AND ');
  return `((${inOrder('a', 'b')}) OR (rb.function = 'actor' AND ${inOrder('b', 'a')}))`;
}

function nestedConditions(
  { and, or, not }: EventTest,
  parties: PartiesCondition,
  parameters: ParameterList,
): readonly string[] {
  const whole = (inner: EventTest) => {
    const own = [
      ...ownConditions(inner, parameters),
      ...linksBesideParties(inner, parameters).map(hasLink),
      parties(inner, parameters),
      ...nestedConditions(inner, parties, parameters),
    ];
    const conditions = own.filter((condition) => condition !== null);
    return conditions.length === 0 ? 'true' : `(${conditions.join(' AND ')})`;
  };
  return [
    ...(and ?? []).map(whole),
    ...(or ? [or.length === 0 ? 'false' : `(${or.map(whole).join(' OR ')})`] : []),
    ...(not ? [`NOT ${whole(not)}`] : []),
  ];
}

function anyRole(party: EntityTest, parameters: ParameterList): EventLink {
  return {
    variable: 'x',
    label: 'Entity',
    nodeCondition: entityCondition('x', party, parameters),
    fromEvent: '-[r]->',
    toEvent: '<-[r]-',
    pathCondition: null,
  };
}
