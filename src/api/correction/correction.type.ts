import { GraphQLDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type {
  EventTypeName,
  PloverCategory,
  QualifierName,
  QuantityKind,
  StatusName,
} from '../../ontology/names.js';
import type { EntityNode, EventNode } from '../../query/nodes.js';
import { EntityInterface } from '../entity/entity.type.js';
import {
  EventStatusEnum,
  EventTypeEnum,
  PloverCategoryEnum,
  QualifierEnum,
  QuantityKindEnum,
} from '../enums.js';
import { EventNodeType, TimeSpanType } from '../event/event.type.js';

@InputType('ParticipantInput', { description: 'An entity in a role of an event.' })
export class ParticipantInput {
  @Field(() => String, {
    description: "The event type's own name of the role, e.g. supplier; `ontology` lists them.",
  })
  readonly role!: string;

  @Field(() => ID, { description: 'An entity of the graph.' })
  readonly entity!: string;
}

@InputType('QuantityInput', { description: 'A number that an event carries.' })
export class QuantityInput {
  @Field(() => QuantityKindEnum, { description: 'What it counts or measures.' })
  readonly of!: QuantityKind;

  @Field(() => Float, { description: 'In the unit given; a count of things or people without one.' })
  readonly value!: number;

  @Field(() => QualifierEnum, { defaultValue: 'EXACTLY', description: 'How exact the value is.' })
  readonly qualifier!: QualifierName;

  @Field(() => String, {
    nullable: true,
    description: 'Currency (ISO 4217) or measure; none for a plain count.',
  })
  readonly unit?: string | null;
}

@InputType('EventCorrection', {
  description: 'What is so, whatever the stories say; what is left out stays as they have it.',
})
export class EventCorrectionInput {
  @Field(() => EventTypeEnum, {
    nullable: true,
    description: 'Who takes part keeps a role of the same kind, where the type has one.',
  })
  readonly type?: EventTypeName | null;

  @Field(() => EventStatusEnum, { nullable: true, description: 'What is really to be said of it.' })
  readonly status?: StatusName | null;

  @Field(() => [ID], { nullable: true, description: 'Who does it, instead of all that do.' })
  readonly actor?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Whom it is done to, instead of all that it is done to.',
  })
  readonly recipient?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'What passes or is used, instead of all that does.' })
  readonly item?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Where, instead of anywhere else; none when empty.' })
  readonly place?: readonly string[] | null;

  @Field(() => [ParticipantInput], { nullable: true, description: 'Who takes part beside the others.' })
  readonly add?: readonly ParticipantInput[] | null;

  @Field(() => [ParticipantInput], { nullable: true, description: 'Who does not take part.' })
  readonly remove?: readonly ParticipantInput[] | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The first day.' })
  readonly since?: Date | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The last day, inclusive; the first when left out.',
  })
  readonly until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True when nobody knows the day.' })
  readonly timeUnknown?: boolean | null;

  @Field(() => [QuantityInput], { nullable: true, description: 'Its numbers, instead of all others.' })
  readonly quantities?: readonly QuantityInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when it did not happen or was misread: it is DENIED and `retracted` from then on, and no longer among what is asserted.',
  })
  readonly retract?: boolean | null;
}

@ObjectType('CorrectedField', { description: 'One thing that a person has corrected.' })
export class CorrectedFieldType {
  @Field(() => String, { description: 'What of the event, e.g. status.' })
  readonly field!: string;

  @Field(() => String, { description: 'What it is, as JSON.' })
  readonly value!: string;
}

@ObjectType('Correction', {
  description: 'What a person has said of an event; it stands above what stories say.',
})
export class CorrectionType {
  @Field(() => ID, { description: 'For `withdrawCorrection`.' })
  readonly id!: string;

  @Field(() => String, { description: 'Who said it: the name of the key or token.' })
  readonly by!: string;

  @Field(() => String, { description: 'When, as ISO 8601 date-time.' })
  readonly at!: string;

  @Field(() => String, { description: 'Why, in their words.' })
  readonly why!: string;

  @Field(() => [CorrectedFieldType], { description: 'What it says.' })
  readonly changes!: readonly CorrectedFieldType[];
}

@ObjectType('ExtractedParticipant', { description: 'An entity in a role, as stories have it.' })
export class ExtractedParticipantType {
  @Field(() => String, { description: 'The role, by the name that the type has for it.' })
  readonly role!: string;

  @Field(() => EntityInterface, { nullable: true, description: 'Who; null when the graph holds it no more.' })
  readonly entity!: EntityNode | null;
}

@ObjectType('ExtractedEvent', {
  description: 'An event as its claims give it, whatever people have corrected.',
})
export class ExtractedEventType {
  @Field(() => EventTypeEnum, { description: 'What kind of event it is.' })
  readonly type!: EventTypeName;

  @Field(() => PloverCategoryEnum, { nullable: true, description: 'Its PLOVER category.' })
  readonly category!: PloverCategory | null;

  @Field(() => EventStatusEnum, { description: 'The strongest of the statuses of its claims.' })
  readonly status!: StatusName;

  @Field(() => TimeSpanType, { nullable: true, description: 'Null when no story says.' })
  readonly time!: TimeSpanType | null;

  @Field(() => [ExtractedParticipantType], { description: 'Who and what takes part.' })
  readonly participants!: readonly ExtractedParticipantType[];
}

@ObjectType('CorrectEventPayload', { description: 'An event that was corrected, and how.' })
export class CorrectEventPayload {
  @Field(() => EventNodeType, { description: 'The event as it is now.' })
  readonly event!: EventNode;

  @Field(() => CorrectionType, { description: 'What was said of it.' })
  readonly correction!: CorrectionType;
}

@ObjectType('WithdrawCorrectionPayload', { description: 'A correction that was taken back.' })
export class WithdrawCorrectionPayload {
  @Field(() => EventNodeType, {
    nullable: true,
    description: 'The event as it is now; null when it is gone.',
  })
  readonly event!: EventNode | null;

  @Field(() => CorrectionType, { description: 'What was taken back.' })
  readonly correction!: CorrectionType;
}
