import { RECIPIENT_FUNCTIONS, type RoleFunction } from '../ontology/names.js';
import { entityCondition, placeCondition, type EntityTest } from './entity-reference.js';
import type { EventTest } from './event-filter.js';
import type { ParameterList } from './parameters.js';

/** The functions of things that pass or are used. */
export const ITEM_FUNCTIONS: readonly RoleFunction[] = ['item', 'instrument'];

/** Something that an event in `e` must be tied to: a node that passes a condition, by a path that passes another. */
export interface EventLink {
  readonly variable: string;
  readonly label: 'Entity' | 'Story';
  readonly nodeCondition: string;
  /** The path as it is written from the event to the node, and from the node to the event. */
  readonly fromEvent: string;
  readonly toEvent: string;
  /** Null for any path. */
  readonly pathCondition: string | null;
}

/** What the events that pass a test must be tied to, fewest events first; the pair of its parties left out. */
export function linksOf(test: EventTest, parameters: ParameterList): readonly EventLink[] {
  const { actor, recipient, participant, place, items } = test;
  return [
    ...storyLinks(test, parameters),
    ...(actor ? [roleLink(entityCondition('x', actor, parameters), "r.function = 'actor'")] : []),
    ...(recipient && !actor
      ? [roleLink(entityCondition('x', recipient, parameters), isRecipient('r', 'true', parameters))]
      : []),
    ...linksBeyondParties({ participant, place, items }, parameters),
  ];
}

/** The same without actor and recipient, for statements that bind these themselves. */
export function linksBesideParties(test: EventTest, parameters: ParameterList): readonly EventLink[] {
  return [...storyLinks(test, parameters), ...linksBeyondParties(test, parameters)];
}

/** A statement's start with `e` at the node of a link, which reaches fewer events than there are. */
export function startAtLink(link: EventLink): string {
  const { variable, label, nodeCondition, toEvent, pathCondition } = link;
  return `MATCH (${variable}:${label}) WHERE ${nodeCondition}
MATCH (${variable})${toEvent}(e:Event)${pathCondition === null ? '' : ` WHERE ${pathCondition}`}
WITH DISTINCT e`;
}

/** A statement's next clauses that let only events pass that have the link; `kept` are the variables that go on. */
export function joinLink(link: EventLink, kept: string): string {
  return `${patternOf(link)}\nWITH DISTINCT ${kept}`;
}

/** The condition that the event has the link. */
export function hasLink(link: EventLink): string {
  return `EXISTS { ${patternOf(link)} }`;
}

/** That `role` says to whom the event is done: in a reciprocal one that is also an actor, where `mutual` holds. */
export function isRecipient(role: string, mutual: string, parameters: ParameterList): string {
  const functions = parameters.add(RECIPIENT_FUNCTIONS);
  return `(${role}.function IN ${functions} OR (e.reciprocal = true AND ${role}.function = 'actor' AND ${mutual}))`;
}

/** That the part in `r` has this role or function. */
export function playsRole(role: string, parameters: ParameterList): string {
  const name = parameters.add(role);
  return `(r.role = ${name} OR r.function = ${name})`;
}

/** The pattern of an event with both its actor and its recipient, of which an event of the test must have one. */
export function partiesPattern(actor: EntityTest, recipient: EntityTest, parameters: ParameterList): string {
  const conditions = [
    "ra.function = 'actor'",
    isRecipient('rb', 'a.id <> b.id', parameters),
    entityCondition('a', actor, parameters),
    entityCondition('b', recipient, parameters),
  ];
  return `MATCH (e)-[ra]->(a:Entity) MATCH (e)-[rb]->(b:Entity) WHERE ${conditions.join(' AND ')}`;
}

function storyLinks({ stories, publisher }: EventTest, parameters: ParameterList): readonly EventLink[] {
  const conditions = [
    ...(stories ? [`s.id IN ${parameters.add(stories)}`] : []),
    ...(publisher === null ? [] : [`toLower(s.publisher) = ${parameters.add(publisher.toLowerCase())}`]),
  ];
  if (conditions.length === 0) return [];
  return [
    {
      variable: 's',
      label: 'Story',
      nodeCondition: conditions.join(' AND '),
      fromEvent: '<-[:ABOUT]-(:Claim)<-[:MAKES]-',
      toEvent: '-[:MAKES]->(:Claim)-[:ABOUT]->',
      pathCondition: null,
    },
  ];
}

function linksBeyondParties(
  { participant, place, items }: Pick<EventTest, 'participant' | 'place' | 'items'>,
  parameters: ParameterList,
): readonly EventLink[] {
  const links: EventLink[] = [];
  if (participant) {
    const part = participant.role === undefined ? null : playsRole(participant.role, parameters);
    links.push(roleLink(entityCondition('x', participant, parameters), part));
  }
  if (items) {
    const ids = parameters.add(items);
    const condition = `(x.id IN ${ids} OR any(class IN x.classes WHERE class IN ${ids}))`;
    links.push(roleLink(condition, `r.function IN ${parameters.add(ITEM_FUNCTIONS)}`));
  }
  if (place) links.push(roleLink(placeCondition('x', place, parameters), "r.function = 'place'"));
  return links;
}

function roleLink(nodeCondition: string, pathCondition: string | null): EventLink {
  return {
    variable: 'x',
    label: 'Entity',
    nodeCondition,
    fromEvent: '-[r]->',
    toEvent: '<-[r]-',
    pathCondition,
  };
}

function patternOf({ variable, label, nodeCondition, fromEvent, pathCondition }: EventLink): string {
  const conditions = [nodeCondition, ...(pathCondition === null ? [] : [pathCondition])];
  return `MATCH (e)${fromEvent}(${variable}:${label}) WHERE ${conditions.join(' AND ')}`;
}
