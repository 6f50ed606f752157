import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ClaimNode, EntityNode, EventNode, StoryNode } from '../../query/nodes.js';
import type { ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventNodeType } from '../event/event.type.js';
import { listCost } from '../limits/complexity.js';
import { globalIdOf } from '../node/global-id.js';
import { StoryType } from '../story/story.type.js';
import { ClaimType } from './claim.type.js';

@Resolver(() => ClaimType)
export class ClaimResolver {
  @FieldResolver(() => ID, { description: 'Unique among all nodes, the same after every import.' })
  id(@Root() claim: ClaimNode): string {
    return globalIdOf('claim', claim.id);
  }

  @FieldResolver(() => EventNodeType, { description: 'What it is about.' })
  event(@Root() claim: ClaimNode, @Ctx() { loaders }: ApiContext): Promise<EventNode | null> {
    return loaders.events.load(claim.eventId);
  }

  @FieldResolver(() => StoryType, { description: 'The story that makes it.' })
  story(@Root() claim: ClaimNode, @Ctx() { loaders }: ApiContext): Promise<StoryNode | null> {
    return loaders.stories.load(claim.storyId);
  }

  @FieldResolver(() => [EntityInterface], {
    complexity: listCost(2),
    description: 'Who says so, outermost first; empty when the story itself does.',
  })
  attributedTo(@Root() claim: ClaimNode, @Ctx() { loaders }: ApiContext): Promise<readonly EntityNode[]> {
    return loaders.attributions.load(claim.id);
  }
}
