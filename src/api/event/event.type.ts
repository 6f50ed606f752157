import { Field, Float, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import type {
  QualifierName,
  QuantityKind,
  EventTypeName,
  PloverCategory,
  RoleFunction,
  StatusName,
} from '../../ontology/names.js';
import type { EntityNode } from '../../query/nodes.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventFacetsType } from '../facet/facet.type.js';
import {
  EventStatusEnum,
  EventTypeEnum,
  PloverCategoryEnum,
  QualifierEnum,
  QuantityKindEnum,
  RoleFunctionEnum,
  TimePrecisionEnum,
} from '../enums.js';
import { NodeType } from '../node/node.type.js';

@ObjectType('TimeSpan', { description: 'When an event happened.' })
export class TimeSpanType {
  @Field(() => String, { description: 'As a story words it.' })
  readonly text!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day; null while unresolved.' })
  readonly start!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day, inclusive; null while unresolved.' })
  readonly end!: string | null;

  @Field(() => TimePrecisionEnum, { nullable: true, description: 'Null while unresolved.' })
  readonly precision!: string | null;
}

@ObjectType('Participant', { description: 'An entity in a role of an event.' })
export class ParticipantType {
  @Field(() => EntityInterface, { description: 'Who or what plays the role.' })
  readonly entity!: EntityNode;

  @Field(() => String, { description: "The event type's own name of the role, e.g. supplier." })
  readonly role!: string;

  @Field(() => RoleFunctionEnum, { description: 'What kind of role that is.' })
  readonly function!: RoleFunction;

  @Field(() => String, {
    nullable: true,
    description: 'Joined code of a custom gazetteer, e.g. GONMIL for Gondor soldiers; null without one.',
  })
  readonly code!: string | null;
}

@ObjectType('Quantity', { description: 'A number that an event carries, as one or more claims report it.' })
export class QuantityType {
  @Field(() => QuantityKindEnum, { description: 'What it counts or measures.' })
  readonly of!: QuantityKind;

  @Field(() => Float, { description: 'In the unit given; a count of things or people without one.' })
  readonly value!: number;

  @Field(() => QualifierEnum, { description: 'How exact the value is.' })
  readonly qualifier!: QualifierName;

  @Field(() => String, {
    nullable: true,
    description: 'Currency (ISO 4217) or measure; null for a plain count.',
  })
  readonly unit!: string | null;
}

@ObjectType('Event', { implements: NodeType, description: 'What happened, as the claims about it add up.' })
export class EventNodeType extends NodeType {
  @Field(() => EventTypeEnum, { description: 'What kind of event it is.' })
  readonly type!: EventTypeName;

  @Field(() => PloverCategoryEnum, {
    nullable: true,
    description: 'Its PLOVER category; null for types outside PLOVER.',
  })
  readonly category!: PloverCategory | null;

  @Field(() => String, { nullable: true, description: 'The way it is done, e.g. aerial.' })
  readonly mode!: string | null;

  @Field(() => [String], { description: 'What it is about, by the contexts of PLOVER, e.g. military.' })
  readonly contexts!: readonly string[];

  @Field(() => EventStatusEnum, { description: "The strongest of its claims' statuses." })
  readonly status!: StatusName;

  @Field(() => [EventStatusEnum], {
    description: 'Every status that one of its claims has, strongest first.',
  })
  readonly statuses!: readonly StatusName[];

  @Field(() => Boolean, { description: 'True when the actors do it to each other ("A and B met").' })
  readonly reciprocal!: boolean;

  @Field(() => TimeSpanType, { nullable: true, description: 'Null when no story says.' })
  readonly time!: TimeSpanType | null;

  @Field(() => Int, { description: 'Stories that report it.' })
  readonly reports!: number;

  @Field(() => Int, {
    description:
      'Independent sources among them: publishers, a story without one for itself; near-copies of one text count for whoever had it first.',
  })
  readonly sources!: number;

  @Field(() => Float, { description: 'Between 0 and 1, calibrated: of events at 0.8, about 80 % are right.' })
  readonly confidence!: number;
}

export const EventConnectionType = connectionTypeOf('Event', () => EventNodeType);
Field(() => EventFacetsType, { description: 'How the events of the whole list spread.' })(
  EventConnectionType.prototype as object,
  'facets',
);
