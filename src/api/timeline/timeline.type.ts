import { GraphQLDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { TIMELINE_INTERVALS, type TimelineBucket } from '../../query/timeline.js';
import { describedEnum } from '../enums.js';

export const TimelineIntervalEnum = describedEnum(
  'TimelineInterval',
  TIMELINE_INTERVALS,
  'How long the buckets of a timeline are.',
);

@ObjectType('TimelineBucket', {
  description:
    'Events that begin within an interval, counted; those without a known day have one of their own.',
})
export class TimelineBucketType implements TimelineBucket {
  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Its first day; null for the events whose day no story tells.',
  })
  readonly start!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Its last day, inclusive; null for the events whose day no story tells.',
  })
  readonly end!: string | null;

  @Field(() => Int, { description: 'How many events.' })
  readonly events!: number;

  @Field(() => Int, { description: 'Stories that report one of the events.' })
  readonly reports!: number;

  @Field(() => Int, { description: 'Independent sources among them, as for an event.' })
  readonly sources!: number;
}
