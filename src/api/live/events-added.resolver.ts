import { Arg, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { feedStart, readFeed } from '../../query/event-feed.js';
import type { EventNode } from '../../query/nodes.js';
import { eventTestFor, type ApiContext } from '../context.js';
import { Loaders } from '../loaders.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { EventNodeType } from '../event/event.type.js';

@ObjectType('EventAdded', { description: 'An event that has newly come to pass a filter.' })
export class EventAddedType {
  @Field(() => String, {
    description:
      'Give it as `after` to go on right behind this event, from any connection and any server of the graph.',
  })
  readonly cursor!: string;

  @Field(() => EventNodeType, { description: 'The event, as it is now.' })
  readonly event!: EventNode;
}

interface EventsAddedArgs {
  readonly filter?: EventFilterInput | null;
  readonly after?: string | null;
}

@Resolver()
export class EventsAddedResolver {
  @Subscription(() => EventAddedType, {
    description:
      'Events that newly come to pass the filter, whether they are new or have changed, whoever wrote them; each once, in the order of the changes. With a cursor, first what came since it. An event that is gone by the time it is told is passed over. When the graph no longer knows what came since the cursor, it ends with CURSOR_EXPIRED.',
    subscribe: ({ args, context }: { args: EventsAddedArgs; context: ApiContext }) => feed(context, args),
  })
  eventsAdded(
    @Root() added: EventAddedType,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'Which are meant; all that are asserted when left out.',
    })
    _filter: EventFilterInput | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last event that was had.' })
    _after: string | null | undefined,
  ): EventAddedType {
    return added;
  }
}

/** The filter is read and the place is taken before the first event is waited for. */
async function feed(
  context: ApiContext,
  { filter, after }: EventsAddedArgs,
): Promise<AsyncGenerator<EventAddedType>> {
  const test = await eventTestFor(context, eventFilterOf(filter));
  const start = await feedStart(context.store, after ?? null);
  return follow(context, test, start);
}

async function* follow(
  context: ApiContext,
  test: Awaited<ReturnType<typeof eventTestFor>>,
  start: Awaited<ReturnType<typeof feedStart>>,
): AsyncGenerator<EventAddedType> {
  const { store, live, life } = context;
  let from = start;
  while (!life.signal.aborted) {
    const { moment } = live.watch;
    const { events, next, isEnd } = await readFeed(store, test, from);
    from = next;
    // Asked for as they are now, and all of a stretch at once.
    const nodes = await new Loaders(store).events.loadMany(events.map(({ id }) => id));
    for (const [index, { cursor }] of events.entries()) {
      const event = nodes[index];
      if (event instanceof Error) throw event;
      if (event) yield { cursor, event };
    }
    if (isEnd) await live.watch.next(moment, life.signal);
  }
}
