import { Field, InputType } from 'type-graphql';
import type { Direction, OrderBy } from '../../query/order.js';
import { PARTY_ORDER_FIELDS, PARTY_SIDES, type PartyOrderField } from '../../query/parties.js';
import { describedEnum, DirectionEnum } from '../enums.js';

export const PartySideEnum = describedEnum(
  'PartySide',
  Object.fromEntries(Object.entries(PARTY_SIDES).map(([name, description]) => [name, { description }])),
  'On which side of an event somebody or something stands.',
);

const PartyOrderFieldEnum = describedEnum(
  'PartyOrderField',
  PARTY_ORDER_FIELDS,
  'What parties are sorted by.',
);

@InputType('PartyOrder', { description: 'A field to sort parties by, and which way.' })
export class PartyOrderInput implements OrderBy<PartyOrderField> {
  @Field(() => PartyOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: PartyOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  readonly direction!: Direction;
}
