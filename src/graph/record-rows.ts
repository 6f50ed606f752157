import { createHash } from 'node:crypto';
import { GraphError } from '../common/errors.js';
import { hashOf } from '../common/stable-id.js';
import type { Entity, MentionKind, Relation } from '../model/entity.js';
import type { Event } from '../model/event.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { canonicalJson, compareText } from './canonical-json.js';
import type { EntityMention } from './entity-tally.js';
import { reportsOf, type EventReport } from './identity/event-report.js';
import { NAMESAKE_MARK } from './identity/entity-variant.js';
import type { ClaimDetails, EventClaim } from './event-summary.js';

/** A story as the graph keeps it. */
interface StoryRow extends Story {
  /** Hash of what was read: title, date, publisher, address and text. */
  readonly contentHash: string;
  /** Hash of what was taken out of it. */
  readonly recordHash: string;
  /** The version of the extractor that did it. */
  readonly extractor: string;
}

/** A claim as the graph keeps it, with the ids that tie it to its story and who says so, and what tells its event from others. */
export interface ClaimRow extends Omit<EventClaim, 'source'> {
  readonly report: EventReport;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** A relation that a story states. */
export interface StatementRow {
  readonly storyId: string;
  readonly subjectId: string;
  readonly type: Relation['type'];
  readonly objectId: string;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** The ids that the extractor gave, where the graph knows the entities by others. */
  readonly recordSubjectId?: string;
  readonly recordObjectId?: string;
}

/** A story's mention of an entity. */
export interface MentionRow {
  readonly storyId: string;
  readonly entityId: string;
  readonly mention: EntityMention;
}

/** What one record states, as rows for the graph: a pure function of the record. */
export interface RecordRows {
  readonly story: StoryRow;
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
  readonly statements: readonly StatementRow[];
}

/** Hash of what was read of a story, so that a changed one is noticed before it is extracted again. */
export function contentHashOf({ title, publishedAt, publisher, url, text }: Story): string {
  return hashOf(title, publishedAt, publisher, url, text);
}

/** The rows of a record. @throws GraphError when the record contradicts itself */
export function rowsOfRecord(record: ExtractionRecord, extractor: string): RecordRows {
  const { id, title, publishedAt, publisher, url, text } = record;
  assertConsistent(record);
  const story = { id, title, publishedAt, publisher, url, text };
  return {
    story: { ...story, contentHash: contentHashOf(story), recordHash: recordHashOf(record), extractor },
    mentions: mentionRows(record),
    claims: claimRows(record),
    statements: statementRows(record),
  };
}

function recordHashOf(record: ExtractionRecord): string {
  return createHash('sha256')
    .update(canonicalJson({ ...record, tokens: undefined }))
    .digest('hex')
    .slice(0, 16);
}

function mentionRows(record: ExtractionRecord): readonly MentionRow[] {
  const counts = new Map<string, number>();
  for (const { entityId } of record.mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  const told = toldEntities(record);
  return record.entities
    .filter((entity) => isShared(entity) || told.has(entity.id))
    .map(({ id, ...description }) => ({
      storyId: record.id,
      entityId: id,
      mention: { ...description, count: counts.get(id) ?? 0 },
    }));
}

/** True for what other stories may mean too: a kind of thing, or what has to do with a country. */
function isShared({ classes, country }: Entity): boolean {
  return classes.length > 0 || country !== null;
}

/**
 * The entities that the story calls by a name or of which it tells something. What is only described, "a spokesman" who
 * does nothing that is told, stays in the record: nothing can be asked of it, and it would be nearly half of the graph.
 */
function toldEntities({ mentions, events, relations }: ExtractionRecord): ReadonlySet<string> {
  return new Set([
    ...mentions.flatMap(({ kind, entityId }) => (DESCRIBING.includes(kind) ? [] : [entityId])),
    ...events.flatMap(({ participants, attribution }) =>
      [...participants, ...attribution].map(({ entityId }) => entityId),
    ),
    ...relations.flatMap(({ subjectId, objectId }) => [subjectId, objectId]),
  ]);
}

const DESCRIBING: readonly MentionKind[] = ['NOMINAL', 'PRONOUN'];

function claimRows(record: ExtractionRecord): readonly ClaimRow[] {
  const reports = new Map(reportsOf(record).map((report) => [report.id, report]));
  const rows = record.events.map((event) => claimRow(event, record, reports.get(event.id)!));
  const sorted = rows.toSorted((a, b) => compareText(a.id, b.id) || compareText(a.reportId, b.reportId));
  return sorted.filter((row, index) => row.id !== sorted[index - 1]?.id);
}

function claimRow(event: Event, record: ExtractionRecord, report: EventReport): ClaimRow {
  const { start, end } = event.evidence;
  const details: ClaimDetails = {
    category: event.category,
    mode: event.mode,
    contexts: event.contexts,
    reciprocal: event.reciprocal,
    participants: event.participants,
    quantities: event.quantities,
    time: event.time,
    attribution: event.attribution,
    trigger: event.trigger,
  };
  return {
    id: claimIdOf(event, record.id),
    reportId: event.id,
    report,
    storyId: record.id,
    type: event.type,
    status: event.status,
    quote: record.text.slice(start, end),
    start,
    end,
    rule: event.rule,
    confidence: event.confidence,
    details,
    entityIds: null,
  };
}

/** Depends on the story, the event's type, status, trigger and participants: "sold X to A and Y to B" makes two claims. */
function claimIdOf(event: Event, storyId: string): string {
  const participants = event.participants.map(({ role, entityId, start }) => `${role} ${entityId} ${start}`);
  const { trigger, type, status } = event;
  return `claim:${hashOf(storyId, type, status, trigger.start, trigger.end, ...participants.sort(compareText))}`;
}

function statementRows(record: ExtractionRecord): readonly StatementRow[] {
  const rows = record.relations.map(({ evidence, subjectId, type, objectId, title, confidence }) => ({
    storyId: record.id,
    subjectId,
    type,
    objectId,
    title,
    start: evidence.start,
    end: evidence.end,
    confidence,
  }));
  return [...new Map(rows.map((row) => [canonicalJson(row), row])).values()];
}

/** Both engines index ids; Neo4j refuses keys of more than 8 kB. */
const LONGEST_ID = 1_000;

function assertConsistent(record: ExtractionRecord): void {
  const known = new Set(record.entities.map((entity) => entity.id));
  const refuse = (why: string) => {
    throw new GraphError('RECORD_INVALID', `The record of story "${record.id.slice(0, 80)}" ${why}.`);
  };
  if (known.size < record.entities.length) refuse('lists an entity twice');
  for (const id of [record.id, ...known, ...record.events.map((event) => event.id)]) {
    if (id === '' || id.length > LONGEST_ID) refuse(`has an id of ${id.length} characters`);
  }
  const marked = [...known].find((id) => id.includes(NAMESAKE_MARK));
  if (marked !== undefined)
    refuse(`has the entity ${marked}: "${NAMESAKE_MARK}" marks namesakes in the graph`);
  const named = [
    ...record.mentions.map((mention) => mention.entityId),
    ...record.events.flatMap((event) =>
      [...event.participants, ...event.attribution].map(({ entityId }) => entityId),
    ),
    ...record.relations.flatMap((relation) => [relation.subjectId, relation.objectId]),
  ];
  const missing = named.find((id) => !known.has(id));
  if (missing !== undefined) refuse(`speaks of the entity ${missing}, which it does not list`);
}
