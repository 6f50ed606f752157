import { GraphQLDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { ArmamentCategory } from '../../ontology/armaments.js';
import type { StatusName } from '../../ontology/names.js';
import type { ArmsTransferFilter } from '../../query/arms-transfers.js';
import { DEFAULT_STATUSES } from '../../query/event-filter.js';
import { ArmamentCategoryEnum, EventStatusEnum } from '../enums.js';
import { dayOf, EntityRefInput, EventFilterInput, eventFilterOf, referenceOf } from '../event/event.input.js';
import { graphIdsOf } from '../node/global-id.js';

@InputType('ArmsTransferFilter', {
  description: 'Which arms transfers are meant: all that is given must hold, of one and the same transfer.',
})
export class ArmsTransferFilterInput {
  @Field(() => EntityRefInput, { nullable: true, description: 'Who parts with the arms.' })
  readonly supplier?: EntityRefInput | null;

  @Field(() => EntityRefInput, { nullable: true, description: 'Who gets them.' })
  readonly recipient?: EntityRefInput | null;

  @Field(() => EntityRefInput, { nullable: true, description: 'Whom or what they pass through.' })
  readonly intermediary?: EntityRefInput | null;

  @Field(() => [ArmamentCategoryEnum], { nullable: true, description: 'Arms of any of these categories.' })
  readonly categories?: readonly ArmamentCategory[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What passes, by the name of an item or of a class: "weapons" also finds rifles.',
  })
  readonly item?: string | null;

  @Field(() => [EventStatusEnum], {
    nullable: true,
    defaultValue: DEFAULT_STATUSES,
    description: 'Any of these. The default does not count when the filter in event names statuses.',
  })
  readonly statuses?: readonly StatusName[] | null;

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

  @Field(() => EventFilterInput, { nullable: true, description: 'What else holds of the event.' })
  readonly event?: EventFilterInput | null;
}

/** The filter of the query side that the input amounts to; null and absent let every asserted transfer pass. */
export function armsTransferFilterOf(input: ArmsTransferFilterInput | null | undefined): ArmsTransferFilter {
  if (input == null) return {};
  const { supplier, recipient, intermediary, place, statuses, since, until, stories, event } = input;
  return {
    ...input,
    statuses: statuses === DEFAULT_STATUSES ? null : statuses,
    supplier: referenceOf(supplier),
    recipient: referenceOf(recipient),
    intermediary: referenceOf(intermediary),
    place: referenceOf(place),
    since: dayOf(since),
    until: dayOf(until),
    stories: stories?.flatMap((id) => graphIdsOf('story', id)),
    event: event == null ? null : eventFilterOf(event),
  };
}
