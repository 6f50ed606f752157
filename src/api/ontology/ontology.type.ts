import { Field, ObjectType } from 'type-graphql';
import type {
  EntityTypeName,
  EventTypeName,
  PloverCategory,
  RoleFunction,
  SectorCode,
} from '../../ontology/names.js';
import { EntityTypeEnum, EventTypeEnum, PloverCategoryEnum, RoleFunctionEnum, SectorEnum } from '../enums.js';

@ObjectType('RoleDefinition', { description: 'A role of an event type.' })
export class RoleDefinitionType {
  @Field(() => String, { description: 'e.g. supplier.' })
  readonly name!: string;

  @Field(() => RoleFunctionEnum, { description: 'What kind of role it is.' })
  readonly function!: RoleFunction;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;

  @Field(() => [EntityTypeEnum], { description: 'What may fill it.' })
  readonly fillers!: readonly EntityTypeName[];
}

@ObjectType('ModeDefinition', { description: 'A way to do what an event type says.' })
export class ModeDefinitionType {
  @Field(() => String, { description: 'Its name, e.g. aerial.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;
}

@ObjectType('EventTypeDefinition', { description: 'An event type: what it is and who takes part.' })
export class EventTypeDefinitionType {
  @Field(() => EventTypeEnum, { description: 'As in filters and answers.' })
  readonly name!: EventTypeName;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;

  @Field(() => PloverCategoryEnum, { nullable: true, description: 'Null for types outside PLOVER.' })
  readonly category!: PloverCategory | null;

  @Field(() => [String], { description: 'Codes of CAMEO (Schrodt 2012) that map to it, root or full.' })
  readonly cameo!: readonly string[];

  @Field(() => [RoleDefinitionType], { description: 'Who and what takes part.' })
  readonly roles!: readonly RoleDefinitionType[];

  @Field(() => [ModeDefinitionType], { description: 'The ways to do it.' })
  readonly modes!: readonly ModeDefinitionType[];

  @Field(() => [String], { description: 'What its events are about, by the contexts of PLOVER.' })
  readonly contexts!: readonly string[];
}

@ObjectType('SectorDefinition', { description: 'What an actor can be, by the codes of PLOVER.' })
export class SectorDefinitionType {
  @Field(() => SectorEnum, { description: 'As in filters and answers.' })
  readonly code!: SectorCode;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;
}

@ObjectType('Ontology', { description: 'What the graph can speak of.' })
export class OntologyType {
  @Field(() => [EventTypeDefinitionType], { description: 'Every type of event.' })
  readonly eventTypes!: readonly EventTypeDefinitionType[];

  @Field(() => [SectorDefinitionType], { description: 'Every sector.' })
  readonly sectors!: readonly SectorDefinitionType[];
}
