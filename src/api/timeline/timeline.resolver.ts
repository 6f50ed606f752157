import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import {
  buildTimeline,
  buildUndated,
  MOST_BUCKETS,
  readTimeline,
  type TimelineBucket,
  type TimelineInterval,
} from '../../query/timeline.js';
import { eventTestFor, type ApiContext } from '../context.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { listCost } from '../limits/complexity.js';
import { TimelineBucketType, TimelineIntervalEnum } from './timeline.type.js';

const USUAL_BUCKETS = 100;

@Resolver()
export class TimelineResolver {
  @Query(() => [TimelineBucketType], {
    complexity: listCost(USUAL_BUCKETS),
    description: `The events that the filter lets through, counted by the interval in which their first day lies: the earliest first, intervals without any left out, and last a bucket without days for the events whose day no story tells. One of more than ${MOST_BUCKETS} buckets is refused, never cut.`,
  })
  async timeline(
    @Ctx() context: ApiContext,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'Which are meant; all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('interval', () => TimelineIntervalEnum, { description: 'How long the buckets are.' })
    interval: TimelineInterval,
  ): Promise<readonly TimelineBucket[]> {
    const test = await eventTestFor(context, eventFilterOf(filter));
    const [rows, undated] = await Promise.all([
      context.store.read(buildTimeline(test, interval)),
      context.store.read(buildUndated(test)),
    ]);
    return readTimeline(interval, rows, undated);
  }
}
