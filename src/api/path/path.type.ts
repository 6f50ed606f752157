import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityNode, EventNode } from '../../query/nodes.js';
import { EntityInterface } from '../entity/entity.type.js';
import { describedEnum } from '../enums.js';
import { EventNodeType } from '../event/event.type.js';

/** Which way the event of a step goes. */
const STEP_DIRECTIONS = {
  FORWARD: { description: '`from` does it; `to` has another part in it.' },
  BACKWARD: { description: '`to` does it; `from` has another part in it.' },
  MUTUAL: { description: 'Both do it.' },
  BESIDE: { description: 'Neither does it; both have another part in it.' },
} as const;
export type StepDirection = keyof typeof STEP_DIRECTIONS;

export const StepDirectionEnum = describedEnum(
  'StepDirection',
  STEP_DIRECTIONS,
  'Who does it, in a step of a path.',
);

@ObjectType('PathStep', {
  description: 'A step from one entity to another, by an event in which both have a part.',
})
export class PathStepType {
  @Field(() => EntityInterface, { description: 'Where the step begins.' })
  readonly from!: EntityNode;

  @Field(() => EventNodeType, {
    description: 'Of the events of both the one that most stories report, then the latest.',
  })
  readonly event!: EventNode;

  @Field(() => Int, { description: 'Events in which both have a part.' })
  readonly events!: number;

  @Field(() => String, { description: "The event type's own name of the role that `from` plays." })
  readonly role!: string;

  @Field(() => String, { description: "The event type's own name of the role that `to` plays." })
  readonly toRole!: string;

  @Field(() => StepDirectionEnum, { description: 'Who does it.' })
  readonly direction!: StepDirection;

  @Field(() => EntityInterface, { description: 'Where the step ends.' })
  readonly to!: EntityNode;
}

@ObjectType('Path', {
  description: 'A way from one entity to another by events, which passes no entity twice.',
})
export class PathType {
  @Field(() => Int, { description: 'How many events it goes by.' })
  readonly length!: number;

  @Field(() => [PathStepType], { description: 'Its steps, in order.' })
  readonly steps!: readonly PathStepType[];

  @Field(() => [EntityInterface], {
    description:
      'Entities that too many stories mention for ways through them to be looked for, the first twenty; empty when the list holds the shortest ways of all.',
  })
  readonly passedBy!: readonly EntityNode[];
}
