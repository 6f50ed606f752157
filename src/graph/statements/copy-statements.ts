import type { Parameter, Statement } from '../graph-store.js';
import { KEY_SLOTS, quoteName } from '../layout.js';

/**
 * The stories that hold one of these keys, lists of them in the order of `KEY_SLOTS`, one for each key and group of
 * near-copies: band (place in that order), key, groupId (the first of the group), id, sketch, holders (of the group).
 */
export function findKeyHolders(keys: readonly (readonly string[])[]): Statement {
  return {
    cypher: KEY_SLOTS.map(
      (property, band) =>
        `UNWIND $keys.${quoteName(property)} AS key MATCH (s:\`Story\` {${quoteName(property)}: key}) ` +
        'WITH key, coalesce(s.`copyOf`, s.`id`) AS groupId, min(s.`id`) AS id, count(*) AS holders ' +
        `MATCH (s:\`Story\` {\`id\`: id}) RETURN ${band} AS band, key, groupId, id, s.\`copySketch\` AS sketch, holders`,
    ).join(' UNION ALL '),
    params: { keys: Object.fromEntries(KEY_SLOTS.map((property, band) => [property, keys[band] ?? []])) },
  };
}

/** What near-copies are told by, of these stories: id, groupId, source, publishedAt, publisher, text. */
export function findCopyTexts(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (s:`Story` {`id`: id}) RETURN id, coalesce(s.`copyOf`, s.`id`) AS groupId, ' +
      's.`source` AS source, s.`publishedAt` AS publishedAt, s.`publisher` AS publisher, s.`text` AS text',
    params: { ids },
  };
}

/** The groups of near-copies of these stories: id, groupId, source, contentHash. */
export function findCopyGroups(ids: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS id MATCH (s:`Story` {`id`: id}) RETURN id, coalesce(s.`copyOf`, s.`id`) AS groupId, ' +
      's.`source` AS source, s.`contentHash` AS contentHash',
    params: { ids },
  };
}

/** The stories of these groups: groupId, id, sketch. */
export function findGroupCopies(groupIds: readonly string[]): Statement {
  return {
    cypher: ['id', 'copyOf']
      .map(
        (property) =>
          `UNWIND $groupIds AS groupId MATCH (s:\`Story\` {${quoteName(property)}: groupId}) ` +
          'RETURN groupId, s.`id` AS id, s.`copySketch` AS sketch',
      )
      .join(' UNION ALL '),
    params: { groupIds },
  };
}

/** The events that these stories claim: eventId. */
export function findClaimedEvents(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[:`MAKES`]->(c:`Claim`)-[:`ABOUT`]->(e:`Event`) ' +
      'RETURN DISTINCT e.`id` AS eventId',
    params: { storyIds },
  };
}

/** Puts stories in their places among their near-copies; each row is `{ id, copyOf, source }`. */
export function placeCopies(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (s:`Story` {`id`: row.id}) SET s.`copyOf` = row.copyOf, s.`source` = row.source',
    params: { rows },
  };
}
