import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { EntityTypeName, SectorCode } from '../../ontology/names.js';
import type { EntityNode } from '../../query/nodes.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EntityTypeEnum, SectorEnum } from '../enums.js';
import { NodeType } from '../node/node.type.js';

@InterfaceType('Entity', {
  description: 'A thing that stories speak of.',
  implements: NodeType,
  resolveType: (entity: EntityNode) => ENTITY_TYPE_NAMES[entity.type],
})
export abstract class EntityInterface extends NodeType {
  @Field(() => EntityTypeEnum, { description: 'What kind of thing it is.' })
  readonly type!: EntityTypeName;

  @Field(() => String, { description: 'The name most stories use, or the one of an authority.' })
  readonly name!: string;

  @Field(() => [String], { description: 'Other names, sorted.' })
  readonly aliases!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166 alpha-3 of the country it is, lies in, or acts for.',
  })
  readonly country!: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'What an actor is; null when unknown.' })
  readonly sector!: SectorCode | null;

  @Field(() => String, { nullable: true, description: 'Its code in a custom gazetteer.' })
  readonly code!: string | null;
}

@ObjectType('Country', {
  implements: [EntityInterface, NodeType],
  description: 'A state, or its government.',
})
class CountryType extends EntityInterface {}

@ObjectType('Place', {
  implements: [EntityInterface, NodeType],
  description: 'A city, region, sea or the like.',
})
class PlaceType extends EntityInterface {}

@ObjectType('Person', { implements: [EntityInterface, NodeType], description: 'A person with a name.' })
class PersonType extends EntityInterface {}

@ObjectType('Organization', {
  implements: [EntityInterface, NodeType],
  description: 'A company, agency, party, alliance or the like.',
})
class OrganizationType extends EntityInterface {}

@ObjectType('Group', {
  implements: [EntityInterface, NodeType],
  description: 'People without a name of their own: soldiers, protesters, officials.',
})
class GroupType extends EntityInterface {}

@ObjectType('Facility', {
  implements: [EntityInterface, NodeType],
  description: 'A building, base, plant or the like.',
})
class FacilityType extends EntityInterface {}

@ObjectType('Item', {
  implements: [EntityInterface, NodeType],
  description: 'A thing that passes or is used.',
})
export class ItemType extends EntityInterface {
  @Field(() => [ID], { description: 'Ids of its own class and every class above it, narrowest first.' })
  readonly classes!: readonly string[];
}

/** Every object type of entities; the schema reaches them only through their interface. */
export const ENTITY_OBJECT_TYPES = [
  CountryType,
  PlaceType,
  PersonType,
  OrganizationType,
  GroupType,
  FacilityType,
  ItemType,
] as const;

/** The name of the object type of an entity, by the entity's type. */
export const ENTITY_TYPE_NAMES: Readonly<Record<EntityTypeName, string>> = {
  COUNTRY: 'Country',
  PLACE: 'Place',
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
  FACILITY: 'Facility',
  ITEM: 'Item',
};

@ObjectType('Relation', { description: 'A lasting fact that stories state of an entity.' })
export class RelationType {
  @Field(() => String, { description: 'HOLDS_OFFICE, MEMBER_OF, LOCATED_IN, PART_OF or ALLY_OF.' })
  readonly type!: string;

  @Field(() => String, { nullable: true, description: 'The office as written, for HOLDS_OFFICE.' })
  readonly title!: string | null;

  @Field(() => EntityInterface, {
    description: 'What it is an officer, member, part or ally of, or lies in.',
  })
  readonly object!: EntityNode;
}

export const EntityConnectionType = connectionTypeOf('Entity', () => EntityInterface);
