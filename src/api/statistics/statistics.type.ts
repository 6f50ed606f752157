import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityTypeName, EventTypeName, StatusName } from '../../ontology/names.js';
import { EntityTypeEnum, EventStatusEnum, EventTypeEnum } from '../enums.js';

@ObjectType('EventTypeCount', { description: 'Events of a type.' })
export class EventTypeCountType {
  @Field(() => EventTypeEnum, { description: 'The type.' })
  readonly type!: EventTypeName;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType('EventStatusCount', { description: 'Events of a status.' })
export class EventStatusCountType {
  @Field(() => EventStatusEnum, { description: 'The status.' })
  readonly status!: StatusName;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType('EntityTypeCount', { description: 'Entities of a type.' })
export class EntityTypeCountType {
  @Field(() => EntityTypeEnum, { description: 'The type.' })
  readonly type!: EntityTypeName;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType('Statistics', {
  description: 'How much the graph holds; groups from the largest to the smallest.',
})
export class StatisticsType {
  @Field(() => Int, { description: 'Stories.' })
  readonly stories!: number;

  @Field(() => Int, { description: 'Claims.' })
  readonly claims!: number;

  @Field(() => Int, { description: 'Events of every status.' })
  readonly events!: number;

  @Field(() => Int, { description: 'Entities.' })
  readonly entities!: number;

  @Field(() => [EventTypeCountType], { description: 'Events, by type.' })
  readonly eventsByType!: readonly EventTypeCountType[];

  @Field(() => [EventStatusCountType], { description: 'Events, by status.' })
  readonly eventsByStatus!: readonly EventStatusCountType[];

  @Field(() => [EntityTypeCountType], { description: 'Entities, by type.' })
  readonly entitiesByType!: readonly EntityTypeCountType[];
}
