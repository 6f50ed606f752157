import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EventSpanType } from '../event/event-counts.type.js';
import type { EventTypeName } from '../../ontology/names.js';
import { SUBGRAPH_CUTS, type SubgraphCutReason } from '../../query/subgraph.js';
import { describedEnum, EventTypeEnum } from '../enums.js';

const SubgraphCutReasonEnum = describedEnum(
  'SubgraphCutReason',
  SUBGRAPH_CUTS,
  'Why something was left out of a subgraph.',
);

@ObjectType('SubgraphNode', { description: 'An entity of a subgraph.' })
export class SubgraphNodeType {
  @Field(() => Int, { description: 'Events from the nearest of those asked for: 0 for these themselves.' })
  readonly distance!: number;

  @Field(() => Int, {
    description: 'Parts in events that tie it to entities one step nearer; 0 in the middle.',
  })
  readonly events!: number;
}

@ObjectType('SubgraphEdge', {
  description:
    'Two entities with a part in events of one type, in one pair of roles: from whoever does it to whom or what it is done to or with, else by the kind of role, then by id.',
})
export class SubgraphEdgeType extends EventSpanType {
  @Field(() => ID, { description: 'The same whenever the subgraph is asked for; no node has it.' })
  readonly id!: string;

  @Field(() => EventTypeEnum, { description: 'What was done.' })
  readonly type!: EventTypeName;

  @Field(() => String, { description: "The event type's own name of the role that `from` plays." })
  readonly fromRole!: string;

  @Field(() => String, { description: "The event type's own name of the role that `to` plays." })
  readonly toRole!: string;

  @Field(() => Int, { description: 'How many events.' })
  readonly events!: number;
}

@ObjectType('SubgraphCut', { description: 'What was left out of a subgraph, and why.' })
export class SubgraphCutType {
  @Field(() => SubgraphCutReasonEnum, { description: 'Why.' })
  readonly reason!: SubgraphCutReason;

  @Field(() => Int, { description: 'How many entities or edges it concerns.' })
  readonly count!: number;
}

@ObjectType('Subgraph', {
  description: 'A part of the graph around some entities, the most important first.',
})
export class SubgraphType {
  @Field(() => [SubgraphNodeType], {
    description:
      'Those asked for, then what is tied to them: the nearest first, then those with most events.',
  })
  readonly nodes!: readonly SubgraphNodeType[];

  @Field(() => [SubgraphEdgeType], {
    description:
      'Ties of those within `depth` steps to each other, those with most events first; ties among the outermost are not looked for.',
  })
  readonly edges!: readonly SubgraphEdgeType[];

  @Field(() => [SubgraphCutType], { description: 'What was left out, and why; empty when nothing was.' })
  readonly cuts!: readonly SubgraphCutType[];

  @Field(() => Boolean, { description: 'True when something was left out.' })
  readonly truncated!: boolean;
}
