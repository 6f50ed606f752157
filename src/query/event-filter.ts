import { QueryError } from '../common/errors.js';
import type { EventTypeName, PloverCategory, StatusName } from '../ontology/names.js';
import { checkCountry, checkRange, checkSpan, checkText } from './check-filter.js';
import {
  testOf,
  type EntityReference,
  type EntityTest,
  type IdsOfName,
  type NameUse,
} from './entity-reference.js';

/** Which entities are meant, by themselves or by what they do. */
export interface PartyReference extends EntityReference {
  /** Those that do one of the events that this filter lets through. */
  readonly actorOf?: EventFilter | null | undefined;
  /** Those to whom one of the events that this filter lets through is done. */
  readonly recipientOf?: EventFilter | null | undefined;
}

/** Which events are meant: all that is given must hold. Dates are ISO 8601 days. */
export interface EventFilter {
  readonly types?: readonly EventTypeName[] | null | undefined;
  readonly categories?: readonly PloverCategory[] | null | undefined;
  /** Ways to do what the type says, e.g. `aerial`: any of these. */
  readonly modes?: readonly string[] | null | undefined;
  /** ASSERTED when no filter of the tree names any. */
  readonly statuses?: readonly StatusName[] | null | undefined;
  readonly actor?: PartyReference | null | undefined;
  readonly recipient?: PartyReference | null | undefined;
  readonly participant?: PartyReference | null | undefined;
  readonly item?: string | null | undefined;
  readonly place?: PartyReference | null | undefined;
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly stories?: readonly string[] | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly minReports?: number | null | undefined;
  readonly and?: readonly EventFilter[] | null | undefined;
  readonly or?: readonly EventFilter[] | null | undefined;
  readonly not?: EventFilter | null | undefined;
}

/** A filter whose names have been looked up and whose default has been put in: what a statement can test. */
export interface EventTest {
  readonly types: readonly EventTypeName[] | null;
  readonly categories: readonly PloverCategory[] | null;
  readonly modes: readonly string[] | null;
  readonly statuses: readonly StatusName[] | null;
  readonly actor: EntityTest | null;
  readonly recipient: EntityTest | null;
  readonly participant: EntityTest | null;
  /** Ids of items and classes of items. */
  readonly items: readonly string[] | null;
  readonly place: EntityTest | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly stories: readonly string[] | null;
  readonly publisher: string | null;
  readonly minConfidence: number | null;
  readonly minReports: number | null;
  readonly and: readonly EventTest[] | null;
  readonly or: readonly EventTest[] | null;
  readonly not: EventTest | null;
}

/** The statuses of events that a question is about when it names none. */
export const DEFAULT_STATUSES: readonly StatusName[] = Object.freeze(['ASSERTED'] as const);

const DEEPEST_NESTING = 5;
const MOST_FILTERS = 50;

/** Every name that the filter uses, and what for. @throws QueryError BAD_FILTER for a filter too large to answer */
export function namesIn(filter: EventFilter): readonly { readonly name: string; readonly use: NameUse }[] {
  return filtersIn(filter).flatMap(({ actor, recipient, participant, place, item, publisher }) => {
    const actors = [actor, recipient, participant].flatMap((reference) => reference?.name ?? []);
    return [
      ...actors.map((name) => ({ name, use: 'actor' as const })),
      ...(place?.name == null ? [] : [{ name: place.name, use: 'place' as const }]),
      ...(item == null ? [] : [{ name: item, use: 'item' as const }]),
      ...(publisher == null ? [] : [{ name: publisher, use: 'publisher' as const }]),
    ];
  });
}

/** The test that a filter amounts to, once its names are known. @throws QueryError BAD_FILTER or NOT_FOUND */
export function eventTestOf(filter: EventFilter, idsOfName: IdsOfName): EventTest {
  const statusesGiven = filtersIn(filter).some(
    ({ statuses }) => statuses != null && statuses !== DEFAULT_STATUSES,
  );
  return { ...convert(filter, idsOfName), ...(statusesGiven ? {} : { statuses: DEFAULT_STATUSES }) };
}

/** The same test of events in which this entity takes part, in any role. */
export function withParticipant(test: EventTest, entityId: string, role: string | null): EventTest {
  return withTestOfParticipant(test, {
    ...{ ids: [entityId], country: null, type: null },
    ...(role === null ? {} : { role }),
  });
}

/** The same test of events in which any of these entities takes part. */
export function withAnyParticipant(test: EventTest, entityIds: readonly string[]): EventTest {
  return withTestOfParticipant(test, { ids: entityIds, country: null, type: null });
}

function withTestOfParticipant(test: EventTest, participant: EntityTest): EventTest {
  if (test.participant === null) return { ...test, participant };
  return { ...test, and: [...(test.and ?? []), { ...convert({}, () => []), participant }] };
}

function convert(filter: EventFilter, idsOfName: IdsOfName): EventTest {
  const { actor, recipient, participant, place, item, and, or, not } = filter;
  const test = (reference: EntityReference | null | undefined, use: NameUse) =>
    reference == null ? null : testOf(reference, use, idsOfName);
  return {
    types: filter.types ?? null,
    categories: filter.categories ?? null,
    modes: filter.modes ?? null,
    statuses: filter.statuses ?? null,
    actor: test(actor, 'actor'),
    recipient: test(recipient, 'actor'),
    participant: test(participant, 'actor'),
    items: item == null ? null : idsOfName(item, 'item'),
    place: test(place, 'place'),
    since: filter.since ?? null,
    until: filter.until ?? null,
    stories: filter.stories ?? null,
    publisher: filter.publisher ?? null,
    minConfidence: filter.minConfidence ?? null,
    minReports: filter.minReports ?? null,
    and: and?.map((one) => convert(one, idsOfName)) ?? null,
    or: or?.map((one) => convert(one, idsOfName)) ?? null,
    not: not == null ? null : convert(not, idsOfName),
  };
}

/** @throws QueryError BAD_FILTER for a condition that nothing can meet, or none that can be read */
function checkConditions(filter: EventFilter): void {
  checkSpan(filter.since, filter.until);
  checkRange('minConfidence', filter.minConfidence, [0, 1]);
  checkRange('minReports', filter.minReports, [0, Infinity]);
  checkText('publisher', filter.publisher);
  for (const name of ['actor', 'recipient', 'participant', 'place'] as const)
    checkCountry(`${name}.country`, filter[name]?.country);
}

/** The filter and all within it. */
function filtersIn(filter: EventFilter, depth = 0): readonly EventFilter[] {
  if (depth > DEEPEST_NESTING) {
    throw new QueryError(
      'BAD_FILTER',
      `A filter may hold filters ${DEEPEST_NESTING} levels deep, not deeper.`,
    );
  }
  checkConditions(filter);
  const inner = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not == null ? [] : [filter.not])];
  const all = [filter, ...inner.flatMap((one) => filtersIn(one, depth + 1))];
  if (all.length > MOST_FILTERS) {
    throw new QueryError('BAD_FILTER', `A filter may hold ${MOST_FILTERS} filters, not more.`);
  }
  return all;
}
