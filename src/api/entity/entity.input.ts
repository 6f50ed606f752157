import { Field, ID, InputType } from 'type-graphql';
import type { EntityTypeName, SectorCode } from '../../ontology/names.js';
import { ENTITY_ORDER_FIELDS, type EntityFilter, type EntityOrderField } from '../../query/entities.js';
import type { Direction, OrderBy } from '../../query/order.js';
import { DirectionEnum, EntityTypeEnum, describedEnum, SectorEnum } from '../enums.js';

@InputType('EntityFilter', { description: 'Which entities are meant: all that is given must hold.' })
export class EntityFilterInput implements EntityFilter {
  @Field(() => [ID], { nullable: true, description: 'Any of these, e.g. country:NOR.' })
  readonly ids?: readonly string[] | null;

  @Field(() => [EntityTypeEnum], { nullable: true, description: 'Any of these.' })
  readonly types?: readonly EntityTypeName[] | null;

  @Field(() => String, { nullable: true, description: 'Any whole name or alias, whatever the case.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of any name or alias, whatever the case.' })
  readonly contains?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'ISO 3166 alpha-3 of the country they are, lie in, or act for: any of these.',
  })
  readonly countries?: readonly string[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'What actors are: any of these.' })
  readonly sectors?: readonly SectorCode[] | null;
}

const EntityOrderFieldEnum = describedEnum(
  'EntityOrderField',
  ENTITY_ORDER_FIELDS,
  'What entities are sorted by: name, type, or how many stories mention them.',
);

@InputType('EntityOrder', { description: 'A field to sort entities by, and which way.' })
export class EntityOrderInput implements OrderBy<EntityOrderField> {
  @Field(() => EntityOrderFieldEnum, { description: 'What to sort by.' })
  readonly field!: EntityOrderField;

  @Field(() => DirectionEnum, { defaultValue: 'ASC', description: 'Which way.' })
  readonly direction!: Direction;
}
