import { entityTestFor, readTotal, type ApiContext } from '../context.js';
import { buildNearCopies, buildNearCopyCount } from '../../query/near-copies.js';
import { checkCountry, checkSpan, checkText } from '../../query/check-filter.js';
import type { StoryNode } from '../../query/nodes.js';
import { pageOf, readPage, type PageArguments } from '../../query/page.js';
import {
  buildMentionCountOfStories,
  buildMentionsOfStories,
  buildStoriesOfEntities,
  buildStoryCount,
  buildStoryCountOfEntities,
  buildStoryPage,
  MENTIONS_OF_STORY,
  readMentionRow,
  readStoryRow,
  storyKeys,
  type MentionRow,
} from '../../query/stories.js';
import { Connection } from '../connection/connection.js';
import { dayOf, referenceOf } from '../event/event.input.js';
import { graphIdsOf } from '../node/global-id.js';
import { checkPublisher } from '../../query/publishers.js';
import type { StoryFilterInput, StoryOrderInput } from './story.input.js';

/** The stories that a filter lets through. @throws QueryError */
export async function connectStories(
  context: ApiContext,
  filter: StoryFilterInput | null | undefined,
  orderBy: readonly StoryOrderInput[] | null | undefined,
  args: PageArguments,
): Promise<Connection<StoryNode>> {
  const page = readPage('stories', storyKeys(orderBy), args);
  checkStoryFilter(filter);
  if (filter?.publisher != null) await checkPublisher(context.store, filter.publisher);
  const test = {
    ids: filter?.ids?.flatMap((id) => graphIdsOf('story', id)) ?? null,
    publisher: filter?.publisher ?? null,
    since: dayOf(filter?.since),
    until: dayOf(filter?.until),
    mentions:
      filter?.mentions == null ? null : await entityTestFor(context, referenceOf(filter.mentions) ?? {}),
  };
  return new Connection(
    async () => pageOf(page, await context.store.read(buildStoryPage(test, page)), readStoryRow),
    () => readTotal(context, buildStoryCount(test)),
  );
}

function checkStoryFilter(filter: StoryFilterInput | null | undefined): void {
  checkText('publisher', filter?.publisher);
  checkSpan(dayOf(filter?.since), dayOf(filter?.until));
  checkCountry('mentions.country', filter?.mentions?.country);
}

/** The stories that mention an entity, the latest first. @throws QueryError */
export function connectStoriesOfEntity(
  { loaders }: ApiContext,
  entityId: string,
  args: PageArguments,
): Connection<StoryNode> {
  const page = readPage('stories', storyKeys(null), args);
  return new Connection(
    () =>
      loaders.pages('stories', page, (ids) => buildStoriesOfEntities(ids, page), readStoryRow).load(entityId),
    () => loaders.totals('stories of entities', buildStoryCountOfEntities).load(entityId),
  );
}

/** The other stories with nearly the same text as a story, the latest first. @throws QueryError */
export function connectNearCopies(
  { loaders }: ApiContext,
  storyId: string,
  args: PageArguments,
): Connection<StoryNode> {
  const page = readPage('near-copies', storyKeys(null), args);
  return new Connection(
    () => loaders.pages('near-copies', page, (ids) => buildNearCopies(ids, page), readStoryRow).load(storyId),
    () => loaders.totals('near-copies', buildNearCopyCount).load(storyId),
  );
}

/** The entities that a story speaks of, the most mentioned first. @throws QueryError */
export function connectMentions(
  { loaders }: ApiContext,
  storyId: string,
  args: PageArguments,
): Connection<MentionRow> {
  const page = readPage('mentions', MENTIONS_OF_STORY, args);
  return new Connection(
    () =>
      loaders
        .pages('mentions', page, (ids) => buildMentionsOfStories(ids, page), readMentionRow)
        .load(storyId),
    () => loaders.totals('mentions of stories', buildMentionCountOfStories).load(storyId),
  );
}
