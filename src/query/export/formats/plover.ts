import { RECIPIENT_FUNCTIONS, type PloverCategory, type QuantityKind } from '../../../ontology/names.js';
import type { EntityNode, ParticipantNode } from '../../nodes.js';
import { describeClaim } from '../columns.js';
import type { AttributedEvidence, EventRecord } from '../event-records.js';

/** The quadrant of each category: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
const QUAD_CODES: Readonly<Record<PloverCategory, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** What PLOVER calls the numbers of people. */
const SIZE_NAMES: Readonly<Partial<Record<QuantityKind, string>>> = {
  killed: 'dead',
  injured: 'injured',
  detained: 'arrested',
};

/**
 * An event in the JSON of the PLOVER manual (openeventdata/PLOVER, chapter "JSON Data Fields"). The manual names who
 * does it `source` where POLECAT says Actor: both are given. What PLOVER has no field for follows under the names that
 * other exports use; types outside PLOVER have no category in `event`.
 */
export function describePloverEvent({ event, participants, evidence }: EventRecord): object {
  const { category, time } = event;
  const [first] = evidence;
  const playing = (functions: readonly string[]) =>
    participants
      .filter((one) => functions.includes(one.function))
      .map((participant) => describeActor(participant, evidence));
  const actors = playing(['actor']);
  return {
    id: event.id,
    has_event: true,
    date: time?.start ?? null,
    enddate: time?.end ?? null,
    source: actors,
    actor: actors,
    recipient: playing(event.reciprocal ? ['actor', ...RECIPIENT_FUNCTIONS] : RECIPIENT_FUNCTIONS),
    event: category === null ? [] : [category],
    event_loc: locationOf(participants),
    event_text: [...new Set(evidence.map(triggerOf).filter((text) => text !== ''))],
    quad_code: category === null ? null : QUAD_CODES[category],
    mode: event.mode,
    context: event.contexts,
    ...sizesOf(event.quantities),
    text: first?.quote ?? null,
    text_info: first ? { start: first.start, end: first.end } : null,
    cite_info: first ? citationOf(first) : null,
    coder: 'Tidings',
    type: event.type,
    status: event.status,
    reciprocal: event.reciprocal,
    precision: time?.precision ?? null,
    reports: event.reports,
    sources: event.sources,
    confidence: event.confidence,
    quantities: event.quantities,
    evidence: evidence.map(describeClaim),
  };
}

function describeActor({ role, code, entity }: ParticipantNode, evidence: readonly AttributedEvidence[]) {
  return {
    code: code ?? entity.country,
    sector: entity.sector,
    actor_text: wordsFor(entity, role, evidence),
    identifier_id: entity.id,
    identifier_text: entity.name,
    role,
  };
}

/** How the firmest claim that says so words the participant; its name where none does. */
function wordsFor({ id, name }: EntityNode, role: string, evidence: readonly AttributedEvidence[]): string {
  for (const { details, quote, start } of evidence) {
    const found = details.participants.find((one) => one.role === role && one.entityId === id);
    if (found && found.start >= start && found.end <= start + quote.length)
      return quote.slice(found.start - start, found.end - start);
  }
  return name;
}

function triggerOf({ details: { trigger }, quote, start }: AttributedEvidence): string {
  return trigger.start < start ? '' : quote.slice(trigger.start - start, trigger.end - start);
}

const GEONAMES_ID = /^place:(\d+)$/;

/** The place as GeoNames names its fields, with the alpha-3 country code that PLOVER adds. */
function locationOf(participants: readonly ParticipantNode[]): object | null {
  const place = participants.find((one) => one.function === 'place')?.entity;
  if (!place) return null;
  const [, id] = GEONAMES_ID.exec(place.id) ?? [];
  return { geonameid: id === undefined ? null : Number(id), name: place.name, cc3: place.country };
}

/** The largest number of each kind that a claim reports. */
function sizesOf(quantities: EventRecord['event']['quantities']): Readonly<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const { of, value } of quantities) {
    const name = SIZE_NAMES[of];
    if (name !== undefined) sizes[name] = Math.max(sizes[name] ?? 0, value);
  }
  return sizes;
}

function citationOf({ story }: AttributedEvidence): object {
  const { id, url, title, publisher, publishedAt } = story;
  return { citation: id, url, title, language: 'en', publication: publisher, date: publishedAt };
}
