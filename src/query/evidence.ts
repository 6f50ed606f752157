import type { ClaimDetails } from '../graph/event-summary.js';
import type { Row, Statement } from '../graph/graph-store.js';
import { STATUS_RANK } from './claims.js';
import { CLAIM_FIELDS, readClaim, readStory, STORY_FIELDS } from './node-rows.js';
import type { ClaimNode, StoryNode } from './nodes.js';

/** A claim with all that it says of its event, and the story that makes it. */
export interface Evidence extends ClaimNode {
  readonly details: ClaimDetails;
  readonly story: StoryNode;
}

/** All claims about each of these events with their details and stories, the firmest first: parent, claim, details, story. */
export function buildEvidence(eventIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS parent
MATCH (:Event {id: parent})<-[:ABOUT]-(c:Claim)<-[:MAKES]-(s:Story)
WITH parent, c, s, ${STATUS_RANK} AS rank
RETURN parent, c ${CLAIM_FIELDS} AS claim, c.details AS details, s ${STORY_FIELDS} AS story, rank, c.confidence AS confidence, c.id AS id
ORDER BY parent, rank, confidence DESC, id`,
    params: { ids: eventIds },
  };
}

/** The evidence of a row of `buildEvidence`. */
export function readEvidenceRow(row: Row): Evidence {
  const story = readStory(row['story']);
  return {
    ...readClaim(row['claim'], story.id, row['parent']),
    details: JSON.parse(row['details'] as string) as ClaimDetails,
    story,
  };
}
