import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { RECIPIENT_FUNCTIONS, type RoleFunction } from '../../ontology/names.js';
import { ITEM_FUNCTIONS } from '../../query/event-links.js';
import type { ClaimNode, EntityNode, EventNode, ParticipantNode } from '../../query/nodes.js';
import type { EventQuantity } from '../../graph/event-summary.js';
import { connectClaimsOfEvent } from '../claim/claim-connection.js';
import { ClaimConnectionType, ClaimType } from '../claim/claim.type.js';
import { ForwardPageArgs, PageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { EntityInterface, ItemType } from '../entity/entity.type.js';
import { listCost, pageCost } from '../limits/complexity.js';
import { globalIdOf } from '../node/global-id.js';
import { findNode } from '../node/find-node.js';
import { connectEvents } from './event-connection.js';
import { EventFilterInput, EventOrderInput } from './event.input.js';
import { EventConnectionType, EventNodeType, ParticipantType, QuantityType } from './event.type.js';

@Resolver(() => EventNodeType)
export class EventResolver {
  @Query(() => EventNodeType, { nullable: true, description: 'The event with this id.' })
  event(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'As an answer gave it.' }) id: string,
  ): Promise<EventNode | null> {
    return findNode(context.loaders.events, 'event', id);
  }

  @Query(() => EventConnectionType, {
    complexity: pageCost,
    description: 'What happened; the latest first, events without a known day last.',
  })
  events(
    @Ctx() context: ApiContext,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'Which are meant; all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('orderBy', () => [EventOrderInput], { nullable: true, description: 'What to sort by.' })
    orderBy: EventOrderInput[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return connectEvents(context, filter, orderBy, page);
  }

  @FieldResolver(() => ID, { description: 'Unique among all nodes, the same after every import.' })
  id(@Root() event: EventNode): string {
    return globalIdOf('event', event.id);
  }

  @FieldResolver(() => [ParticipantType], { complexity: listCost(2), description: 'Who does it.' })
  actors(@Root() event: EventNode, @Ctx() context: ApiContext) {
    return participantsOf(event, context, ['actor']);
  }

  @FieldResolver(() => [ParticipantType], {
    complexity: listCost(2),
    description: 'Whom it is done to: recipients, targets and victims. What is mutual has actors only.',
  })
  recipients(@Root() event: EventNode, @Ctx() context: ApiContext) {
    return participantsOf(event, context, RECIPIENT_FUNCTIONS);
  }

  @FieldResolver(() => [ParticipantType], {
    complexity: listCost(5),
    description: 'Who and what takes part.',
  })
  async participants(
    @Root() event: EventNode,
    @Ctx() { loaders }: ApiContext,
    @Arg('role', () => String, { nullable: true, description: "The event type's own name of a role." })
    role: string | null | undefined,
  ): Promise<readonly ParticipantNode[]> {
    const all = await loaders.participants.load(event.id);
    return role == null ? all : all.filter((participant) => participant.role === role);
  }

  @FieldResolver(() => [ItemType], { complexity: listCost(2), description: 'What passes or is used.' })
  async items(@Root() event: EventNode, @Ctx() context: ApiContext): Promise<readonly EntityNode[]> {
    const items = await participantsOf(event, context, ITEM_FUNCTIONS);
    return items.map(({ entity }) => entity).filter(({ type }) => type === 'ITEM');
  }

  @FieldResolver(() => EntityInterface, { nullable: true, description: 'Where it happened.' })
  async place(@Root() event: EventNode, @Ctx() context: ApiContext): Promise<EntityNode | null> {
    const [place] = await participantsOf(event, context, ['place']);
    return place?.entity ?? null;
  }

  @FieldResolver(() => [QuantityType], {
    complexity: listCost(3),
    description: 'Numbers, each with the claims that report it: a death toll has a history.',
  })
  quantities(@Root() event: EventNode): readonly EventQuantity[] {
    return event.quantities;
  }

  @FieldResolver(() => ClaimConnectionType, {
    complexity: pageCost,
    description: 'What stories say of it: those that commit to most first, then the surest.',
  })
  claims(
    @Root() event: EventNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectClaimsOfEvent(context, event.id, page);
  }
}

@Resolver(() => QuantityType)
export class QuantityResolver {
  @FieldResolver(() => [ClaimType], { complexity: listCost(3), description: 'The claims that report it.' })
  async claims(
    @Root() quantity: EventQuantity,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ClaimNode[]> {
    const claims = await Promise.all(quantity.claimIds.map((id) => loaders.claims.load(id)));
    return claims.filter((claim) => claim !== null);
  }
}

async function participantsOf(
  event: EventNode,
  { loaders }: ApiContext,
  functions: readonly RoleFunction[],
): Promise<readonly ParticipantNode[]> {
  const all = await loaders.participants.load(event.id);
  return all.filter((participant) => functions.includes(participant.function));
}
