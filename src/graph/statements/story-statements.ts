import type { Parameter, Statement } from '../graph-store.js';

/** What the graph knows of the stories with these ids: id, contentHash, recordHash, extractor, and all but the text. */
export function findStories(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (s:`Story` {`id`: id}) RETURN s.`id` AS id, s.`contentHash` AS contentHash, ' +
      's.`recordHash` AS recordHash, s.`extractor` AS extractor, s.`title` AS title, ' +
      's.`publishedAt` AS publishedAt, s.`publisher` AS publisher, s.`url` AS url',
    params: { ids },
  };
}

/** Creates or replaces stories; each row is `{ id, properties }`. */
export function putStories(rows: readonly Parameter[]): Statement {
  return {
    cypher: 'UNWIND $rows AS row MERGE (s:`Story` {`id`: row.id}) SET s = row.properties',
    params: { rows },
  };
}

/** Ties stories to the entities they mention; each row is `{ storyId, entityId, properties }`. */
export function createMentions(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (s:`Story` {`id`: row.storyId}) MATCH (e:`Entity` {`id`: row.entityId}) ' +
      'CREATE (s)-[m:`MENTIONS`]->(e) SET m = row.properties',
    params: { rows },
  };
}

/** What these stories say of the entities they mention: storyId, entityId, count, said. */
export function findMentions(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[m:`MENTIONS`]->(e:`Entity`) ' +
      'RETURN storyId, e.`id` AS entityId, m.`count` AS count, m.`said` AS said',
    params: { storyIds },
  };
}

/** What stories say of these entities: storyId, entityId, count, said. */
export function findMentionsOf(entityIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $entityIds AS entityId MATCH (e:`Entity` {`id`: entityId})<-[m:`MENTIONS`]-(s:`Story`) ' +
      'RETURN s.`id` AS storyId, entityId, m.`count` AS count, m.`said` AS said',
    params: { entityIds },
  };
}

/** Removes what these stories say of entities: mentions and stated relations. */
export function deleteMentions(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[m]->(:`Entity`) ' +
      "WHERE type(m) = 'MENTIONS' OR type(m) = 'STATES' DELETE m",
    params: { storyIds },
  };
}

/** Removes these stories, which say nothing any more. */
export function deleteStories(ids: readonly string[]): Statement {
  return { cypher: 'UNWIND $ids AS id MATCH (s:`Story` {`id`: id}) DELETE s', params: { ids } };
}

/** How many stories there are: stories. */
export function countStories(): Statement {
  return { cypher: 'MATCH (s:`Story`) RETURN count(s) AS stories', params: {} };
}
