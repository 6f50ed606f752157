import type { Entity, Mention, Relation } from '../../src/model/entity.js';
import type { Event, Participant } from '../../src/model/event.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { EntityTypeName } from '../../src/ontology/names.js';

/** An entity; its type is read from its id (`country:…`, `person:…`, …). */
export function entity(id: string, name: string, fields: Partial<Entity> = {}): Entity {
  const type = (id.split(':')[0] ?? '').toUpperCase() as EntityTypeName;
  return { id, type, name, aliases: [], country: null, sector: null, code: null, classes: [], ...fields };
}

/** A mention of an entity, by name unless `fields` says otherwise. */
export function mention(entityId: string, fields: Partial<Mention> = {}): Mention {
  const type = (entityId.split(':')[0] ?? '').toUpperCase() as EntityTypeName;
  return { start: 0, end: 1, type, kind: 'NAME', entityId, ...fields };
}

/** A participant; the function is that of arms transfers' roles, or the role itself. */
export function participant(role: string, entityId: string, fields: Partial<Participant> = {}): Participant {
  const functions: Record<string, Participant['function']> = { supplier: 'actor' };
  const own = functions[role] ?? (role as Participant['function']);
  return { role, function: own, entityId, start: 0, end: 1, code: null, ...fields };
}

/** An asserted arms transfer without participants, date or numbers, unless `fields` says otherwise. */
export function event(id: string, fields: Partial<Event> = {}): Event {
  return {
    id,
    type: 'ARMS_TRANSFER',
    category: 'AID',
    mode: null,
    contexts: [],
    status: 'ASSERTED',
    reciprocal: false,
    trigger: { start: 0, end: 1 },
    participants: [],
    quantities: [],
    time: null,
    attribution: [],
    evidence: { start: 0, end: 10 },
    tellings: [{ start: 0, end: 1 }],
    rule: 'test',
    confidence: 0.5,
    ...fields,
  };
}

/** A resolved day. */
export function day(date: string, text = date): Event['time'] {
  return { text, start: date, end: date, precision: 'DAY' };
}

/** A relation without title, unless `fields` says otherwise. */
export function relation(
  type: Relation['type'],
  subjectId: string,
  objectId: string,
  fields: Partial<Relation> = {},
): Relation {
  return {
    type,
    subjectId,
    objectId,
    title: null,
    evidence: { start: 0, end: 1 },
    confidence: 0.5,
    ...fields,
  };
}

/** A record that mentions each of its entities once, unless `fields` has mentions. */
export function record(id: string, fields: Partial<ExtractionRecord> = {}): ExtractionRecord {
  const entities = fields.entities ?? [];
  return {
    id,
    title: `Story ${id}`,
    publishedAt: null,
    publisher: null,
    url: null,
    text: `Text of story ${id}, long enough to quote.`,
    sentences: [],
    entities,
    mentions: entities.map((mentioned) => mention(mentioned.id)),
    events: [],
    relations: [],
    ...fields,
  };
}

const NETHERLANDS = entity('country:NLD', 'Netherlands', { country: 'NLD' });
const BRAZIL = entity('country:BRA', 'Brazil', { country: 'BRA', aliases: ['Brasília'] });
const RIFLES = entity('item:rifle', 'rifles', { classes: ['rifle', 'small-arm', 'weapon'] });

/** A story of a supply of rifles from the Netherlands to Brazil on a known day. */
export function supplyStory(id: string, fields: Partial<Event> = {}, story: Partial<ExtractionRecord> = {}) {
  return record(id, {
    entities: [NETHERLANDS, BRAZIL, RIFLES],
    events: [
      event(`event:own-${id}`, {
        participants: [
          participant('supplier', NETHERLANDS.id),
          participant('recipient', BRAZIL.id),
          participant('item', RIFLES.id),
        ],
        time: day('2031-03-04', 'on March 4'),
        ...fields,
      }),
    ],
    ...story,
  });
}
