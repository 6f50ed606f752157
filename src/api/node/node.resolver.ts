import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { checkSize } from '../../query/page.js';
import type { ApiContext } from '../context.js';
import { ENTITY_TYPE_NAMES } from '../entity/entity.type.js';
import { idsCost } from '../limits/complexity.js';
import { findNode } from './find-node.js';
import { kindOfId, type NodeKind } from './global-id.js';
import { NodeType } from './node.type.js';

/** A node with the name of its object type, by which `Node` tells what it is. */
interface TypedNode {
  readonly __typename: string;
}

const FINDERS: Readonly<Record<NodeKind, (context: ApiContext, id: string) => Promise<TypedNode | null>>> = {
  entity: async ({ loaders }, id) => {
    const entity = await loaders.entities.load(id);
    return entity && { ...entity, __typename: ENTITY_TYPE_NAMES[entity.type] };
  },
  event: async ({ loaders }, id) => typed('Event', await findNode(loaders.events, 'event', id)),
  claim: async ({ loaders }, id) => typed('Claim', await findNode(loaders.claims, 'claim', id)),
  story: async ({ loaders }, id) => typed('Story', await findNode(loaders.stories, 'story', id)),
};

function typed<T extends object>(name: string, node: T | null): (T & TypedNode) | null {
  return node && { ...node, __typename: name };
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'The node with this id, null when there is none.' })
  async node(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'As an answer gave it.' }) id: string,
  ): Promise<TypedNode | null> {
    const kind = kindOfId(id);
    return kind && FINDERS[kind](context, id);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    complexity: idsCost,
    description: 'The nodes with these ids (up to 100), in their order, null where there is none.',
  })
  nodes(
    @Ctx() context: ApiContext,
    @Arg('ids', () => [ID], { description: 'As answers gave them.' }) ids: string[],
  ): Promise<(TypedNode | null)[]> {
    checkSize('The number of ids', ids.length);
    return Promise.all(ids.map((id) => this.node(context, id)));
  }
}
