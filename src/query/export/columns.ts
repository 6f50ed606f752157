import { ITEM_FUNCTIONS } from '../event-links.js';
import type { ClaimNode, EntityNode, StoryNode } from '../nodes.js';
import type { EventRecord } from './event-records.js';

/** What a value is: one of the plain kinds, or a list or structure, which formats without those write as JSON text. */
export type ColumnType = 'string' | 'integer' | 'double' | 'boolean' | 'json';

/** An attribute of nodes or edges: its name in every format, and where its value comes from; null where nothing is known. */
export interface Column<Source> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly valueOf: (source: Source) => unknown;
}

/** Values of one node or edge by the names of its columns. */
export type Values = Readonly<Record<string, unknown>>;

/** The values that the columns take from their source. */
export function valuesOf<Source>(columns: readonly Column<Source>[], source: Source): Values {
  return Object.fromEntries(columns.map(({ name, valueOf }) => [name, valueOf(source)]));
}

/** What every export tells of an entity. */
export const ENTITY_COLUMNS: readonly Column<EntityNode>[] = [
  { name: 'name', type: 'string', description: 'The name most stories use.', valueOf: ({ name }) => name },
  { name: 'type', type: 'string', description: 'What kind of thing it is.', valueOf: ({ type }) => type },
  {
    name: 'country',
    type: 'string',
    description: 'ISO 3166 alpha-3 of the country it is, lies in, or acts for.',
    valueOf: ({ country }) => country,
  },
  { name: 'sector', type: 'string', description: 'Its PLOVER sector.', valueOf: ({ sector }) => sector },
  {
    name: 'code',
    type: 'string',
    description: 'Its code in a custom gazetteer.',
    valueOf: ({ code }) => code,
  },
  { name: 'aliases', type: 'json', description: 'Other names.', valueOf: ({ aliases }) => aliases },
  {
    name: 'classes',
    type: 'json',
    description: 'Of an item: its class and those above it.',
    valueOf: ({ classes }) => classes,
  },
];

/** A claim as evidence: what is said, where, by whom. */
export interface EvidenceClaim extends ClaimNode {
  readonly story: StoryNode;
  readonly attributedTo: readonly EntityNode[];
}

/** The claim as exports write it. */
export function describeClaim({ story, attributedTo, ...claim }: EvidenceClaim): Values {
  return {
    claim: claim.id,
    status: claim.status,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    rule: claim.rule,
    confidence: claim.confidence,
    attributedTo: attributedTo.map(({ name }) => name),
    story: story.id,
    title: story.title,
    publisher: story.publisher,
    publishedAt: story.publishedAt,
    url: story.url,
  };
}

/** The sentences behind an edge, the firmest first. */
export const EVIDENCE_COLUMNS: readonly Column<readonly EvidenceClaim[]>[] = [
  {
    name: 'quote',
    type: 'string',
    description: 'The sentence that says so: that of the firmest claim.',
    valueOf: ([first]) => first?.quote ?? null,
  },
  {
    name: 'claims',
    type: 'json',
    description: 'Ids of the claims.',
    valueOf: (claims) => claims.map(({ id }) => id),
  },
  {
    name: 'stories',
    type: 'json',
    description: 'Ids of their stories.',
    valueOf: (claims) => distinct(claims.map(({ story }) => story.id)),
  },
  {
    name: 'urls',
    type: 'json',
    description: 'Addresses of their stories.',
    valueOf: (claims) => distinct(claims.map(({ story }) => story.url)),
  },
  {
    name: 'publishers',
    type: 'json',
    description: 'Publishers of their stories.',
    valueOf: (claims) => distinct(claims.map(({ story }) => story.publisher)),
  },
  {
    name: 'evidence',
    type: 'json',
    description: 'The claims themselves: quote, place in the story, who says so, story.',
    valueOf: (claims) => claims.map(describeClaim),
  },
];

/** What every export tells of an event beside its evidence. */
export const EVENT_COLUMNS: readonly Column<EventRecord>[] = [
  { name: 'event', type: 'string', description: 'Id of the event.', valueOf: ({ event }) => event.id },
  { name: 'type', type: 'string', description: 'What was done.', valueOf: ({ event }) => event.type },
  {
    name: 'category',
    type: 'string',
    description: 'Its PLOVER category.',
    valueOf: ({ event }) => event.category,
  },
  { name: 'mode', type: 'string', description: 'The way it is done.', valueOf: ({ event }) => event.mode },
  {
    name: 'contexts',
    type: 'json',
    description: 'What it is about, by the contexts of PLOVER.',
    valueOf: ({ event }) => event.contexts,
  },
  {
    name: 'status',
    type: 'string',
    description: "The strongest of its claims' statuses.",
    valueOf: ({ event }) => event.status,
  },
  {
    name: 'statuses',
    type: 'json',
    description: 'Every status that a claim has.',
    valueOf: ({ event }) => event.statuses,
  },
  {
    name: 'reciprocal',
    type: 'boolean',
    description: 'True when they do it to each other.',
    valueOf: ({ event }) => event.reciprocal,
  },
  {
    name: 'since',
    type: 'string',
    description: 'First day, ISO 8601.',
    valueOf: ({ event }) => event.time?.start ?? null,
  },
  {
    name: 'until',
    type: 'string',
    description: 'Last day, inclusive.',
    valueOf: ({ event }) => event.time?.end ?? null,
  },
  {
    name: 'precision',
    type: 'string',
    description: 'How exactly the time is known.',
    valueOf: ({ event }) => event.time?.precision ?? null,
  },
  {
    name: 'items',
    type: 'json',
    description: 'What passes or is used.',
    valueOf: (record) => namesPlaying(record, ITEM_FUNCTIONS),
  },
  {
    name: 'places',
    type: 'json',
    description: 'Where it happened.',
    valueOf: (record) => namesPlaying(record, ['place']),
  },
  {
    name: 'quantities',
    type: 'json',
    description: 'Numbers, each with the claims that report it.',
    valueOf: ({ event }) => event.quantities,
  },
  {
    name: 'reports',
    type: 'integer',
    description: 'Stories that report it.',
    valueOf: ({ event }) => event.reports,
  },
  {
    name: 'sources',
    type: 'integer',
    description: 'Independent sources among them.',
    valueOf: ({ event }) => event.sources,
  },
  {
    name: 'confidence',
    type: 'double',
    description: 'Between 0 and 1.',
    valueOf: ({ event }) => event.confidence,
  },
];

function namesPlaying({ participants }: EventRecord, functions: readonly string[]): readonly string[] {
  return distinct(
    participants.filter((one) => functions.includes(one.function)).map(({ entity }) => entity.name),
  );
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
