import { groupBy } from '../common/group-by.js';
import { RECIPIENT_FUNCTIONS } from '../ontology/names.js';
import type { GraphValue } from './graph-store.js';
import type { DumpDifference, DumpedNode, NodeDifference } from './diff-dumps.js';

/** A change between two graphs in words. */
export interface GraphChange {
  readonly what: 'STORY' | 'ENTITY' | 'EVENT';
  readonly how: 'GAINED' | 'LOST' | 'CHANGED';
  readonly id: string;
  /** The thing as a person would name it. */
  readonly name: string;
  /** What is different, one line each: `status: PLANNED → ASSERTED`. */
  readonly details: readonly string[];
}

/** The changes between two graphs, stories first; an event whose id alone has changed counts as the same event. */
export function describeDifference({ nodes, names }: DumpDifference): readonly GraphChange[] {
  const nameOf = (id: string) => names.get(id) ?? id;
  const events = matchEvents(nodes);
  return [
    ...describeAll(nodes, 'Story', 'STORY', nameStory, STORY_FIELDS, nameOf),
    ...describeAll(nodes, 'Entity', 'ENTITY', nameEntity, ENTITY_FIELDS, nameOf),
    ...describeAll(events, 'Event', 'EVENT', nameEvent, EVENT_FIELDS, nameOf),
  ];
}

const STORY_FIELDS = ['title', 'publishedAt', 'publisher', 'url', 'text', 'extractor'];
const ENTITY_FIELDS = ['name', 'type', 'aliases', 'country', 'sector', 'code', 'classes'];
const EVENT_FIELDS = [
  'type',
  'mode',
  'status',
  'statuses',
  'contexts',
  'since',
  'until',
  'reports',
  'sources',
  'confidence',
  'quantities',
];

type NameOf = (entityId: string) => string;

function describeAll(
  nodes: readonly NodeDifference[],
  label: DumpedNode['label'],
  what: GraphChange['what'],
  name: (node: DumpedNode, nameOf: NameOf) => string,
  fields: readonly string[],
  nameOf: NameOf,
): readonly GraphChange[] {
  return nodes.flatMap(({ before, after }): readonly GraphChange[] => {
    const node = after ?? before;
    if (node?.label !== label) return [];
    const { id } = node;
    if (before === null) return [{ what, how: 'GAINED', id, name: name(node, nameOf), details: [] }];
    if (after === null) return [{ what, how: 'LOST', id, name: name(node, nameOf), details: [] }];
    const details = [...changedFields(before, after, fields), ...changedLinks(before, after, nameOf)];
    return details.length === 0 ? [] : [{ what, how: 'CHANGED', id, name: name(after, nameOf), details }];
  });
}

const LONGEST_VALUE = 60;

function changedFields(before: DumpedNode, after: DumpedNode, fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => {
    const [was, is] = [showValue(before.properties[field]), showValue(after.properties[field])];
    if (was === is) return [];
    const isLong = Math.max(was.length, is.length) > LONGEST_VALUE;
    return [isLong ? `${field} differs` : `${field}: ${was} → ${is}`];
  });
}

function showValue(value: GraphValue | undefined): string {
  if (value === undefined || value === null) return 'none';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}

/** Relationships of the ontology that came or went: roles of events, relations of entities. */
function changedLinks(before: DumpedNode, after: DumpedNode, nameOf: NameOf): readonly string[] {
  const [were, are] = [linksOf(before, nameOf), linksOf(after, nameOf)];
  return [
    ...were.filter((link) => !are.includes(link)).map((link) => `without ${link}`),
    ...are.filter((link) => !were.includes(link)).map((link) => `with ${link}`),
  ];
}

function linksOf({ label, relationships }: DumpedNode, nameOf: NameOf): readonly string[] {
  return relationships
    .filter(({ start, end }) => start.label === label && end.label === 'Entity')
    .filter(({ type }) => type !== 'MENTIONS' && type !== 'STATES')
    .map(({ type, end, properties }) =>
      [type.toLowerCase().replaceAll('_', ' '), nameOf(end.id), properties['title']]
        .filter(Boolean)
        .join(' '),
    );
}

function nameStory({ id, properties }: DumpedNode): string {
  const text = String(properties['title'] ?? properties['text'] ?? id);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function nameEntity({ properties }: DumpedNode): string {
  return `${String(properties['name'])} (${String(properties['type']).toLowerCase()})`;
}

/** "ARMS_TRANSFER Chile → Peru: patrol boat, 2026-11-10". */
function nameEvent({ properties, relationships }: DumpedNode, nameOf: NameOf): string {
  const played = (...functions: readonly string[]) => [
    ...new Set(
      relationships
        .filter((role) => functions.includes(String(role.properties['function'])))
        .map(({ end }) => nameOf(end.id)),
    ),
  ];
  const sides = [played('actor'), played(...RECIPIENT_FUNCTIONS)].map((side) => side.join(', ') || '?');
  const items = played('item').join(', ');
  const since = properties['since'];
  return (
    `${String(properties['type'])} ${sides.join(' → ')}` +
    (items === '' ? '' : `: ${items}`) +
    (since === undefined ? '' : `, ${String(since)}`)
  );
}

/** Puts a lost and a gained event together when a claim of each comes from one place of one story. */
function matchEvents(nodes: readonly NodeDifference[]): readonly NodeDifference[] {
  const claims = nodes
    .flatMap(({ before, after }) => [before, after])
    .filter((node) => node?.label === 'Claim');
  const eventsAt = groupBy(claims.flatMap(claimPlace), ({ place }) => place);
  const events = nodes.filter(({ before, after }) => (before ?? after)?.label === 'Event');
  const lost = new Map(events.flatMap((event) => (event.after === null ? [[event.before!.id, event]] : [])));
  const gained = new Map(
    events.flatMap((event) => (event.before === null ? [[event.after!.id, event]] : [])),
  );
  const successors = new Map<NodeDifference, NodeDifference>();
  const taken = new Set<NodeDifference>();
  for (const places of eventsAt.values()) {
    const event = places
      .map(({ eventId }) => lost.get(eventId))
      .find((found) => found && !successors.has(found));
    const successor = places
      .map(({ eventId }) => gained.get(eventId))
      .find((found) => found && !taken.has(found));
    if (event === undefined || successor === undefined) continue;
    successors.set(event, successor);
    taken.add(successor);
  }
  return events
    .filter((event) => !taken.has(event))
    .map((event) => ({ before: event.before, after: event.after ?? successors.get(event)?.after ?? null }));
}

function claimPlace(
  claim: DumpedNode | null,
): readonly { readonly place: string; readonly eventId: string }[] {
  const story = claim?.relationships.find(({ type }) => type === 'MAKES');
  const event = claim?.relationships.find(({ type }) => type === 'ABOUT');
  if (claim === null || story === undefined || event === undefined) return [];
  const place = [story.start.id, claim.properties['type'], claim.properties['start']].join(' ');
  return [{ place, eventId: event.end.id }];
}
