import type { EventQuantity } from '../graph/event-summary.js';
import type { TimeSpan } from '../model/event.js';
import type { ClaimNode, EntityNode, EventNode, ExtractedEvent, StoryNode } from './nodes.js';

/** What a column of an answer holds: a node's properties, as projected by the lists below. */
type Properties = Readonly<Record<string, unknown>>;

/** Map projections of the nodes: what each answer fetches, and no more. */
export const ENTITY_FIELDS = '{.id, .type, .name, .aliases, .country, .sector, .code, .classes, .stories}';
export const EVENT_FIELDS =
  '{.id, .type, .category, .mode, .contexts, .status, .statuses, .reciprocal, .since, .until, .precision, .timeText, .reports, .sources, .confidence, .quantities, .extracted, .retracted}';
export const CLAIM_FIELDS = '{.id, .type, .status, .quote, .start, .end, .rule, .confidence}';
export const STORY_FIELDS = '{.id, .title, .publishedAt, .publisher, .url, .copyOf}';

/** The entity of a column projected by `ENTITY_FIELDS`. */
export function readEntity(value: unknown): EntityNode {
  const node = value as Properties;
  return {
    id: node['id'] as string,
    type: node['type'] as EntityNode['type'],
    name: node['name'] as string,
    aliases: readList(node['aliases']),
    country: orNull(node['country']),
    sector: orNull(node['sector']) as EntityNode['sector'],
    code: orNull(node['code']),
    classes: readList(node['classes']),
    storyCount: node['stories'] as number,
  };
}

/** The event of a column projected by `EVENT_FIELDS`. */
export function readEvent(value: unknown): EventNode {
  const node = value as Properties;
  return {
    id: node['id'] as string,
    type: node['type'] as EventNode['type'],
    category: orNull(node['category']) as EventNode['category'],
    mode: orNull(node['mode']),
    contexts: readList(node['contexts']),
    status: node['status'] as EventNode['status'],
    statuses: readList(node['statuses']) as EventNode['statuses'],
    reciprocal: node['reciprocal'] === true,
    time: readTime(node),
    reports: node['reports'] as number,
    sources: node['sources'] as number,
    confidence: node['confidence'] as number,
    quantities: JSON.parse(orNull(node['quantities']) ?? '[]') as readonly EventQuantity[],
    extracted: readExtracted(node['extracted']),
    retracted: node['retracted'] === true,
  };
}

function readExtracted(value: unknown): ExtractedEvent | null {
  if (typeof value !== 'string') return null;
  const { roles, ...event } = JSON.parse(value) as Properties & Pick<ExtractedEvent, 'roles'>;
  return {
    ...(event as Pick<EventNode, 'type' | 'category' | 'mode' | 'status'>),
    time: readTime(event),
    roles,
  };
}

/** The claim of a column projected by `CLAIM_FIELDS`, with the ids of its story and event. */
export function readClaim(value: unknown, storyId: unknown, eventId: unknown): ClaimNode {
  const node = value as Properties;
  return {
    id: node['id'] as string,
    type: node['type'] as ClaimNode['type'],
    status: node['status'] as ClaimNode['status'],
    quote: node['quote'] as string,
    start: node['start'] as number,
    end: node['end'] as number,
    rule: node['rule'] as string,
    confidence: node['confidence'] as number,
    storyId: storyId as string,
    eventId: eventId as string,
  };
}

/** The story of a column projected by `STORY_FIELDS`. */
export function readStory(value: unknown): StoryNode {
  const node = value as Properties;
  return {
    id: node['id'] as string,
    title: orNull(node['title']),
    publishedAt: orNull(node['publishedAt']),
    publisher: orNull(node['publisher']),
    url: orNull(node['url']),
    copyOf: orNull(node['copyOf']),
  };
}

function readTime(node: Properties): TimeSpan | null {
  const text = orNull(node['timeText']);
  const start = orNull(node['since']);
  if (text === null && start === null) return null;
  const precision = orNull(node['precision']) as TimeSpan['precision'];
  return { text: text ?? '', start, end: orNull(node['until']), precision };
}

function readList(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
