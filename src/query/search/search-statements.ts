import type { Statement } from '../../graph/graph-store.js';

const STORY_HASH = "coalesce(s.contentHash, '') + coalesce(s.recordHash, '') AS hash";
const ENTITY_NAMES = 'x.id AS id, x.name AS name, x.aliases AS aliases, x.stories AS stories';

/** What every story was read from: id, hash. */
export function listStories(): Statement {
  return { cypher: `MATCH (s:Story) RETURN s.id AS id, ${STORY_HASH}`, params: {} };
}

/** What these stories tell, and were read from: id, hash, title, text. */
export function findTexts(storyIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id MATCH (s:Story {id: id}) RETURN id, ${STORY_HASH}, s.title AS title, s.text AS text`,
    params: { ids: storyIds },
  };
}

/** The names of every entity: id, name, aliases, stories (that mention it). */
export function listEntityNames(): Statement {
  return { cypher: `MATCH (x:Entity) RETURN ${ENTITY_NAMES}`, params: {} };
}

/** The names of these entities: id, name, aliases, stories. */
export function findEntityNames(ids: readonly string[]): Statement {
  return { cypher: `UNWIND $ids AS id MATCH (x:Entity {id: id}) RETURN ${ENTITY_NAMES}`, params: { ids } };
}

/** The names of the entities that these stories mention, each once: id, name, aliases, stories. */
export function findStoryEntities(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (:Story {id: id})-[:MENTIONS]->(x:Entity) ' +
      `WITH DISTINCT x RETURN ${ENTITY_NAMES}`,
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
