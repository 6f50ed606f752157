import { Field, InputType } from 'type-graphql';
import {
  NEIGHBOUR_DIRECTIONS,
  NEIGHBOUR_ORDER_FIELDS,
  type NeighbourOrderField,
} from '../../query/neighbours.js';
import type { Direction, OrderBy } from '../../query/order.js';
import { DirectionEnum, describedEnum } from '../enums.js';

export const NeighbourDirectionEnum = describedEnum(
  'NeighbourDirection',
  NEIGHBOUR_DIRECTIONS,
  'Which way the events between an entity and its neighbour go.',
);

const NeighbourOrderFieldEnum = describedEnum(
  'NeighbourOrderField',
  NEIGHBOUR_ORDER_FIELDS,
  'What neighbours are sorted by.',
);

@InputType('NeighbourOrder', { description: 'A field to sort neighbours by, and which way.' })
export class NeighbourOrderInput implements OrderBy<NeighbourOrderField> {
  @Field(() => NeighbourOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: NeighbourOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  readonly direction!: Direction;
}
