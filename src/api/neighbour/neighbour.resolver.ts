import DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EntityTypeName } from '../../ontology/names.js';
import { readClaimRow } from '../../query/claims.js';
import { buildEventCountOfEntities } from '../../query/events-of-entities.js';
import type { EventTest } from '../../query/event-filter.js';
import {
  buildNeighbourCounts,
  buildRoleCounts,
  neighbourKeys,
  readNeighbours,
  readRoleCount,
  readTypeCount,
  type NeighbourDirection,
  type NeighbourRow,
  type NeighbourTest,
  type RoleCount,
  type TypeCount,
} from '../../query/neighbours.js';
import type { ClaimNode, EntityNode } from '../../query/nodes.js';
import { checkSize, readPage, type PageOf } from '../../query/page.js';
import { buildTieClaims, type Tie } from '../../query/ties.js';
import { ClaimType } from '../claim/claim.type.js';
import { Connection } from '../connection/connection.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import { eventTestFor, type ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EntityTypeEnum } from '../enums.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { listCost, pageCost, sizeCost } from '../limits/complexity.js';
import { NeighbourDirectionEnum, NeighbourOrderInput } from './neighbour.input.js';
import {
  DegreeType,
  NeighbourConnectionType,
  NeighbourCountType,
  NeighbourType,
  RoleCountType,
} from './neighbour.type.js';

/** A neighbour with the question that it answers. */
interface FoundNeighbour extends NeighbourRow {
  readonly asked: NeighbourTest;
}

@Resolver(() => EntityInterface)
export class NeighboursResolver {
  @FieldResolver(() => NeighbourConnectionType, {
    complexity: pageCost,
    description: 'The entities that have a part in its events; those with most events in common first.',
  })
  async neighbours(
    @Root() entity: EntityNode,
    @Ctx() context: ApiContext,
    @Arg('types', () => [EntityTypeEnum], {
      nullable: true,
      description: 'What kinds of things: any when left out.',
    })
    types: EntityTypeName[] | null | undefined,
    @Arg('direction', () => NeighbourDirectionEnum, {
      nullable: true,
      defaultValue: NeighbourDirectionEnum.BOTH,
      description: 'Who does it to whom.',
    })
    direction: NeighbourDirection | null,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'The events that count: all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('orderBy', () => [NeighbourOrderInput], { nullable: true, description: 'What to sort by.' })
    orderBy: NeighbourOrderInput[] | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<Connection<FoundNeighbour>> {
    const { loaders } = context;
    const page = readPage('neighbours', neighbourKeys(orderBy), args);
    const test = await eventTestFor(context, eventFilterOf(filter));
    const asked: NeighbourTest = { test, direction: direction ?? 'BOTH', types: types ?? null };
    const pages = loaders.once(
      `neighbours ${JSON.stringify([asked, page])}`,
      () =>
        new DataLoader<EntityNode, PageOf<NeighbourRow>, string>(
          (entities) => readNeighbours(context, entities, asked, page),
          { cacheKeyFn: ({ id }) => id },
        ),
    );
    return new Connection(
      async () => {
        const found = await pages.load(entity);
        return {
          ...found,
          edges: found.edges.map(({ node, cursor }) => ({ node: { ...node, asked }, cursor })),
        };
      },
      async () => {
        const counts = await neighbourCounts(context, asked).load(entity.id);
        return counts.reduce((sum, { count }) => sum + count, 0);
      },
    );
  }

  @FieldResolver(() => DegreeType, {
    description: 'How much there is around it, counted before any of it is asked for.',
  })
  async degree(
    @Root() { id }: EntityNode,
    @Ctx() context: ApiContext,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'The events that count: all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
  ): Promise<DegreeOf> {
    return { id, test: await eventTestFor(context, eventFilterOf(filter)) };
  }
}

/** Whose degree it is, over the events that pass the test. */
interface DegreeOf {
  readonly id: string;
  readonly test: EventTest;
}

@Resolver(() => DegreeType)
export class DegreeResolver {
  @FieldResolver(() => Int, { description: 'Events in which it has a part.' })
  events(@Root() { id, test }: DegreeOf, @Ctx() { loaders }: ApiContext): Promise<number> {
    const part = { test, role: null };
    return loaders
      .totals(`events of entities ${JSON.stringify(part)}`, (ids) => buildEventCountOfEntities(ids, part))
      .load(id);
  }

  @FieldResolver(() => [RoleCountType], {
    complexity: listCost(5),
    description: 'The parts it has in them; the most frequent first.',
  })
  roles(@Root() { id, test }: DegreeOf, @Ctx() { loaders }: ApiContext): Promise<readonly RoleCount[]> {
    return loaders
      .lists(`roles ${JSON.stringify(test)}`, (ids) => buildRoleCounts(ids, test), readRoleCount)
      .load(id);
  }

  @FieldResolver(() => [NeighbourCountType], {
    complexity: listCost(5),
    description: 'The entities that have a part in them too, by type; the most frequent first.',
  })
  neighbours(@Root() { id, test }: DegreeOf, @Ctx() context: ApiContext): Promise<readonly TypeCount[]> {
    return neighbourCounts(context, { test, direction: 'BOTH', types: null }).load(id);
  }
}

@Resolver(() => NeighbourType)
export class NeighbourResolver {
  @FieldResolver(() => EntityInterface, { description: 'The neighbour.' })
  entity(@Root() { entityId }: FoundNeighbour, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(entityId);
  }

  @FieldResolver(() => [ClaimType], {
    complexity: sizeCost,
    description: 'Claims about the events: those that commit to most first, then the surest.',
  })
  evidence(
    @Root() { entityId, ofId, asked }: FoundNeighbour,
    @Ctx() { loaders }: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): Promise<readonly ClaimNode[]> {
    const size = checkSize('first', first ?? 3);
    const build = (ties: readonly Tie[]) => buildTieClaims(asked, ties, size);
    const loader = loaders.rows(`claims of ties ${size} ${JSON.stringify(asked)}`, build, readClaimRow);
    return loader.load({ startId: entityId, endId: ofId });
  }
}

function neighbourCounts({ loaders }: ApiContext, asked: NeighbourTest) {
  return loaders.lists(
    `neighbour counts ${JSON.stringify(asked)}`,
    (ids) => buildNeighbourCounts(ids, asked),
    readTypeCount,
  );
}
