import { GraphQLDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../connection/connection.type.js';

@ObjectType('Party', { description: 'Who or what stands on one side of events, and how many these are.' })
export class PartyType {
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

export const PartyConnectionType = connectionTypeOf('Party', () => PartyType);
