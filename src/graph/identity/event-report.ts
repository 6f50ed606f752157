import type { Entity, Mention } from '../../model/entity.js';
import type { Event, Participant, Quantity } from '../../model/event.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { EntityTypeName, RoleFunction, SectorCode, StatusName } from '../../ontology/names.js';
import { RECIPIENT_FUNCTIONS, STATUSES } from '../../ontology/names.js';
import { contains } from '../../common/span.js';
import { groupBy } from '../../common/group-by.js';
import { hashOf } from '../../common/stable-id.js';
import { compareText } from '../canonical-json.js';
import { kindsOf, stemsOf } from './kinds.js';
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

/** What is sold, given or taken, or what it is done with. */
export interface ReportItem {
  readonly id: string;
  /** True for what it is done with. */
  readonly isMeans: boolean;
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
  /** The mode and those that the words of the passage tell of, sorted. */
  readonly kinds: readonly string[];
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
  /** Ids of what its passage names beside, sorted: places, persons, organisations, countries that have no part in it. */
  readonly beside: readonly string[];
  /** Ids of the places, persons and organisations that the rest of the story names most, the first of them first. */
  readonly setting: readonly string[];
  /** Beginnings of the common words of its passage, sorted. */
  readonly words: readonly string[];
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

/** How many names of the passage, and of the rest of the story, go with a report. */
const BESIDE_SIZE = 6;
const SETTING_SIZE = 4;
const WORDS_SIZE = 16;

class ReportReader {
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly named: readonly Mention[];
  private readonly namedIds: ReadonlySet<string>;

  constructor(private readonly record: ExtractionRecord) {
    this.entities = new Map(record.entities.map((entity) => [entity.id, entity]));
    this.named = record.mentions.filter(({ kind }) => kind === 'NAME' || kind === 'DEMONYM');
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
      kinds: kindsOf(
        lead.type,
        events.map(({ mode }) => mode),
        passage,
      ),
      stems: stemsOf(words),
      reciprocal: events.some(({ reciprocal }) => reciprocal),
      statuses,
      parties: participants.flatMap((participant) => this.partyOf(participant)),
      items: participants
        .filter(({ function: roleFunction }) => roleFunction === 'item' || roleFunction === 'instrument')
        .map(({ entityId, function: roleFunction }) => ({
          id: entityId,
          classes: this.entities.get(entityId)?.classes ?? [],
          isMeans: roleFunction === 'instrument',
        })),
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
      ...this.othersOf(events, lead),
      words: this.commonWordsOf(lead),
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

  /** Names beside an event and those of the story around it; nobody who only says so, and no journal. */
  private othersOf(events: readonly Event[], { evidence }: Event): Pick<EventReport, 'beside' | 'setting'> {
    const told = new Set(events.flatMap(({ participants }) => participants.map((part) => part.entityId)));
    const speakers = events.flatMap(({ attribution }) => attribution);
    const others = this.named.filter(
      (mention) =>
        !told.has(mention.entityId) &&
        this.isTelling(mention.entityId) &&
        !speakers.some((speaker) => contains(speaker, mention)),
    );
    const isWithin = ({ start, end }: Mention): boolean => start >= evidence.start && end <= evidence.end;
    const beside = idsOf(others.filter(isWithin)).slice(0, BESIDE_SIZE);
    const around = idsOf(
      others.filter(({ entityId, type }) => type !== 'COUNTRY' && !beside.includes(entityId)),
    );
    const count = (id: string): number => others.filter(({ entityId }) => entityId === id).length;
    const counts = new Map(around.map((id) => [id, count(id)]));
    around.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return {
      beside: [...beside].sort(compareText),
      setting: around.slice(0, SETTING_SIZE),
    };
  }

  /** Beginnings of the longer words in small letters that stand in no name, the first ones. */
  private commonWordsOf({ evidence: { start, end } }: Event): readonly string[] {
    const passage = this.record.text.slice(start, end);
    const words = passage.match(/(?<![\p{L}-])\p{Ll}{5,}/gu) ?? [];
    return stemsOf(words).slice(0, WORDS_SIZE);
  }

  private isTelling(id: string): boolean {
    const entity = this.entities.get(id);
    return (
      entity !== undefined && entity.type !== 'ITEM' && entity.type !== 'GROUP' && entity.sector !== 'JRN'
    );
  }
}

function idsOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ entityId }) => entityId))];
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
