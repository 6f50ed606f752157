import type { EventReport, ReportParty, Side } from '../../graph/identity/event-report.js';
import { slugOf } from '../../common/stable-id.js';
import { stemsOf } from '../../graph/identity/kinds.js';
import { windowOf } from '../../graph/identity/window.js';
import type { TimeSpan } from '../../model/event.js';
import type { EntityTypeName, StatusName } from '../../ontology/names.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import { sentenceAt, type LinkedDocument, type LinkedEntity, type LinkedEvent } from './linked-document.js';

/** The reports of a document's events: all mentions of an event that the annotators made one, as one report. */
export function reportLinkedEvents(document: LinkedDocument, lemmas: LemmaAt): readonly EventReport[] {
  return document.events.map((event) => reportEvent(document, event, lemmas));
}

/** The lemma of the word that ends at a character, null where none does. */
export type LemmaAt = (end: number) => string | null;

function reportEvent(document: LinkedDocument, event: LinkedEvent, lemmas: LemmaAt): EventReport {
  const words = event.mentions.map(({ pred, text, char }) => (pred ?? lemmas(char[1]) ?? text).toLowerCase());
  const statuses = statusesOf(event);
  const roles = document.roles.filter((role) => role.event === event.id);
  const fillers = roles.flatMap(({ role, arg }) => {
    const entity = document.entities.find(({ id }) => id === arg);
    return entity === undefined ? [] : [{ role, entity }];
  });
  const told = new Set(fillers.map(({ entity }) => entity.id));
  return {
    id: `${document.id} ${event.id}`,
    storyId: document.id,
    publishedOn: document.date,
    type: typeOf(words),
    kinds: [],
    stems: stemsOf(words),
    reciprocal: false,
    statuses,
    parties: fillers.flatMap(({ role, entity }) => partyOf(role, entity, document)),
    items: [],
    places: fillers
      .filter(({ role }) => role === 'Argm-LOC')
      .map(({ entity }) => ({ id: idOf(entity, document), country: null, isCountry: false })),
    quantities: [],
    window: windowOf(timesOf(document, event), statuses, null),
    beside: neighboursOf(document, event, told),
    setting: [],
    words: [],
    passage: `${document.id} ${event.id}`,
  };
}

/** The event type that one of the words is a sure sign of, else the beginning of the first word. */
function typeOf(words: readonly string[]): string {
  const known = words.flatMap((word) => TYPE_OF_WORD.get(word.replaceAll('-', ' ')) ?? []);
  return known[0] ?? stemsOf(words)[0] ?? words[0] ?? '';
}

/** Words that report one type alone and need no other word beside them. */
const TYPE_OF_WORD: ReadonlyMap<string, string> = (() => {
  const types = new Map<string, Set<string>>();
  for (const { name, frames } of EVENT_TYPES)
    for (const { verbs = [], nouns = [], with: beside, weight = 1 } of frames)
      for (const word of [...verbs, ...nouns]) {
        if (beside !== undefined || weight < 0.6) continue;
        types.set(word, (types.get(word) ?? new Set()).add(name));
      }
  return new Map(
    [...types].flatMap(([word, [one, ...others]]) =>
      one === undefined || others.length > 0 ? [] : [[word, one]],
    ),
  );
})();

const SIDES: Readonly<Record<string, Side>> = { Arg0: 'actor', Arg1: 'recipient', Arg2: 'recipient' };

const TYPES: Readonly<Record<LinkedEntity['type'], EntityTypeName>> = {
  PER: 'PERSON',
  ORG: 'ORGANIZATION',
  LOC: 'PLACE',
  PRODUCT: 'ITEM',
  FINANCIAL: 'ITEM',
};

function partyOf(role: string, entity: LinkedEntity, document: LinkedDocument): readonly ReportParty[] {
  const side = SIDES[role];
  if (side === undefined) return [];
  const named = entity.link !== null;
  return [
    { side, role, id: idOf(entity, document), type: TYPES[entity.type], country: null, sector: null, named },
  ];
}

/** An id like those of extracted entities: its type, then a name that all stories have for it. */
function idOf({ type, id, link, instance }: LinkedEntity, document: LinkedDocument): string {
  const name = link?.split('/').at(-1) ?? instance ?? `${document.id} ${id}`;
  return `${TYPES[type].toLowerCase()}:${slugOf(name)}`;
}

function statusesOf({ mentions }: LinkedEvent): readonly StatusName[] {
  const statuses = new Set(
    mentions.map(({ polarity, time }): StatusName =>
      polarity === 'NEG' ? 'DENIED' : time === 'FUTURE' ? 'PLANNED' : 'ASSERTED',
    ),
  );
  return (['ASSERTED', 'PLANNED', 'DENIED'] as const).filter((status) => statuses.has(status));
}

/** Links that put an event within a time. */
const WITHIN: readonly (string | null)[] = [
  'IS_INCLUDED',
  'SIMULTANEOUS',
  'BEGINS',
  'BEGUN_BY',
  'ENDS',
  'ENDED_BY',
  'IDENTITY',
];

function timesOf(document: LinkedDocument, { mentions, time }: LinkedEvent): readonly TimeSpan[] {
  if (time !== null && /^\d{4}/.test(time)) return spanOf(time.replaceAll('-XX', ''));
  const own = new Set(mentions.map(({ m }) => m));
  const linked = new Set(
    document.links
      .filter(({ type, source }) => WITHIN.includes(type) && own.has(source))
      .map(({ target }) => target),
  );
  return document.times.filter(({ m }) => linked.has(m)).flatMap(({ value }) => spanOf(value));
}

function spanOf(value: string): readonly TimeSpan[] {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(value) ?? [];
  if (day !== undefined) return [{ text: value, start: day, end: day, precision: 'DAY' }];
  const [month] = /^\d{4}-\d\d/.exec(value) ?? [];
  if (month !== undefined)
    return [{ text: value, start: `${month}-01`, end: `${month}-28`, precision: 'MONTH' }];
  return /^\d{4}$/.test(value)
    ? [{ text: value, start: `${value}-01-01`, end: `${value}-12-31`, precision: 'YEAR' }]
    : [];
}

/** Things with a link in the sentences of the event that have no part in it. */
function neighboursOf(
  document: LinkedDocument,
  { mentions }: LinkedEvent,
  told: ReadonlySet<string>,
): readonly string[] {
  const sentences = new Set(mentions.map(({ start }) => sentenceAt(document, start)));
  return document.entities
    .filter(({ id, link }) => link !== null && !told.has(id))
    .filter((entity) => entity.mentions.some(({ start }) => sentences.has(sentenceAt(document, start))))
    .map((entity) => idOf(entity, document))
    .sort();
}
