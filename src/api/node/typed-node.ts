import type { ApiContext } from '../context.js';
import { ENTITY_TYPE_NAMES } from '../entity/entity.type.js';
import { findNode } from './find-node.js';
import type { NodeKind } from './global-id.js';

/** A node with the name of its object type, by which interfaces and unions tell what it is. */
export interface TypedNode {
  readonly __typename: string;
}

/** The node of each kind that an id names, null when the graph holds none. */
export const NODE_FINDERS: Readonly<
  Record<NodeKind, (context: ApiContext, id: string) => Promise<TypedNode | null>>
> = {
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
