import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { SEARCH_TYPES, type SearchHit } from '../../query/search/search-graph.js';
import { SNIPPET_FIELDS, type Snippet, type SnippetField } from '../../query/search/snippet.js';
import type { SoughtWord } from '../../query/search/text-index.js';
import { ClaimType } from '../claim/claim.type.js';
import { PageInfoType } from '../connection/connection.type.js';
import { ENTITY_OBJECT_TYPES } from '../entity/entity.type.js';
import { describedEnum } from '../enums.js';
import { EventNodeType } from '../event/event.type.js';
import type { TypedNode } from '../node/typed-node.js';
import { StoryType } from '../story/story.type.js';

export const SearchTypeEnum = describedEnum('SearchType', SEARCH_TYPES, 'What can be searched.');

const SnippetFieldEnum = describedEnum(
  'SnippetField',
  SNIPPET_FIELDS,
  'Which part of a thing a snippet is cut from.',
);

const SearchResultUnion = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () => [StoryType, EventNodeType, ClaimType, ...ENTITY_OBJECT_TYPES] as const,
  resolveType: (node) => (node as unknown as TypedNode).__typename,
});

@ObjectType('Highlight', { description: 'A word that was looked for, in the text of a snippet.' })
class HighlightType {
  @Field(() => Int, { description: 'Where it begins in the text of the snippet, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  readonly end!: number;
}

@ObjectType('SearchSnippet', { description: 'A part of a text that holds words that were looked for.' })
export class SearchSnippetType implements Snippet {
  @Field(() => SnippetFieldEnum, { description: 'What it is cut from.' })
  readonly field!: SnippetField;

  @Field(() => String, { description: 'About 240 characters.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where it begins in the whole text, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => [HighlightType], { description: 'The words in it, in their order; nowhere more than it has.' })
  readonly highlights!: readonly HighlightType[];
}

@ObjectType('SearchEdge', { description: 'Something found, and why.' })
export class SearchEdgeType {
  @Field(() => SearchResultUnion, { description: 'What was found.' })
  readonly node!: TypedNode;

  @Field(() => String, { description: 'Stays valid when the graph changes.' })
  readonly cursor!: string;

  @Field(() => Float, {
    description: 'How well it fits (BM25): more is better; to be compared within one answer only.',
  })
  readonly score!: number;

  readonly hit!: SearchHit;
  readonly words!: readonly SoughtWord[];
}

@ObjectType('SearchConnection', { description: 'A page of what a search has found, best first.' })
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: 'What the page holds, in the order of the list.' })
  readonly edges!: readonly SearchEdgeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'How many were found in all.' })
  readonly totalCount!: number;
}
