import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { checkSize } from '../../query/page.js';
import type { ApiContext } from '../context.js';
import { idsCost } from '../limits/complexity.js';
import { kindOfId } from './global-id.js';
import { NodeType } from './node.type.js';
import { NODE_FINDERS, type TypedNode } from './typed-node.js';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'The node with this id, null when there is none.' })
  async node(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'As an answer gave it.' }) id: string,
  ): Promise<TypedNode | null> {
    const kind = kindOfId(id);
    return kind && NODE_FINDERS[kind](context, id);
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
