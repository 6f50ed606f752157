import { GraphQLDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { EventTypeName } from '../../ontology/names.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EventTypeEnum } from '../enums.js';

@ObjectType('Dyad', {
  description:
    'Who did what to whom, counted. What is mutual gives one dyad, its two actors ordered by id. Only where both are known.',
})
export class DyadType {
  @Field(() => EventTypeEnum, { description: 'What was done.' })
  readonly type!: EventTypeName;

  @Field(() => Int, { description: 'How many events.' })
  readonly events!: number;

  @Field(() => Int, { description: 'Stories that report one of the events.' })
  readonly reports!: number;

  @Field(() => Int, { description: 'Independent sources among them, as for an event.' })
  readonly sources!: number;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first known day of one of the events.' })
  readonly first!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last known day of one of the events.' })
  readonly last!: string | null;
}

export const DyadConnectionType = connectionTypeOf('Dyad', () => DyadType);
