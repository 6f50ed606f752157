import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readClaimRow } from '../../query/claims.js';
import type { ClaimNode, EntityNode } from '../../query/nodes.js';
import { checkSize } from '../../query/page.js';
import { buildPartyEvidence, type PartySide } from '../../query/parties.js';
import { ClaimType } from '../claim/claim.type.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { pageCost, sizeCost } from '../limits/complexity.js';
import { connectParties, type TestedParty } from './party-connection.js';
import { PartyOrderInput, PartySideEnum } from './party.input.js';
import { PartyConnectionType, PartyType } from './party.type.js';

@Resolver(() => PartyType)
export class PartyResolver {
  @Query(() => PartyConnectionType, {
    complexity: pageCost,
    description:
      'Who or what stands on one side of the events that the filter lets through, those of the most events first.',
  })
  parties(
    @Ctx() context: ApiContext,
    @Arg('side', () => PartySideEnum, { description: 'On which side.' }) side: PartySide,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'Which events are meant; all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('orderBy', () => PartyOrderInput, { nullable: true, description: 'What to sort by.' })
    orderBy: PartyOrderInput | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ) {
    return connectParties(context, side, eventFilterOf(filter), orderBy, args);
  }

  @FieldResolver(() => EntityInterface, { description: 'Who or what it is.' })
  entity(@Root() party: TestedParty, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(party.entityId);
  }

  @FieldResolver(() => [ClaimType], {
    complexity: sizeCost,
    description: 'Claims about its events: those that commit to most first, then the surest.',
  })
  evidence(
    @Root() { side, test, entityId }: TestedParty,
    @Ctx() { loaders }: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): Promise<readonly ClaimNode[]> {
    const size = checkSize('first', first ?? 3);
    const build = (ids: readonly string[]) => buildPartyEvidence(test, side, ids, size);
    const name = `party evidence ${size} ${side} ${JSON.stringify(test)}`;
    return loaders.rows(name, build, readClaimRow).load(entityId);
  }
}
