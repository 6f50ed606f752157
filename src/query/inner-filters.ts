import { QueryError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { ArmsTransferFilter } from './arms-transfers.js';
import { eventTestOf, namesIn, type EventFilter, type PartyReference } from './event-filter.js';
import { lookUpNames, type ResolveName } from './name-lookup.js';
import { buildPartyIds, type PartySide } from './parties.js';

/** How many entities an inner filter may stand for. */
export const MOST_INNER_PARTIES = 1_000;
const DEEPEST_INNER = 2;
const MOST_INNER = 10;

/** The sides of an event whose entities a reference may name by what they do. */
const INNER_SIDES = { actorOf: 'ACTOR', recipientOf: 'RECIPIENT' } as const satisfies Record<
  string,
  PartySide
>;

/**
 * The filter with every reference by `actorOf` and `recipientOf` looked up: "countries that attacked Ruritania" are those
 * entities by id. @throws QueryError BAD_FILTER where filters stand too deep in one another or mean too many entities
 */
export async function resolveInnerFilters(
  store: GraphStore,
  filter: EventFilter,
  resolveName: ResolveName | undefined,
): Promise<EventFilter> {
  let left = MOST_INNER;
  return resolveFilter(filter, 0);

  async function resolveFilter(outer: EventFilter, depth: number): Promise<EventFilter> {
    const { actor, recipient, participant, place, and, or, not } = outer;
    if (![actor, recipient, participant, place].some(isInner) && !and && !or && !not) return outer;
    const one = (reference: PartyReference | null | undefined) => resolveReference(reference, depth);
    const all = (filters: readonly EventFilter[] | null | undefined) =>
      filters ? Promise.all(filters.map((inner) => resolveFilter(inner, depth))) : filters;
    return {
      ...outer,
      actor: await one(actor),
      recipient: await one(recipient),
      participant: await one(participant),
      place: await one(place),
      and: await all(and),
      or: await all(or),
      not: not && (await resolveFilter(not, depth)),
    };
  }

  async function resolveReference(
    reference: PartyReference | null | undefined,
    depth: number,
  ): Promise<PartyReference | null | undefined> {
    if (!isInner(reference)) return reference;
    if (depth >= DEEPEST_INNER)
      throw new QueryError(
        'BAD_FILTER',
        `actorOf and recipientOf may stand ${DEEPEST_INNER} deep in one another, not deeper.`,
      );
    const { actorOf, recipientOf, ...plain } = reference;
    let among: readonly string[] | null = plain.among ?? null;
    for (const [key, inner] of Object.entries({ actorOf, recipientOf })) {
      if (!inner) continue;
      if (left-- === 0)
        throw new QueryError(
          'BAD_FILTER',
          `A filter may hold ${MOST_INNER} of actorOf and recipientOf, not more.`,
        );
      const found = await partiesOf(inner, INNER_SIDES[key as keyof typeof INNER_SIDES], depth);
      among = among ? among.filter((id) => found.includes(id)) : found;
    }
    return { ...plain, among };
  }

  async function partiesOf(inner: EventFilter, side: PartySide, depth: number): Promise<readonly string[]> {
    const resolved = await resolveFilter(inner, depth + 1);
    const test = eventTestOf(resolved, await lookUpNames(store, namesIn(resolved), resolveName));
    const rows = await store.read<{ party: string }>(buildPartyIds(test, side, MOST_INNER_PARTIES + 1));
    if (rows.length > MOST_INNER_PARTIES)
      throw new QueryError(
        'BAD_FILTER',
        `A filter in actorOf or recipientOf means more than ${MOST_INNER_PARTIES} entities: narrow it.`,
      );
    return rows.map(({ party }) => party);
  }
}

/** The same for the parties of arms transfers. @throws QueryError BAD_FILTER */
export async function resolveInnerTransfers(
  store: GraphStore,
  filter: ArmsTransferFilter,
  resolveName: ResolveName | undefined,
): Promise<ArmsTransferFilter> {
  const { supplier, recipient, intermediary, place, event } = filter;
  const parties = { actor: supplier, recipient, participant: intermediary, place };
  const resolved = await resolveInnerFilters(store, { ...parties, and: event ? [event] : null }, resolveName);
  return {
    ...filter,
    supplier: resolved.actor,
    recipient: resolved.recipient,
    intermediary: resolved.participant,
    place: resolved.place,
    event: resolved.and?.[0] ?? null,
  };
}

function isInner(reference: PartyReference | null | undefined): reference is PartyReference {
  return reference?.actorOf != null || reference?.recipientOf != null;
}
