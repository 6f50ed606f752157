import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { pageOfHits, searchGraph, type SearchType } from '../../query/search/search-graph.js';
import { cutSnippet, type Snippet, type SnippetSource } from '../../query/search/snippet.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { pageCost } from '../limits/complexity.js';
import type { NodeKind } from '../node/global-id.js';
import { NODE_FINDERS } from '../node/typed-node.js';
import { SearchConnectionType, SearchEdgeType, SearchSnippetType, SearchTypeEnum } from './search.type.js';

@Resolver(() => SearchEdgeType)
export class SearchResolver {
  @Query(() => SearchConnectionType, {
    complexity: pageCost,
    description:
      'Full text, best first: what holds all the words, or where nothing does, as many of them as anything does. Case, accents and the plural do not matter, a word may be the beginning of one, and words like "the" count only alone.',
  })
  async search(
    @Ctx() context: ApiContext,
    @Arg('text', () => String, { description: 'Words to look for: up to 500 characters.' }) text: string,
    @Arg('types', () => [SearchTypeEnum], {
      nullable: true,
      description: 'What to find: entities, events and stories when left out.',
    })
    types: SearchType[] | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ): Promise<SearchConnectionType> {
    const result = await searchGraph(context, text, types);
    const { edges, hasNextPage, hasPreviousPage } = pageOfHits(result, args);
    const nodes = await Promise.all(edges.map(({ hit }) => NODE_FINDERS[KINDS[hit.type]](context, hit.id)));
    return {
      totalCount: result.hits.length,
      // What has gone since the words were read is left out.
      edges: edges.flatMap(({ hit, cursor }, place) => {
        const node = nodes[place];
        return node ? [{ node, cursor, score: hit.score, hit, words: result.words }] : [];
      }),
      pageInfo: {
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  @FieldResolver(() => SearchSnippetType, {
    nullable: true,
    description: 'The part of its text that holds most of the words; null when it has changed meanwhile.',
  })
  async snippet(@Root() { hit, words }: SearchEdgeType, @Ctx() context: ApiContext): Promise<Snippet | null> {
    return cutSnippet(await SOURCES[hit.type](context, hit.claimId ?? hit.id), words);
  }
}

/** The kind of node that a hit is. */
const KINDS: Readonly<Record<SearchType, NodeKind>> = {
  ENTITY: 'entity',
  EVENT: 'event',
  STORY: 'story',
  CLAIM: 'claim',
};

type SourcesOf = (context: ApiContext, id: string) => Promise<readonly SnippetSource[]>;

const ofQuote: SourcesOf = async ({ loaders }, claimId) => {
  const claim = await loaders.claims.load(claimId);
  return claim ? [{ field: 'QUOTE', text: claim.quote }] : [];
};

/** What a snippet of a hit is cut from, by the id of the thing or of its claim. */
const SOURCES: Readonly<Record<SearchType, SourcesOf>> = {
  ENTITY: async ({ loaders }, id) => {
    const entity = await loaders.entities.load(id);
    if (!entity) return [];
    const aliases = entity.aliases.map((text) => ({ field: 'ALIAS' as const, text }));
    return [{ field: 'NAME', text: entity.name }, ...aliases];
  },
  STORY: async ({ loaders }, id) => {
    const [story, written] = await Promise.all([loaders.stories.load(id), loaders.texts.load(id)]);
    return [
      { field: 'TITLE', text: story?.title ?? '' },
      { field: 'TEXT', text: written?.text ?? '' },
    ];
  },
  EVENT: ofQuote,
  CLAIM: ofQuote,
};
