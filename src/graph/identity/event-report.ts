import type { Entity, Mention } from '../../model/entity.js';
import type { Event, Participant, Quantity } from '../../model/event.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { EntityTypeName, RoleFunction, SectorCode, StatusName } from '../../ontology/names.js';
import { RECIPIENT_FUNCTIONS, STATUSES } from '../../ontology/names.js';
import { groupBy } from '../../common/group-by.js';
import { hashOf } from '../../common/stable-id.js';
import { compareText } from '../canonical-json.js';
import { readKind, stemsOf } from './kinds.js';
import { windowOf, type Window } from './window.js';

/** Which end of a deed a party is at. */
export type Side = 'actor' | 'recipient';

/** Who does it or has it done to them, as one story says. */
export interface ReportParty {
  readonly side: Side;
  readonly role: string;
  readonly id: string;
  readonly type: EntityTypeName;
  /** ISO 3166 alpha-3 of the country it is or acts for. */
  readonly country: string | null;
  readonly sector: SectorCode | null;
  /** True when the story calls it by a name. */
  readonly named: boolean;
}

/** What is sold, given or taken. */
export interface ReportItem {
  readonly id: string;
  /** Its own class and those above it. */
  readonly classes: readonly string[];
}

/** Where it happens: a country, or a place in one. */
export interface ReportPlace {
  readonly id: string;
  readonly country: string | null;
  readonly isCountry: boolean;
}

/** A number of the event without its place in the text. */
export type ReportQuantity = Pick<Quantity, 'of' | 'value' | 'qualifier' | 'unit'>;

/** What one story says of one event, whatever the number of claims: all that is needed to tell whether two stories mean one. */
export interface EventReport {
  /** The id that the extractor gave the event: no other story has it. */
  readonly id: string;
  readonly storyId: string;
  /** The story's day, `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly type: string;
  /** The mode, or the one that the words of the passage tell of. */
  readonly kind: string | null;
  /** Beginnings of the words that report it. */
  readonly stems: readonly string[];
  readonly reciprocal: boolean;
  /** Strongest first. */
  readonly statuses: readonly StatusName[];
  readonly parties: readonly ReportParty[];
  readonly items: readonly ReportItem[];
  readonly places: readonly ReportPlace[];
  readonly quantities: readonly ReportQuantity[];
  readonly window: Window | null;
  /** Ids of other things called by a name near it: places, persons, organisations. */
  readonly setting: readonly string[];
  /** Hash of the words of its passage: wire copy repeats them. */
  readonly passage: string;
}

const SIDES: Readonly<Partial<Record<RoleFunction, Side>>> = {
  actor: 'actor',
  ...Object.fromEntries(RECIPIENT_FUNCTIONS.map((name) => [name, 'recipient' as const])),
};

/** The reports that a story makes, one for each event id, in the order of ids. */
export function reportsOf(record: ExtractionRecord): readonly EventReport[] {
  const reader = new ReportReader(record);
  return [...groupBy(record.events, ({ id }) => id).values()]
    .map((events) => reader.read(events))
    .sort((a, b) => compareText(a.id, b.id));
}

/** How many other names of the story go with a report. */
const SETTING_SIZE = 6;

class ReportReader {
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly named: readonly Mention[];
  private readonly namedIds: ReadonlySet<string>;

  constructor(private readonly record: ExtractionRecord) {
    this.entities = new Map(record.entities.map((entity) => [entity.id, entity]));
    this.named = record.mentions.filter(({ kind }) => kind === 'NAME');
    this.namedIds = new Set(this.named.map(({ entityId }) => entityId));
  }

  read(events: readonly Event[]): EventReport {
    const { record } = this;
    const statuses = STATUSES.filter((status) => events.some((event) => event.status === status));
    const lead = events.find(({ status }) => status === statuses[0]) ?? events[0];
    if (lead === undefined) throw new RangeError('a report of no event');
    const participants = distinct(
      events.flatMap((event) => event.participants),
      ({ role, entityId }) => `${role} ${entityId}`,
    );
    const passage = record.text.slice(lead.evidence.start, lead.evidence.end);
    const words = events.flatMap(({ tellings, trigger }) =>
      [trigger, ...tellings].map(({ start, end }) => record.text.slice(start, end)),
    );
    const publishedOn = record.publishedAt?.slice(0, 10) ?? null;
    const times = events.flatMap(({ time }) => time ?? []);
    return {
      id: lead.id,
      storyId: record.id,
      publishedOn,
      type: lead.type,
      kind: lead.mode ?? readKind(lead.type, passage, lead.trigger.start - lead.evidence.start),
      stems: stemsOf(words),
      reciprocal: events.some(({ reciprocal }) => reciprocal),
      statuses,
      parties: participants.flatMap((participant) => this.partyOf(participant)),
      items: participants
        .filter((participant) => participant.function === 'item')
        .map(({ entityId }) => ({ id: entityId, classes: this.entities.get(entityId)?.classes ?? [] })),
      places: participants
        .filter((participant) => participant.function === 'place')
        .map(({ entityId }) => this.placeOf(entityId)),
      quantities: distinct(
        events
          .flatMap(({ quantities }) => quantities)
          .map(({ of, value, qualifier, unit }) => ({ of, value, qualifier, unit })),
        (quantity) => JSON.stringify(quantity),
      ),
      window: windowOf(times, statuses, publishedOn),
      setting: this.settingOf(events, lead),
      passage: hashOf(passage.toLowerCase().replace(/\W+/g, ' ').trim()),
    };
  }

  private partyOf({ function: roleFunction, role, entityId }: Participant): readonly ReportParty[] {
    const side = SIDES[roleFunction];
    const entity = this.entities.get(entityId);
    if (side === undefined || entity === undefined) return [];
    const { type, country, sector } = entity;
    const named = type === 'COUNTRY' || (type !== 'GROUP' && this.namedIds.has(entityId));
    return [{ side, role, id: entityId, type, country, sector, named }];
  }

  private placeOf(id: string): ReportPlace {
    const entity = this.entities.get(id);
    return { id, country: entity?.country ?? null, isCountry: entity?.type === 'COUNTRY' };
  }

  /** Other names of the passage, then the nearest ones of the story; no countries, and nobody who only says so. */
  private settingOf(events: readonly Event[], { evidence, trigger }: Event): readonly string[] {
    const told = new Set(
      events.flatMap((event) => [...event.participants, ...event.attribution].map((part) => part.entityId)),
    );
    const away = ({ start, end }: Mention): number =>
      start >= evidence.start && end <= evidence.end ? 0 : Math.abs(start - trigger.start);
    const near = this.named
      .filter((mention) => !told.has(mention.entityId) && this.isSpecific(mention.entityId))
      .sort((a, b) => away(a) - away(b) || a.start - b.start);
    return [...new Set(near.map(({ entityId }) => entityId))].slice(0, SETTING_SIZE).sort(compareText);
  }

  private isSpecific(id: string): boolean {
    const entity = this.entities.get(id);
    return (
      entity !== undefined && !['COUNTRY', 'ITEM', 'GROUP'].includes(entity.type) && entity.sector !== 'JRN'
    );
  }
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
