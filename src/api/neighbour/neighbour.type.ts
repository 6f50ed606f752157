import { Field, Int, ObjectType } from 'type-graphql';
import { EventSpanType } from '../event/event-counts.type.js';
import type { EntityTypeName, RoleFunction } from '../../ontology/names.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EntityTypeEnum, RoleFunctionEnum } from '../enums.js';

@ObjectType('Neighbour', {
  description: 'An entity that has a part in events of another, counted over them.',
})
export class NeighbourType extends EventSpanType {
  @Field(() => Int, { description: 'Events in which both have a part.' })
  readonly events!: number;
}

export const NeighbourConnectionType = connectionTypeOf('Neighbour', () => NeighbourType);

@ObjectType('RoleCount', { description: 'How often an entity plays a role.' })
export class RoleCountType {
  @Field(() => String, { description: "The event type's own name of the role, e.g. supplier." })
  readonly role!: string;

  @Field(() => RoleFunctionEnum, { description: 'What kind of role that is.' })
  readonly function!: RoleFunction;

  @Field(() => Int, { description: 'Events in which the entity plays it.' })
  readonly events!: number;
}

@ObjectType('NeighbourCount', { description: 'How many neighbours of a type an entity has.' })
export class NeighbourCountType {
  @Field(() => EntityTypeEnum, { description: 'What kind of thing they are.' })
  readonly type!: EntityTypeName;

  @Field(() => Int, { description: 'Entities of that type that have a part in one of its events.' })
  readonly count!: number;
}

@ObjectType('Degree', { description: 'How much there is around an entity, before any of it is asked for.' })
export class DegreeType {
  @Field(() => Int, { description: 'Events in which it has a part.' })
  readonly events!: number;

  @Field(() => [RoleCountType], { description: 'The parts it has in them; the most frequent first.' })
  readonly roles!: readonly RoleCountType[];

  @Field(() => [NeighbourCountType], {
    description: 'The entities that have a part in them too, by type; the most frequent first.',
  })
  readonly neighbours!: readonly NeighbourCountType[];
}
