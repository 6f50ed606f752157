import DataLoader from 'dataloader';
import { withParticipant, type EventFilter, type EventTest } from '../../query/event-filter.js';
import { buildEventCount, buildEventPage, eventKeys, readEventRow } from '../../query/events.js';
import {
  buildEventCountOfEntities,
  readEventsOfEntities,
  roleNamed,
} from '../../query/events-of-entities.js';
import type { EntityNode, EventNode } from '../../query/nodes.js';
import { pageOf, readPage, type PageArguments, type PageOf } from '../../query/page.js';
import { eventTestFor, readTotal, type ApiContext } from '../context.js';
import { Connection } from '../connection/connection.js';
import { EventFacetsType } from '../facet/facet.type.js';
import { eventFilterOf, type EventFilterInput, type EventOrderInput } from './event.input.js';

/** A list of events, which can tell how they spread. */
class EventConnection extends Connection<EventNode> {
  /** `test` is what every event of the list passes, and no other. */
  constructor(
    private readonly context: ApiContext,
    private readonly test: EventTest,
    ...list: ConstructorParameters<typeof Connection<EventNode>>
  ) {
    super(...list);
  }

  get facets(): EventFacetsType {
    return new EventFacetsType(this.context, this.test);
  }
}

/** The events that a filter lets through. @throws QueryError */
export async function connectEvents(
  context: ApiContext,
  filter: EventFilterInput | null | undefined,
  orderBy: readonly EventOrderInput[] | null | undefined,
  args: PageArguments,
): Promise<Connection<EventNode>> {
  return connectEventsOf(context, eventFilterOf(filter), orderBy, args);
}

/** The events that a filter of the query side lets through. @throws QueryError */
export async function connectEventsOf(
  context: ApiContext,
  filter: EventFilter,
  orderBy: Parameters<typeof eventKeys>[0],
  args: PageArguments,
): Promise<Connection<EventNode>> {
  const page = readPage('events', eventKeys(orderBy), args);
  const test = await eventTestFor(context, filter);
  return new EventConnection(
    context,
    test,
    async () => {
      const found = pageOf(page, await context.store.read(buildEventPage(test, page)), readEventRow);
      for (const { node } of found.edges) context.loaders.events.prime(node.id, node);
      return found;
    },
    () => readTotal(context, buildEventCount(test)),
  );
}

/** The events in which an entity takes part, in any role or in one, that a filter lets through. @throws QueryError */
export async function connectEventsOfEntity(
  context: ApiContext,
  entity: EntityNode,
  role: string | null | undefined,
  filter: EventFilterInput | null | undefined,
  orderBy: readonly EventOrderInput[] | null | undefined,
  args: PageArguments,
): Promise<Connection<EventNode>> {
  const { loaders } = context;
  const page = readPage('events', eventKeys(orderBy), args);
  const part = { role: roleNamed(role), test: await eventTestFor(context, eventFilterOf(filter)) };
  const name = `events of entities ${JSON.stringify(part)}`;
  const pages = loaders.once(
    `${name} ${JSON.stringify(page)}`,
    () =>
      new DataLoader<EntityNode, PageOf<EventNode>, string>(
        (entities) => readEventsOfEntities(context, entities, part, page),
        { cacheKeyFn: ({ id }) => id },
      ),
  );
  return new EventConnection(
    context,
    withParticipant(part.test, entity.id, part.role),
    () => pages.load(entity),
    () => loaders.totals(name, (ids) => buildEventCountOfEntities(ids, part)).load(entity.id),
  );
}
