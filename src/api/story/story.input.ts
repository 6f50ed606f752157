import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { Direction, OrderBy } from '../../query/order.js';
import { STORY_ORDER_FIELDS, type StoryOrderField } from '../../query/stories.js';
import { EntityRefInput } from '../event/event.input.js';
import { DirectionEnum, describedEnum } from '../enums.js';

@InputType('StoryFilter', { description: 'Which stories are meant: all that is given must hold.' })
export class StoryFilterInput {
  @Field(() => [ID], { nullable: true, description: "Any of these: global ids, or the stories' own." })
  readonly ids?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'By this publisher, whatever the case.' })
  readonly publisher?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Published on this day or later.' })
  readonly since?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Published on this day or earlier.' })
  readonly until?: Date | null;

  @Field(() => EntityRefInput, { nullable: true, description: 'Speaks of such an entity.' })
  readonly mentions?: EntityRefInput | null;
}

const StoryOrderFieldEnum = describedEnum(
  'StoryOrderField',
  STORY_ORDER_FIELDS,
  'What stories are sorted by.',
);

@InputType('StoryOrder', { description: 'A field to sort stories by, and which way.' })
export class StoryOrderInput implements OrderBy<StoryOrderField> {
  @Field(() => StoryOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: StoryOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'DESC', description: 'Which way.' })
  readonly direction!: Direction;
}
