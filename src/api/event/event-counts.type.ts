import { GraphQLDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

/** The days between which events lie. */
@ObjectType()
export abstract class EventSpanType {
  @Field(() => GraphQLDate, { nullable: true, description: 'The first known day of one of the events.' })
  readonly first!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last known day of one of the events.' })
  readonly last!: string | null;
}

/** How many events were counted, by how many they were reported, and between which days they lie. */
@ObjectType()
export abstract class EventCountsType extends EventSpanType {
  @Field(() => Int, { description: 'How many events.' })
  readonly events!: number;

  @Field(() => Int, { description: 'Stories that report one of the events.' })
  readonly reports!: number;

  @Field(() => Int, { description: 'Independent sources among them, as for an event.' })
  readonly sources!: number;
}
