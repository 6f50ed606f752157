import { GraphQLDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { EventTypeName, PloverCategory, StatusName } from '../../ontology/names.js';
import { DEFAULT_STATUSES, type EventFilter } from '../../query/event-filter.js';
import { EVENT_ORDER_FIELDS, type EventOrderField } from '../../query/events.js';
import type { Direction, OrderBy } from '../../query/order.js';
import { EntityRefInput } from '../entity/entity.input.js';
import {
  DirectionEnum,
  EventStatusEnum,
  EventTypeEnum,
  describedEnum,
  PloverCategoryEnum,
} from '../enums.js';
import { graphIdsOf } from '../node/global-id.js';

@InputType('EventFilter', { description: 'Which events are meant: all that is given must hold.' })
export class EventFilterInput {
  @Field(() => [EventTypeEnum], { nullable: true, description: 'Any of these.' })
  readonly types?: readonly EventTypeName[] | null;

  @Field(() => [PloverCategoryEnum], { nullable: true, description: 'Any of these.' })
  readonly categories?: readonly PloverCategory[] | null;

  @Field(() => [EventStatusEnum], {
    nullable: true,
    defaultValue: DEFAULT_STATUSES,
    description:
      'The default counts only when no filter names statuses, neither this one nor one within it; within and, or and not it is no condition.',
  })
  readonly statuses?: readonly StatusName[] | null;

  @Field(() => EntityRefInput, { nullable: true, description: 'Who does it.' })
  readonly actor?: EntityRefInput | null;

  @Field(() => EntityRefInput, {
    nullable: true,
    description: 'Whom it is done to: recipient, target or victim; of what is mutual, any other actor.',
  })
  readonly recipient?: EntityRefInput | null;

  @Field(() => EntityRefInput, { nullable: true, description: 'Who or what takes part, in any role.' })
  readonly participant?: EntityRefInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'What passes or is used, by the name of an item or of a class: "weapons" also finds rifles.',
  })
  readonly item?: string | null;

  @Field(() => EntityRefInput, {
    nullable: true,
    description: 'Where: the place itself or, for a country, within it.',
  })
  readonly place?: EntityRefInput | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Not over before this day. Events without a known day are left out.',
  })
  readonly since?: Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Begun by this day. Events without a known day are left out.',
  })
  readonly until?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'Reported by one of these stories.' })
  readonly stories?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Reported by this publisher, whatever the case.' })
  readonly publisher?: string | null;

  @Field(() => Float, { nullable: true, description: 'At least so sure, between 0 and 1.' })
  readonly minConfidence?: number | null;

  @Field(() => Int, { nullable: true, description: 'Reported by at least so many stories.' })
  readonly minReports?: number | null;

  @Field(() => [EventFilterInput], { nullable: true, description: 'All of these hold too.' })
  readonly and?: readonly EventFilterInput[] | null;

  @Field(() => [EventFilterInput], { nullable: true, description: 'At least one of these holds too.' })
  readonly or?: readonly EventFilterInput[] | null;

  @Field(() => EventFilterInput, { nullable: true, description: 'This does not hold.' })
  readonly not?: EventFilterInput | null;
}

/** The filter of the query side that the input amounts to; null and absent let everything pass. */
export function eventFilterOf(input: EventFilterInput | null | undefined): EventFilter {
  if (input == null) return {};
  const { statuses, since, until, stories, and, or, not } = input;
  return {
    ...input,
    // The schema's default also fills filters within filters; only what the client wrote counts.
    statuses: statuses === DEFAULT_STATUSES ? null : statuses,
    since: dayOf(since),
    until: dayOf(until),
    stories: stories?.flatMap((id) => graphIdsOf('story', id)),
    and: and?.map(eventFilterOf),
    or: or?.map(eventFilterOf),
    not: not == null ? null : eventFilterOf(not),
  };
}

/** An ISO 8601 day. */
export function dayOf(date: Date | null | undefined): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

const EventOrderFieldEnum = describedEnum(
  'EventOrderField',
  EVENT_ORDER_FIELDS,
  'What events are sorted by.',
);

@InputType('EventOrder', { description: 'A field to sort events by, and which way.' })
export class EventOrderInput implements OrderBy<EventOrderField> {
  @Field(() => EventOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: EventOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  readonly direction!: Direction;
}
