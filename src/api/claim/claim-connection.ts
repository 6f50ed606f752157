import {
  buildClaimCountOfEvents,
  buildClaimCountOfStories,
  buildClaimsOfEvents,
  buildClaimsOfStories,
  CLAIMS_OF_EVENT,
  CLAIMS_OF_STORY,
  readClaimRow,
} from '../../query/claims.js';
import type { ClaimNode } from '../../query/nodes.js';
import { readPage, type PageArguments } from '../../query/page.js';
import { Connection } from '../connection/connection.js';
import type { ApiContext } from '../context.js';

/** The claims about an event: those that commit to most first, then the surest. @throws QueryError */
export function connectClaimsOfEvent(
  { loaders }: ApiContext,
  eventId: string,
  args: PageArguments,
): Connection<ClaimNode> {
  const page = readPage('claims of events', CLAIMS_OF_EVENT, args);
  return new Connection(
    () => loaders.pages('claims', page, (ids) => buildClaimsOfEvents(ids, page), readClaimRow).load(eventId),
    () => loaders.totals('claims of events', buildClaimCountOfEvents).load(eventId),
  );
}

/** The claims of a story, as they stand in its text. @throws QueryError */
export function connectClaimsOfStory(
  { loaders }: ApiContext,
  storyId: string,
  args: PageArguments,
): Connection<ClaimNode> {
  const page = readPage('claims of stories', CLAIMS_OF_STORY, args);
  return new Connection(
    () => loaders.pages('claims', page, (ids) => buildClaimsOfStories(ids, page), readClaimRow).load(storyId),
    () => loaders.totals('claims of stories', buildClaimCountOfStories).load(storyId),
  );
}
