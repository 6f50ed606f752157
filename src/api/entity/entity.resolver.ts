import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  buildEntityCount,
  buildEntityPage,
  checkEntityFilter,
  entityKeys,
  readEntityRow,
  type RelationRow,
} from '../../query/entities.js';
import type { EntityNode } from '../../query/nodes.js';
import { pageOf, readPage } from '../../query/page.js';
import { Connection } from '../connection/connection.js';
import { ForwardPageArgs, PageArgs } from '../connection/page.args.js';
import { readTotal, type ApiContext } from '../context.js';
import { connectEventsOfEntity } from '../event/event-connection.js';
import { EventFilterInput, EventOrderInput } from '../event/event.input.js';
import { EventConnectionType } from '../event/event.type.js';
import { listCost, pageCost } from '../limits/complexity.js';
import { connectStoriesOfEntity } from '../story/story-connection.js';
import { StoryConnectionType } from '../story/story.type.js';
import { EntityFilterInput, EntityOrderInput } from './entity.input.js';
import { EntityConnectionType, EntityInterface, RelationType } from './entity.type.js';
import { findEntity } from './find-entity.js';

@Resolver(() => EntityInterface)
export class EntityResolver {
  @Query(() => EntityInterface, {
    nullable: true,
    description: 'The entity with this id, or the one that any of its names or aliases means.',
  })
  entity(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { nullable: true, description: 'As an answer gave it, e.g. country:NOR.' })
    id: string | null | undefined,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Any name or alias, whatever the case; a capital means its country.',
    })
    name: string | null | undefined,
  ): Promise<EntityNode | null> {
    return findEntity(context, id, name);
  }

  @Query(() => EntityConnectionType, { complexity: pageCost, description: 'What stories speak of, by name.' })
  entities(
    @Ctx() context: ApiContext,
    @Arg('filter', () => EntityFilterInput, {
      nullable: true,
      description: 'Which are meant; all when left out.',
    })
    filter: EntityFilterInput | null | undefined,
    @Arg('orderBy', () => [EntityOrderInput], { nullable: true, description: 'What to sort by.' })
    orderBy: EntityOrderInput[] | null | undefined,
    @Args(() => PageArgs) args: PageArgs,
  ): Connection<EntityNode> {
    const page = readPage('entities', entityKeys(orderBy), args);
    checkEntityFilter(filter ?? {});
    return new Connection(
      async () => pageOf(page, await context.store.read(buildEntityPage(filter ?? {}, page)), readEntityRow),
      () => readTotal(context, buildEntityCount(filter ?? {})),
    );
  }

  @FieldResolver(() => EventConnectionType, {
    complexity: pageCost,
    description: 'The events in which it takes part; the latest first.',
  })
  events(
    @Root() entity: EntityNode,
    @Ctx() context: ApiContext,
    @Arg('role', () => String, {
      nullable: true,
      description:
        "Only those in which it plays this role: an event type's own name of one (supplier) or a function (actor, victim). Any when left out.",
    })
    role: string | null | undefined,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'Which are meant; all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('orderBy', () => [EventOrderInput], { nullable: true, description: 'What to sort by.' })
    orderBy: EventOrderInput[] | null | undefined,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectEventsOfEntity(context, entity, role, filter, orderBy, page);
  }

  @FieldResolver(() => StoryConnectionType, {
    complexity: pageCost,
    description: 'The stories that mention it, the latest first.',
  })
  stories(
    @Root() entity: EntityNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectStoriesOfEntity(context, entity.id, page);
  }

  @FieldResolver(() => [RelationType], {
    complexity: listCost(3),
    description: 'What lastingly holds of it: offices, memberships, where it lies.',
  })
  relations(@Root() entity: EntityNode, @Ctx() { loaders }: ApiContext): Promise<readonly RelationRow[]> {
    return loaders.relations.load(entity.id);
  }
}
