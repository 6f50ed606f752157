import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { EntityTypeName } from '../../ontology/names.js';
import { readClaimRow } from '../../query/claims.js';
import type { EventTest } from '../../query/event-filter.js';
import { readEventRow } from '../../query/events.js';
import type { ClaimNode, EntityNode, EventNode } from '../../query/nodes.js';
import { checkSize } from '../../query/page.js';
import {
  DEEPEST_SUBGRAPH,
  DEFAULT_SUBGRAPH,
  LARGEST_SUBGRAPH,
  readSubgraph,
  type Subgraph,
  type SubgraphCut,
  type SubgraphEdge,
  type SubgraphNode,
} from '../../query/subgraph.js';
import { buildTieClaims, buildTieEvents, type Tie } from '../../query/ties.js';
import { ClaimType } from '../claim/claim.type.js';
import { eventTestFor, type ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EntityTypeEnum } from '../enums.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { EventNodeType } from '../event/event.type.js';
import { listCost, sizeCost, subgraphCost } from '../limits/complexity.js';
import { SubgraphCutType, SubgraphEdgeType, SubgraphNodeType, SubgraphType } from './subgraph.type.js';

/** A subgraph with the test that its events pass. */
interface TestedSubgraph extends Subgraph {
  readonly test: EventTest;
}

/** An edge with the test that its events pass. */
interface TestedEdge extends SubgraphEdge {
  readonly test: EventTest;
}

@Resolver(() => SubgraphType)
export class SubgraphResolver {
  @Query(() => SubgraphType, {
    complexity: subgraphCost,
    description: 'The part of the graph around some entities, to draw or to take away.',
  })
  async subgraph(
    @Ctx() context: ApiContext,
    @Arg('around', () => [ID], { description: 'Ids of the entities in its middle, up to 50.' })
    around: string[],
    @Arg('depth', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `Events from one of these to the farthest entity: up to ${DEEPEST_SUBGRAPH}.`,
    })
    depth: number | null,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'The events that make its edges: all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_SUBGRAPH,
      description: `Entities that it may hold: up to ${LARGEST_SUBGRAPH}; and five times as many edges.`,
    })
    limit: number | null,
  ): Promise<TestedSubgraph> {
    const test = await eventTestFor(context, eventFilterOf(filter));
    const question = { around, depth: depth ?? 1, limit: limit ?? DEFAULT_SUBGRAPH, test };
    return { ...(await readSubgraph(context, question)), test };
  }

  @FieldResolver(() => [SubgraphNodeType], {
    complexity: listCost(1),
    description:
      'Those asked for, then what is tied to them: the nearest first, then those with most events.',
  })
  nodes(@Root() { nodes }: TestedSubgraph): readonly SubgraphNode[] {
    return nodes;
  }

  @FieldResolver(() => [SubgraphEdgeType], {
    complexity: listCost(2),
    description:
      'Ties of those within `depth` steps to each other, those with most events first; ties among the outermost are not looked for.',
  })
  edges(@Root() { edges, test }: TestedSubgraph): readonly TestedEdge[] {
    return edges.map((edge) => ({ ...edge, test }));
  }

  @FieldResolver(() => Boolean, { description: 'True when something was left out.' })
  truncated(@Root() { cuts }: TestedSubgraph): boolean {
    return cuts.length > 0;
  }
}

@Resolver(() => SubgraphNodeType)
export class SubgraphNodeResolver {
  @FieldResolver(() => ID, { description: "The entity's id." })
  id(@Root() { entityId }: SubgraphNode): string {
    return entityId;
  }

  @FieldResolver(() => String, { description: "The entity's name." })
  async name(
    @Root() { entityId }: SubgraphNode,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string | undefined> {
    return (await loaders.entities.load(entityId))?.name;
  }

  @FieldResolver(() => EntityTypeEnum, { description: 'What kind of thing it is.' })
  async type(
    @Root() { entityId }: SubgraphNode,
    @Ctx() { loaders }: ApiContext,
  ): Promise<EntityTypeName | undefined> {
    return (await loaders.entities.load(entityId))?.type;
  }

  @FieldResolver(() => EntityInterface, { description: 'The entity.' })
  entity(@Root() { entityId }: SubgraphNode, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(entityId);
  }
}

@Resolver(() => SubgraphEdgeType)
export class SubgraphEdgeResolver {
  @FieldResolver(() => ID, { description: 'The same whenever the subgraph is asked for; no node has it.' })
  id(@Root() { fromId, toId, type, fromRole, toRole }: TestedEdge): string {
    return [type, fromId, fromRole, toId, toRole].join(' ');
  }

  @FieldResolver(() => EntityInterface, { description: 'Who does it, where one of the two does.' })
  from(@Root() { fromId }: TestedEdge, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(fromId);
  }

  @FieldResolver(() => EntityInterface, { description: 'Who or what has another part in it.' })
  to(@Root() { toId }: TestedEdge, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(toId);
  }

  @FieldResolver(() => [EventNodeType], {
    complexity: sizeCost,
    description: 'The events themselves, the most reported first, then the latest.',
  })
  eventNodes(
    @Root() edge: TestedEdge,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): Promise<readonly EventNode[]> {
    const size = checkSize('first', first ?? 3);
    const asked = { test: edge.test, direction: 'BOTH' } as const;
    const build = (ties: readonly Tie[]) => buildTieEvents(asked, ties, size);
    return context.loaders
      .rows(`events of ties ${size} ${JSON.stringify(asked)}`, build, readEventRow)
      .load(tieOf(edge));
  }

  @FieldResolver(() => [ClaimType], {
    complexity: sizeCost,
    description: 'Claims about the events: those that commit to most first, then the surest.',
  })
  evidence(
    @Root() edge: TestedEdge,
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): Promise<readonly ClaimNode[]> {
    const size = checkSize('first', first ?? 3);
    const asked = { test: edge.test, direction: 'BOTH' } as const;
    const build = (ties: readonly Tie[]) => buildTieClaims(asked, ties, size);
    return context.loaders
      .rows(`claims of ties ${size} ${JSON.stringify(asked)}`, build, readClaimRow)
      .load(tieOf(edge));
  }
}

@Resolver(() => SubgraphCutType)
export class SubgraphCutResolver {
  @FieldResolver(() => [EntityInterface], {
    complexity: listCost(3),
    description: 'The entities behind which nothing was read, for HUBS: the first twenty.',
  })
  async entities(
    @Root() { entityIds }: SubgraphCut,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly EntityNode[]> {
    const found = await Promise.all(entityIds.slice(0, 20).map((id) => loaders.entities.load(id)));
    return found.filter((entity) => entity !== null);
  }
}

function tieOf({ fromId, toId, type, fromRole, toRole, rarer }: TestedEdge): Tie {
  return rarer === 'from'
    ? { startId: fromId, endId: toId, type, startRole: fromRole, endRole: toRole }
    : { startId: toId, endId: fromId, type, startRole: toRole, endRole: fromRole };
}
