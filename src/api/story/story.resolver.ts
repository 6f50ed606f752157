import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { StoryNode } from '../../query/nodes.js';
import { connectClaimsOfStory } from '../claim/claim-connection.js';
import { ClaimConnectionType } from '../claim/claim.type.js';
import { ForwardPageArgs, PageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { pageCost } from '../limits/complexity.js';
import { findNode } from '../node/find-node.js';
import { globalIdOf } from '../node/global-id.js';
import { connectMentions, connectNearCopies, connectStories } from './story-connection.js';
import { StoryFilterInput, StoryOrderInput } from './story.input.js';
import { MentionsConnectionType, StoryConnectionType, StoryType } from './story.type.js';

@Resolver(() => StoryType)
export class StoryResolver {
  @Query(() => StoryType, { nullable: true, description: 'The story with this id: global, or its own.' })
  story(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'As an answer gave it.' }) id: string,
  ): Promise<StoryNode | null> {
    return findNode(context.loaders.stories, 'story', id);
  }

  @Query(() => StoryConnectionType, {
    complexity: pageCost,
    description: 'Stories; the latest first, those without a date last.',
  })
  stories(
    @Ctx() context: ApiContext,
    @Arg('filter', () => StoryFilterInput, {
      nullable: true,
      description: 'Which are meant; all when left out.',
    })
    filter: StoryFilterInput | null | undefined,
    @Arg('orderBy', () => [StoryOrderInput], { nullable: true, description: 'What to sort by.' })
    orderBy: StoryOrderInput[] | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return connectStories(context, filter, orderBy, page);
  }

  @FieldResolver(() => ID, { description: 'Unique among all nodes, the same after every import.' })
  id(@Root() story: StoryNode): string {
    return globalIdOf('story', story.id);
  }

  @FieldResolver(() => String, { description: 'The whole text, as it was read.' })
  async text(@Root() story: StoryNode, @Ctx() { loaders }: ApiContext): Promise<string> {
    return (await loaders.texts.load(story.id))?.text ?? '';
  }

  @FieldResolver(() => StoryType, {
    nullable: true,
    description:
      'The first of the stories of which it is a near-copy; null for that itself, and for a story without near-copies.',
  })
  copyOf(@Root() story: StoryNode, @Ctx() { loaders }: ApiContext): Promise<StoryNode | null> | null {
    return story.copyOf === null ? null : loaders.stories.load(story.copyOf);
  }

  @FieldResolver(() => StoryConnectionType, {
    complexity: pageCost,
    description: 'The other stories with nearly the same text, the latest first.',
  })
  nearCopies(
    @Root() story: StoryNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectNearCopies(context, story.id, page);
  }

  @FieldResolver(() => ClaimConnectionType, {
    complexity: pageCost,
    description: 'What it says happened, in the order of its text.',
  })
  claims(
    @Root() story: StoryNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectClaimsOfStory(context, story.id, page);
  }

  @FieldResolver(() => MentionsConnectionType, {
    complexity: pageCost,
    description: 'What it speaks of, the most mentioned first.',
  })
  mentions(
    @Root() story: StoryNode,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectMentions(context, story.id, page);
  }
}
