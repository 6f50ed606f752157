import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import type { ClauseReader } from '../../src/extract/read-clause.js';

import type { EventFilter, PartyReference } from '../../src/query/event-filter.js';
import type { Interpretation } from '../../src/query/ask/interpretation.js';
import type { ReadQuestion } from '../../src/query/ask/interpret.js';

/** A reading as a person writes it down: parties as alpha-3 codes, names or `type:…`. */
interface ExpectedReading {
  readonly kind: string;
  /** The side or the quantity that is asked for. */
  readonly asked?: string;
  readonly types?: readonly string[];
  readonly modes?: readonly string[];
  readonly statuses?: readonly string[];
  readonly actor?: ExpectedParty;
  readonly recipient?: ExpectedParty;
  readonly place?: ExpectedParty;
  /** Two that take part, in whatever role. */
  readonly between?: readonly string[];
  readonly item?: string;
  readonly since?: string;
  readonly until?: string;
  readonly publisher?: string;
  readonly first?: number;
  /** The end of time that is asked for; left out where any will do. */
  readonly time?: string;
}
type ExpectedParty =
  | string
  | {
      readonly type?: string;
      readonly actorOf?: Omit<ExpectedReading, 'kind'>;
      readonly recipientOf?: Omit<ExpectedReading, 'kind'>;
    };

/** A question with the readings that are right; none where it cannot be answered. */
export interface JudgedQuestion {
  readonly question: string;
  readonly readings: readonly ExpectedReading[];
}

/** `RIGHT` also where what cannot be answered is said to be; `FLAGGED` where what could be is not read; `WRONG` otherwise. */
export type Verdict = 'RIGHT' | 'FLAGGED' | 'WRONG';

/** What the reading of a question is worth. */
export function judgeReading({ readings }: JudgedQuestion, found: ReadQuestion, read: ClauseReader): Verdict {
  const { interpretation } = found;
  if (!interpretation) return readings.length === 0 ? 'RIGHT' : 'FLAGGED';
  // A reading that names no mode takes what the ontology says of the question's own verb.
  const unmoded = { ...interpretation, filter: withoutModes(interpretation.filter) };
  const isRight = readings.some(({ time, ...reading }) => {
    if (time !== undefined && time !== interpretation.time) return false;
    const expected = canonicalOfExpected(reading, read);
    return [interpretation, unmoded].some((one) => canonicalOf(one, read) === expected);
  });
  return isRight ? 'RIGHT' : 'WRONG';
}

/** The interpretation in the form in which it is compared. */
export function canonicalOf(interpretation: Interpretation, read: ClauseReader): string {
  const { kind, side, measure, filter, first } = interpretation;
  const asked = measure?.toUpperCase() ?? askedName(kind, side);
  return JSON.stringify(
    sorted({ kind, asked, first: kind === 'COUNT' ? null : first, ...mutual(factsOf(filter, read)) }),
  );
}

/** Types whose two parties do it to each other: "A met B" and "a meeting between A and B" are one question. */
const MUTUAL = ['CONSULT', 'AGREE', 'COOPERATE'];

function mutual(facts: Record<string, unknown>): Record<string, unknown> {
  const { types, actor, recipient, ...rest } = facts;
  const [type] = (types ?? []) as readonly string[];
  if (!MUTUAL.includes(type ?? '') || typeof actor !== 'string' || typeof recipient !== 'string')
    return facts;
  return { ...rest, types, between: [actor, recipient].sort() };
}

function withoutModes(filter: EventFilter): EventFilter {
  const inner = ({ actorOf, recipientOf, ...reference }: PartyReference): PartyReference => ({
    ...reference,
    ...(actorOf ? { actorOf: withoutModes(actorOf) } : {}),
    ...(recipientOf ? { recipientOf: withoutModes(recipientOf) } : {}),
  });
  const { actor, recipient, ...rest } = filter;
  return {
    ...rest,
    ...(actor ? { actor: inner(actor) } : {}),
    ...(recipient ? { recipient: inner(recipient) } : {}),
    modes: null,
  };
}

function askedName(kind: string, side: string | null): string | null {
  if (kind === 'COUNT') return side?.toLowerCase() ?? 'events';
  if (kind === 'ENTITIES') return side?.toLowerCase() ?? null;
  return kind === 'PLACES' ? 'place' : null;
}

function canonicalOfExpected({ kind, asked, first, ...facts }: ExpectedReading, read: ClauseReader): string {
  const shown =
    kind === 'DYADS' || kind === 'EVENTS' || kind === 'YES_NO' || kind === 'DATES' ? undefined : asked;
  return JSON.stringify(sorted({ kind, asked: shown, first, ...mutual(expectedFacts(facts, read)) }));
}

function expectedFacts(facts: Omit<ExpectedReading, 'kind'>, read: ClauseReader): Record<string, unknown> {
  const { types, modes, statuses, actor, recipient, place, between, item, since, until, publisher } = facts;
  const party = (one: ExpectedParty | undefined): unknown => {
    if (one === undefined || typeof one === 'string') return one;
    return sorted({
      type: one.type,
      actorOf: one.actorOf && sorted(expectedFacts(one.actorOf, read)),
      recipientOf: one.recipientOf && sorted(expectedFacts(one.recipientOf, read)),
    });
  };
  return {
    types,
    modes,
    statuses,
    actor: party(actor),
    recipient: party(recipient),
    place: place === 'type:COUNTRY' ? undefined : party(place),
    between: between && [...between].sort(),
    item: item === undefined ? undefined : itemOf(item, read),
    since,
    until,
    publisher,
  };
}

function factsOf(filter: EventFilter, read: ClauseReader): Record<string, unknown> {
  const {
    types,
    modes,
    statuses,
    actor,
    recipient,
    place,
    item,
    since,
    until,
    publisher,
    and,
    participant,
    or,
    not,
  } = filter;
  const both = (and ?? []).flatMap((one) => (one.participant ? [nameOf(one.participant, read)] : []));
  const party = (one: PartyReference | null | undefined): unknown =>
    one == null ? undefined : nameOf(one, read);
  return {
    types,
    modes,
    statuses,
    actor: party(actor),
    recipient: party(recipient),
    place: party(place),
    between: both.length === 2 ? both.map(String).sort() : undefined,
    item: item == null ? undefined : itemOf(item, read),
    since,
    until,
    publisher,
    participant: party(participant),
    more: or ?? not ?? (both.length === (and ?? []).length ? undefined : and),
  };
}

function nameOf(
  { id, name, country, type, actorOf, recipientOf }: PartyReference,
  read: ClauseReader,
): unknown {
  if (actorOf || recipientOf)
    return sorted({
      type,
      actorOf: actorOf ? sorted(factsOf(actorOf, read)) : undefined,
      recipientOf: recipientOf ? sorted(factsOf(recipientOf, read)) : undefined,
    });
  return (
    country ??
    name
      ?.toLowerCase()
      .replace(/^odessa$/, 'odesa')
      .replace(/^kiev$/, 'kyiv')
      .replace(/^federal bureau of investigation$/, 'fbi') ??
    id?.replace(/^(group:.+)-[^-]+$/, '$1') ??
    `type:${type ?? ''}`
  );
}

/** The class that words for goods stand for. */
function itemOf(words: string, read: ClauseReader): string {
  const known = loadGazetteer().items.find(({ name }) => name === words);
  if (known) return known.id;
  const { mentions } = read(`Norway sold Chile the ${words}.`);
  return mentions.find(({ type }) => type === 'ITEM')?.id ?? words;
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
