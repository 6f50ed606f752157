import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from '../../query/page.js';

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start: up to ${LARGEST_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} when left out.`,
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what stands behind this cursor.' })
  readonly after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: `How many from the end: up to ${LARGEST_PAGE_SIZE}.` })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what stands before this cursor.' })
  readonly before?: string | null;
}
