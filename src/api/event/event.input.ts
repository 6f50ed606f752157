import { GraphQLDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { EntityTypeName, EventTypeName, PloverCategory, StatusName } from '../../ontology/names.js';
import { DEFAULT_STATUSES, type EventFilter, type PartyReference } from '../../query/event-filter.js';
import { MOST_INNER_PARTIES } from '../../query/inner-filters.js';
import { EVENT_ORDER_FIELDS, type EventOrderField } from '../../query/events.js';
import type { Direction, OrderBy } from '../../query/order.js';
import {
  DirectionEnum,
  EventStatusEnum,
  EntityTypeEnum,
  EventTypeEnum,
  describedEnum,
  PloverCategoryEnum,
} from '../enums.js';
import { graphIdsOf } from '../node/global-id.js';

@InputType('EntityRef', {
  description: 'Which entities are meant: all that is given must hold, and something must be.',
})
export class EntityRefInput {
  @Field(() => ID, { nullable: true, description: 'The id of one, e.g. country:NOR.' })
  readonly id?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any name or alias, whatever the case. A capital or a seat of government as an actor is its country.',
  })
  readonly name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166 alpha-3 of the country they are, lie in, or act for.',
  })
  readonly country?: string | null;

  @Field(() => EntityTypeEnum, { nullable: true, description: 'What kind of thing they are.' })
  readonly type?: EntityTypeName | null;

  @Field(() => EventFilterInput, {
    nullable: true,
    description: `Those that do one of these events: "countries that attacked Ruritania"; up to ${MOST_INNER_PARTIES} entities.`,
  })
  readonly actorOf?: EventFilterInput | null;

  @Field(() => EventFilterInput, {
    nullable: true,
    description: `Those to whom one of these events is done; up to ${MOST_INNER_PARTIES} entities.`,
  })
  readonly recipientOf?: EventFilterInput | null;
}

/** What can be asked of any reported thing that happened, whoever takes part. */
@InputType()
export abstract class ReportedFilterInput {
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
}

@InputType('EventFilter', { description: 'Which events are meant: all that is given must hold.' })
export class EventFilterInput extends ReportedFilterInput {
  @Field(() => [EventTypeEnum], { nullable: true, description: 'Any of these.' })
  readonly types?: readonly EventTypeName[] | null;

  @Field(() => [PloverCategoryEnum], { nullable: true, description: 'Any of these.' })
  readonly categories?: readonly PloverCategory[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Ways to do what the type says, as the ontology lists them, e.g. earthquake: any of these.',
  })
  readonly modes?: readonly string[] | null;

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
  const { actor, recipient, participant, and, or, not } = input;
  return {
    ...reportedFilterOf(input),
    actor: referenceOf(actor),
    recipient: referenceOf(recipient),
    participant: referenceOf(participant),
    and: and?.map(eventFilterOf),
    or: or?.map(eventFilterOf),
    not: not == null ? null : eventFilterOf(not),
  };
}

/** The input with what all such filters share as the query side has it. */
export function reportedFilterOf<
  T extends ReportedFilterInput & { readonly statuses?: EventFilter['statuses'] },
>(input: T) {
  const { statuses, place, since, until, stories } = input;
  return {
    ...input,
    // The schema's default also fills filters within filters; only what the client wrote counts.
    statuses: statuses === DEFAULT_STATUSES ? null : statuses,
    place: referenceOf(place),
    since: dayOf(since),
    until: dayOf(until),
    stories: stories?.flatMap((id) => graphIdsOf('story', id)),
  };
}

/** The reference of the query side that the input amounts to. */
export function referenceOf(input: EntityRefInput | null | undefined): PartyReference | null {
  if (input == null) return null;
  const { actorOf, recipientOf, ...plain } = input;
  return {
    ...plain,
    ...(actorOf == null ? {} : { actorOf: eventFilterOf(actorOf) }),
    ...(recipientOf == null ? {} : { recipientOf: eventFilterOf(recipientOf) }),
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
