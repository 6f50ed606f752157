import type { Parameter, Statement } from '../graph-store.js';
import { KEY_SLOTS } from '../layout.js';
import type { StoredMention } from '../said-text.js';
import { Columns } from '../columns.js';

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

const STORY_PROPERTIES = [
  'title',
  'publishedAt',
  'publisher',
  'url',
  'text',
  'contentHash',
  'recordHash',
  'extractor',
  'copyOf',
  'source',
  'copySketch',
  ...KEY_SLOTS,
];
const STORY = new Columns(['id', ...STORY_PROPERTIES]);

/** A story by its properties. */
export type StoryProperties = Readonly<Record<string, Parameter>> & { readonly id: string };

/** Creates stories. */
export function createStories(rows: readonly StoryProperties[]): Statement {
  return {
    cypher: `UNWIND $rows AS row CREATE (s:\`Story\` ${STORY.properties()})`,
    params: { rows: STORY.lists(rows) },
  };
}

/** Replaces stories. */
export function replaceStories(rows: readonly StoryProperties[]): Statement {
  return {
    cypher: `UNWIND $rows AS row MATCH (s:\`Story\` {\`id\`: ${STORY.at('id')}}) SET ${STORY.assignments('s', STORY_PROPERTIES)}`,
    params: { rows: STORY.lists(rows) },
  };
}

const MENTION = new Columns(['storyId', 'entityId', 'count', 'said']);

/** Ties stories to the entities they mention. */
export function createMentions(rows: readonly StoredMention[]): Statement {
  return {
    cypher:
      `UNWIND $rows AS row MATCH (s:\`Story\` {\`id\`: ${MENTION.at('storyId')}}) ` +
      `MATCH (e:\`Entity\` {\`id\`: ${MENTION.at('entityId')}}) ` +
      `CREATE (s)-[:\`MENTIONS\` ${MENTION.properties(['count', 'said'])}]->(e)`,
    params: { rows: MENTION.lists(rows) },
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
