import { Field, InputType } from 'type-graphql';
import type { ArmamentCategory } from '../../ontology/armaments.js';
import type { StatusName } from '../../ontology/names.js';
import type { ArmsTransferFilter } from '../../query/arms-transfers.js';
import { DEFAULT_STATUSES } from '../../query/event-filter.js';
import { ArmamentCategoryEnum, EventStatusEnum } from '../enums.js';
import {
  EntityRefInput,
  EventFilterInput,
  eventFilterOf,
  referenceOf,
  ReportedFilterInput,
  reportedFilterOf,
} from '../event/event.input.js';

@InputType('ArmsTransferFilter', {
  description: 'Which arms transfers are meant: all that is given must hold, of one and the same transfer.',
})
export class ArmsTransferFilterInput extends ReportedFilterInput {
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

  @Field(() => EventFilterInput, { nullable: true, description: 'What else holds of the event.' })
  readonly event?: EventFilterInput | null;
}

/** The filter of the query side that the input amounts to; null and absent let every asserted transfer pass. */
export function armsTransferFilterOf(input: ArmsTransferFilterInput | null | undefined): ArmsTransferFilter {
  if (input == null) return {};
  const { supplier, recipient, intermediary, event } = input;
  return {
    ...reportedFilterOf(input),
    supplier: referenceOf(supplier),
    recipient: referenceOf(recipient),
    intermediary: referenceOf(intermediary),
    event: event == null ? null : eventFilterOf(event),
  };
}
