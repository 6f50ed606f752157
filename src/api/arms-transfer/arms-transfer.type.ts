import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { TimeSpan } from '../../model/event.js';
import type { ArmamentCategory } from '../../ontology/armaments.js';
import type { QualifierName } from '../../ontology/names.js';
import type { ArmsNumber, ArmsValue, NumberPrecision } from '../../query/arms-quantities.js';
import type { EntityNode, EventNode } from '../../query/nodes.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EntityInterface, ItemType } from '../entity/entity.type.js';
import { ArmamentCategoryEnum, NumberPrecisionEnum, QualifierEnum } from '../enums.js';
import { EventNodeType, TimeSpanType } from '../event/event.type.js';

@ObjectType('ArmsNumber', { description: 'How many items pass.' })
class ArmsNumberType implements ArmsNumber {
  @Field(() => Float, { description: 'In the unit given; a count of items without one.' })
  readonly value!: number;

  @Field(() => NumberPrecisionEnum, { description: 'Whether it is exact, approximate or a bound.' })
  readonly precision!: NumberPrecision;

  @Field(() => QualifierEnum, { description: 'How the story puts it.' })
  readonly qualifier!: QualifierName;

  @Field(() => String, { nullable: true, description: 'A measure, e.g. tonnes; null for a plain count.' })
  readonly unit!: string | null;

  @Field(() => Boolean, {
    description: 'True when it is given for several pairs of supplier and recipient together.',
  })
  readonly shared!: boolean;
}

@ObjectType('ArmsValue', { description: 'What is paid for arms.' })
class ArmsValueType implements ArmsValue {
  @Field(() => Float, { description: 'In the currency given.' })
  readonly amount!: number;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null when no story says.' })
  readonly currency!: string | null;

  @Field(() => NumberPrecisionEnum, { description: 'Whether it is exact, approximate or a bound.' })
  readonly precision!: NumberPrecision;

  @Field(() => QualifierEnum, { description: 'How the story puts it.' })
  readonly qualifier!: QualifierName;

  @Field(() => Boolean, { description: 'True when it is given for several transfers of the event together.' })
  readonly shared!: boolean;
}

@ObjectType('ArmsTransfer', {
  description:
    'One supplier, one recipient and one item of an ARMS_TRANSFER event, in the shape of a trade register. What no story says is null.',
})
export class ArmsTransferType {
  @Field(() => ID, { description: 'Made of the ids of the event and of the three parts.' })
  readonly id!: string;

  @Field(() => EventNodeType, { description: 'The event behind it, with its status, sources and claims.' })
  readonly event!: EventNode;

  @Field(() => EntityInterface, { nullable: true, description: 'Who parts with the arms.' })
  readonly supplier!: EntityNode | null;

  @Field(() => EntityInterface, { nullable: true, description: 'Who gets them.' })
  readonly recipient!: EntityNode | null;

  @Field(() => [EntityInterface], { description: 'Whom or what they pass through.' })
  readonly intermediaries!: readonly EntityNode[];

  @Field(() => ItemType, { nullable: true, description: 'What passes.' })
  readonly item!: EntityNode | null;

  @Field(() => String, { nullable: true, description: 'What passes, as most stories word it.' })
  readonly designation!: string | null;

  @Field(() => ArmamentCategoryEnum, { description: 'The category of the item.' })
  readonly category!: ArmamentCategory;

  @Field(() => ArmsNumberType, {
    nullable: true,
    description: 'How many are delivered or, where no story says so, ordered or spoken of.',
  })
  readonly number!: ArmsNumber | null;

  @Field(() => ArmsNumberType, { nullable: true, description: 'How many are ordered or planned.' })
  readonly numberOrdered!: ArmsNumber | null;

  @Field(() => ArmsNumberType, { nullable: true, description: 'How many are delivered.' })
  readonly numberDelivered!: ArmsNumber | null;

  @Field(() => ArmsValueType, { nullable: true, description: 'What is paid.' })
  readonly value!: ArmsValue | null;

  @Field(() => TimeSpanType, { nullable: true, description: 'When they were ordered or agreed on.' })
  readonly orderDate!: TimeSpan | null;

  @Field(() => TimeSpanType, { nullable: true, description: 'When they were delivered.' })
  readonly deliveryDate!: TimeSpan | null;

  @Field(() => TimeSpanType, { nullable: true, description: 'When they are to be delivered.' })
  readonly expectedDate!: TimeSpan | null;

  @Field(() => TimeSpanType, { nullable: true, description: 'When a story first reported it.' })
  readonly reportDate!: TimeSpan | null;
}

export const ArmsTransferConnectionType = connectionTypeOf('ArmsTransfer', () => ArmsTransferType);
