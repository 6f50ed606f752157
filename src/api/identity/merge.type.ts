import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { MergeKind, MergeRow } from '../../graph/merge-rows.js';
import type { EntityNode, EventNode } from '../../query/nodes.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EntityInterface } from '../entity/entity.type.js';
import { describedEnum } from '../enums.js';
import { EventNodeType } from '../event/event.type.js';

const KINDS: Readonly<Record<MergeKind, { readonly description: string }>> = {
  ENTITY: { description: 'Two forms of an entity.' },
  EVENT: { description: 'Two reports of an event.' },
};
export const MergeKindEnum = describedEnum('MergeKind', KINDS, 'What was taken for one.');

const DECIDERS = {
  RULE: { description: 'The rule by which reports and names are compared.' },
  PERSON: { description: 'Somebody said so.' },
};
const MergeByEnum = describedEnum('MergeBy', DECIDERS, 'Who took two for one.');

@ObjectType('Merge', {
  description: 'Two reports of an event, or two forms of an entity, that were taken for one.',
})
export class MergeType implements Omit<MergeRow, 'intoId' | 'by'> {
  @Field(() => ID, { description: 'For `unmerge`.' })
  readonly id!: string;

  @Field(() => MergeKindEnum, { description: 'What was taken for one.' })
  readonly kind!: MergeKind;

  @Field(() => ID, { description: 'The report or form that joined.' })
  readonly a!: string;

  @Field(() => ID, { description: 'The one that it joined.' })
  readonly b!: string;

  @Field(() => Float, { description: 'How well they fit, between 0 and 1.' })
  readonly score!: number;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => MergeByEnum, { description: 'Who decided it.' })
  readonly by!: keyof typeof DECIDERS;
}

export const MergeConnectionType = connectionTypeOf('Merge', () => MergeType);

/** A merge as the API gives it. */
export function mergeTypeOf({ intoId: _into, by, ...merge }: MergeRow): MergeType {
  return { ...merge, by: by === 'rule' ? 'RULE' : 'PERSON' };
}

@ObjectType('MergeEventsPayload', { description: 'What two events have become.' })
export class MergeEventsPayload {
  @Field(() => EventNodeType, { description: 'The event that they are.' })
  readonly event!: EventNode;

  @Field(() => [MergeType], { description: 'All that was taken for one to make it; up to 1,000.' })
  readonly merges!: readonly MergeType[];
}

@ObjectType('MergeEntitiesPayload', { description: 'What two entities have become.' })
export class MergeEntitiesPayload {
  @Field(() => EntityInterface, { description: 'The entity that they are.' })
  readonly entity!: EntityNode;

  @Field(() => [MergeType], { description: 'All that was taken for one to make it; up to 1,000.' })
  readonly merges!: readonly MergeType[];
}

@ObjectType('UnmergePayload', { description: 'What has become of two that were one.' })
export class UnmergePayload {
  @Field(() => MergeType, { description: 'What was undone.' })
  readonly merge!: MergeType;

  @Field(() => [EventNodeType], { description: 'The events that the two are now; empty for entities.' })
  readonly events!: readonly EventNode[];

  @Field(() => [EntityInterface], { description: 'The entities that the two are now; empty for events.' })
  readonly entities!: readonly EntityNode[];
}
