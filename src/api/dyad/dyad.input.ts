import { Field, InputType } from 'type-graphql';
import { DYAD_ORDER_FIELDS, type DyadOrderField } from '../../query/dyads.js';
import type { Direction, OrderBy } from '../../query/order.js';
import { DirectionEnum, describedEnum } from '../enums.js';

const DyadOrderFieldEnum = describedEnum('DyadOrderField', DYAD_ORDER_FIELDS, 'What dyads are sorted by.');

@InputType('DyadOrder', { description: 'A field to sort dyads by, and which way.' })
export class DyadOrderInput implements OrderBy<DyadOrderField> {
  @Field(() => DyadOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: DyadOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  readonly direction!: Direction;
}
