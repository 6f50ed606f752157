import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { QueryError } from '../../common/errors.js';
import type { EventTypeName } from '../../ontology/names.js';
import type { CoMention, NearMiss } from '../../query/explain/read-stories.js';
import type { StoryNode } from '../../query/nodes.js';
import { checkSize } from '../../query/page.js';
import { ClaimType } from '../claim/claim.type.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { EventTypeEnum } from '../enums.js';
import { EntityRefInput, referenceOf } from '../event/event.input.js';
import { EventConnectionType } from '../event/event.type.js';
import { pageCost, sizeCost, type Estimator } from '../limits/complexity.js';
import { StoryType } from '../story/story.type.js';
import {
  ClaimBesideEdgeType,
  CoMentionType,
  ExplanationType,
  NearMissType,
  READ_AGAIN,
} from './explain.type.js';
import { explainEdge, type ClaimBesideEdge, type Explanation } from './explanation.js';

const DEFAULT_STORIES = 5;
const MOST_STORIES = 20;
/** A story that is read again takes as long as reading about so many rows. */
const ROWS_PER_STORY = 500;
const DEFAULT_SIZE = 20;

const FIRST = {
  nullable: true,
  defaultValue: DEFAULT_SIZE,
  description: 'How many: up to 100.',
} as const;

const explainCost: Estimator = ({ args, childComplexity }) =>
  1 + ROWS_PER_STORY * Math.max(0, Number(args['stories'] ?? DEFAULT_STORIES)) + childComplexity;

@Resolver(() => ExplanationType)
export class ExplainResolver {
  @Query(() => ExplanationType, {
    complexity: explainCost,
    description:
      'Why there is no asserted event of one entity towards another: the sentences that mention both, the claims that say something else of them, and the rules that nearly found one.',
  })
  explain(
    @Ctx() context: ApiContext,
    @Arg('actor', () => EntityRefInput, { description: 'Who would do it.' }) actor: EntityRefInput,
    @Arg('recipient', () => EntityRefInput, { description: 'Whom it would be done to.' })
    recipient: EntityRefInput,
    @Arg('type', () => EventTypeEnum, { nullable: true, description: 'What; anything when left out.' })
    type: EventTypeName | null | undefined,
    @Arg('stories', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_STORIES,
      description: `How many of the latest stories that mention both are read again: up to ${MOST_STORIES}.`,
    })
    stories: number | null,
  ): Promise<Explanation> {
    const size = stories ?? DEFAULT_STORIES;
    if (size < 0 || size > MOST_STORIES)
      throw new QueryError('BAD_FILTER', `stories must be between 0 and ${MOST_STORIES}, not ${size}.`);
    return explainEdge(context, {
      actor: referenceOf(actor) ?? {},
      recipient: referenceOf(recipient) ?? {},
      type: type ?? null,
      stories: size,
    });
  }

  @FieldResolver(() => Boolean, { description: 'True where there is such an edge after all: `events`.' })
  found(@Root() explanation: Explanation): Promise<boolean> {
    return explanation.found();
  }

  @FieldResolver(() => String, { description: 'The explanation in a few sentences.' })
  sentence(@Root() explanation: Explanation): Promise<string> {
    return explanation.sentence();
  }

  @FieldResolver(() => EventConnectionType, {
    complexity: pageCost,
    description: 'The asserted events that are the edge, the latest first.',
  })
  events(@Root() explanation: Explanation, @Args(() => ForwardPageArgs) page: ForwardPageArgs) {
    return explanation.events(page);
  }

  @FieldResolver(() => [ClaimBesideEdgeType], {
    complexity: sizeCost,
    description:
      'Claims in which both have a part but that are not the edge: those of its type first, then those that have them as asked, then those that commit to most. `claimCount` tells how many there are.',
  })
  claims(@Root() explanation: Explanation, @Arg('first', () => Int, FIRST) first: number | null) {
    return explanation.claims(checkSize('first', first ?? DEFAULT_SIZE));
  }

  @FieldResolver(() => Int, { description: 'How many such claims there are.' })
  claimCount(@Root() explanation: Explanation): Promise<number> {
    return explanation.claimCount();
  }

  @FieldResolver(() => Int, { description: 'How many stories mention both.' })
  storyCount(@Root() explanation: Explanation): Promise<number> {
    return explanation.storyCount();
  }

  @FieldResolver(() => Int, { description: 'How many of them were read again.' })
  async storiesRead(@Root() explanation: Explanation): Promise<number> {
    return (await explanation.read()).read;
  }

  @FieldResolver(() => [CoMentionType], {
    complexity: sizeCost,
    description: `The sentences that mention both, those of the latest story first. ${READ_AGAIN}`,
  })
  async coMentions(@Root() explanation: Explanation, @Arg('first', () => Int, FIRST) first: number | null) {
    return (await explanation.read()).coMentions.slice(0, checkSize('first', first ?? DEFAULT_SIZE));
  }

  @FieldResolver(() => Int, { description: 'How many such sentences the stories that were read have.' })
  async coMentionCount(@Root() explanation: Explanation): Promise<number> {
    return (await explanation.read()).coMentions.length;
  }

  @FieldResolver(() => [NearMissType], {
    complexity: sizeCost,
    description: `The rules that nearly found such an event in these sentences, in their order, and why they did not. ${READ_AGAIN}`,
  })
  async nearMisses(@Root() explanation: Explanation, @Arg('first', () => Int, FIRST) first: number | null) {
    return (await explanation.read()).nearMisses.slice(0, checkSize('first', first ?? DEFAULT_SIZE));
  }

  @FieldResolver(() => Int, { description: 'How many such rules the stories that were read have.' })
  async nearMissCount(@Root() explanation: Explanation): Promise<number> {
    return (await explanation.read()).nearMisses.length;
  }
}

@Resolver(() => ClaimBesideEdgeType)
export class ClaimBesideEdgeResolver {
  @FieldResolver(() => ClaimType, { description: 'The claim.' })
  claim(@Root() { claim }: ClaimBesideEdge) {
    return claim;
  }

  @FieldResolver(() => String, {
    description: 'Why it is not the edge, e.g. "is REQUESTED, not ASSERTED; has them the other way round".',
  })
  reason(@Root() { reasons }: ClaimBesideEdge): string {
    return reasons.join('; ');
  }
}

@Resolver(() => CoMentionType)
export class CoMentionResolver {
  @FieldResolver(() => StoryType, { description: 'The story.' })
  story(@Root() { storyId }: CoMention, @Ctx() { loaders }: ApiContext): Promise<StoryNode | null> {
    return loaders.stories.load(storyId);
  }
}

@Resolver(() => NearMissType)
export class NearMissResolver {
  @FieldResolver(() => StoryType, { description: 'The story.' })
  story(@Root() { storyId }: NearMiss, @Ctx() { loaders }: ApiContext): Promise<StoryNode | null> {
    return loaders.stories.load(storyId);
  }
}
