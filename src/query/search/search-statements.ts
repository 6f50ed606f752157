import type { Statement } from '../../graph/graph-store.js';

/** What every story was read from: id, hash. */
export function listStories(): Statement {
  return {
    cypher:
      "MATCH (s:Story) RETURN s.id AS id, coalesce(s.contentHash, '') + coalesce(s.recordHash, '') AS hash",
    params: {},
  };
}

/** The names of every entity: id, name, aliases, stories (that mention it). */
export function listEntities(): Statement {
  return {
    cypher: 'MATCH (x:Entity) RETURN x.id AS id, x.name AS name, x.aliases AS aliases, x.stories AS stories',
    params: {},
  };
}

/** What these stories tell: id, title, text. */
export function findTexts(storyIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id MATCH (s:Story {id: id}) RETURN id, s.title AS title, s.text AS text',
    params: { ids: storyIds },
  };
}

/** The sentences that these stories are quoted with: storyId, id (of the claim), quote. */
export function findQuotes(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS storyId MATCH (:Story {id: storyId})-[:MAKES]->(c:Claim) RETURN storyId, c.id AS id, c.quote AS quote',
    params: { ids: storyIds },
  };
}

/** What these claims are about: id, eventId. */
export function findEventsOfClaims(claimIds: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id MATCH (:Claim {id: id})-[:ABOUT]->(e:Event) RETURN id, e.id AS eventId',
    params: { ids: claimIds },
  };
}
