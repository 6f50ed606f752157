import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readClaimRow } from '../../query/claims.js';
import { buildDyadEvidence, buildDyadItems, type DyadKey } from '../../query/dyads.js';
import type { ClaimNode, DyadRow, EntityNode } from '../../query/nodes.js';
import { checkSize } from '../../query/page.js';
import { ClaimType } from '../claim/claim.type.js';
import type { Connection } from '../connection/connection.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { listCost, pageCost, sizeCost } from '../limits/complexity.js';
import { connectDyads, type TestedDyad } from './dyad-connection.js';
import { DyadOrderInput } from './dyad.input.js';
import { DyadConnectionType, DyadType } from './dyad.type.js';

@Resolver(() => DyadType)
export class DyadResolver {
  @Query(() => DyadConnectionType, {
    complexity: pageCost,
    description:
      'Who did what to whom, counted over the events that the filter lets through; the most reported first.',
  })
  dyads(
    @Ctx() context: ApiContext,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'Which are meant; all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('orderBy', () => DyadOrderInput, { nullable: true, description: 'What to sort by.' })
    orderBy: DyadOrderInput | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<Connection<TestedDyad>> {
    return connectDyads(context, eventFilterOf(filter), orderBy, args);
  }

  @FieldResolver(() => EntityInterface, { description: 'Who does it.' })
  actor(@Root() dyad: TestedDyad, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(dyad.actorId);
  }

  @FieldResolver(() => EntityInterface, { description: 'Whom it is done to.' })
  recipient(@Root() dyad: TestedDyad, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(dyad.recipientId);
  }

  @FieldResolver(() => [String], {
    complexity: listCost(3),
    description: 'What passes or is used, by name, the most frequent first.',
  })
  items(@Root() dyad: TestedDyad, @Ctx() { loaders }: ApiContext): Promise<readonly string[]> {
    const build = (dyads: readonly DyadKey[]) => buildDyadItems(dyad.test, dyads);
    const loader = loaders.rows(`items ${JSON.stringify(dyad.test)}`, build, (row) => row['name'] as string);
    return loader.load(keyOf(dyad));
  }

  @FieldResolver(() => [ClaimType], {
    complexity: sizeCost,
    description: 'Claims about its events: those that commit to most first, then the surest.',
  })
  async evidence(
    @Root() dyad: TestedDyad,
    @Ctx() { loaders }: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): Promise<readonly ClaimNode[]> {
    const size = checkSize('first', first ?? 3);
    const build = (dyads: readonly DyadKey[]) => buildDyadEvidence(dyad.test, dyads, size);
    const loader = loaders.rows(`evidence ${size} ${JSON.stringify(dyad.test)}`, build, readClaimRow);
    return loader.load(keyOf(dyad));
  }
}

function keyOf({ actorId, recipientId, type }: DyadRow): DyadKey {
  return { actorId, recipientId, type };
}
