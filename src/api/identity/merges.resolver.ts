import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EntityNode, EventNode } from '../../query/nodes.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventNodeType } from '../event/event.type.js';
import { pageCost } from '../limits/complexity.js';
import { DecisionConnectionType } from './decision.type.js';
import { connectDecisions, connectMerges } from './merge-connection.js';
import { MergeConnectionType } from './merge.type.js';

@Resolver(() => EventNodeType)
export class EventMergesResolver {
  @Query(() => DecisionConnectionType, {
    complexity: pageCost,
    description: 'What people decided of who is who, and which reports are of one event.',
  })
  decisions(@Ctx() context: ApiContext, @Args(() => ForwardPageArgs) page: ForwardPageArgs) {
    return connectDecisions(context, page);
  }

  @FieldResolver(() => MergeConnectionType, {
    complexity: pageCost,
    description: 'Which reports of stories were taken for one event, and why.',
  })
  merges(
    @Root() event: EventNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectMerges(context, 'Event', event.id, page);
  }
}

@Resolver(() => EntityInterface)
export class EntityMergesResolver {
  @FieldResolver(() => MergeConnectionType, {
    complexity: pageCost,
    description: 'Which forms, names in countries, were taken for one entity, and why.',
  })
  merges(
    @Root() entity: EntityNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectMerges(context, 'Entity', entity.id, page);
  }
}
