import type { Row, Statement } from '../graph/graph-store.js';
import { entityCondition, type EntityTest } from './entity-reference.js';
import { ENTITY_FIELDS, readEntity, readStory, STORY_FIELDS } from './node-rows.js';
import type { EntityNode, StoryNode } from './nodes.js';
import { sortKeysOf, type OrderBy, type SortField, type SortKey } from './order.js';
import { pageClauses, pagePerParent, type Page } from './page.js';
import { ParameterList } from './parameters.js';

/** Which stories are meant, once names are looked up: all that is given must hold. Dates are ISO 8601 days. */
export interface StoryTest {
  readonly ids: readonly string[] | null;
  readonly publisher: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly mentions: EntityTest | null;
}

/** What stories can be sorted by. */
export const STORY_ORDER_FIELDS = {
  PUBLISHED: { expression: 's.publishedAt', kind: 'date', description: 'The date of publication.' },
  TITLE: { expression: 's.title', kind: 'text', description: 'The headline.' },
  PUBLISHER: { expression: 's.publisher', kind: 'text', description: 'The publisher.' },
} as const satisfies Record<string, SortField>;
export type StoryOrderField = keyof typeof STORY_ORDER_FIELDS;

const LATEST_FIRST: readonly OrderBy<StoryOrderField>[] = [{ field: 'PUBLISHED', direction: 'DESC' }];

/** The sort keys of stories; the latest first where no order is asked for. */
export function storyKeys(
  orderBy: readonly OrderBy<StoryOrderField>[] | null | undefined,
): readonly SortKey[] {
  return sortKeysOf(STORY_ORDER_FIELDS, orderBy?.length ? orderBy : LATEST_FIRST, ['s.id']);
}

const COLUMNS = { story: `s ${STORY_FIELDS}` };

/** One page of the stories that pass: story, k0, k1 …. */
export function buildStoryPage(test: StoryTest, page: Page): Statement {
  const parameters = new ParameterList();
  const match = matchStories(test, parameters);
  return { cypher: `${match}\n${pageClauses(page, ['s'], COLUMNS, parameters)}`, params: parameters.all() };
}

/** How many stories pass: total. */
export function buildStoryCount(test: StoryTest): Statement {
  const parameters = new ParameterList();
  return { cypher: `${matchStories(test, parameters)}\nRETURN count(s) AS total`, params: parameters.all() };
}

/** The stories with these ids: story. */
export function buildStoriesById(ids: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS id\nMATCH (s:Story {id: id})\nRETURN s ${STORY_FIELDS} AS story`,
    params: { ids },
  };
}

/** The texts of these stories: id, text. */
export function buildStoryTexts(ids: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id\nMATCH (s:Story {id: id})\nRETURN id, s.text AS text',
    params: { ids },
  };
}

/** A story's mentions of an entity, counted. */
export interface MentionRow {
  readonly count: number;
  readonly entity: EntityNode;
}

/** Entities that a story speaks of: the most mentioned first. */
export const MENTIONS_OF_STORY: readonly SortKey[] = sortKeysOf(
  { COUNT: { expression: 'm.count', kind: 'number' } },
  [{ field: 'COUNT', direction: 'DESC' }],
  ['x.id'],
);

/** One page of the entities that each of these stories mentions: parent, count, entity, k0, k1. */
export function buildMentionsOfStories(storyIds: readonly string[], page: Page): Statement {
  return pagePerParent(
    page,
    storyIds,
    () => 'MATCH (:Story {id: parent})-[m:MENTIONS]->(x:Entity)',
    ['m', 'x'],
    { count: 'm.count', entity: `x ${ENTITY_FIELDS}` },
  );
}

/** How many entities each of these stories mentions: parent, total. */
export function buildMentionCountOfStories(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS parent\nMATCH (:Story {id: parent})-[m:MENTIONS]->(:Entity)\nRETURN parent, count(m) AS total',
    params: { ids: storyIds },
  };
}

/** One page of the stories that mention each of these entities: parent, story, k0, k1. */
export function buildStoriesOfEntities(entityIds: readonly string[], page: Page): Statement {
  const match = 'MATCH (:Entity {id: parent})<-[:MENTIONS]-(s:Story)';
  return pagePerParent(page, entityIds, () => match, ['s'], COLUMNS);
}

/** How many stories mention each of these entities: parent, total. */
export function buildStoryCountOfEntities(entityIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $ids AS parent\nMATCH (:Entity {id: parent})<-[m:MENTIONS]-(:Story)\nRETURN parent, count(m) AS total',
    params: { ids: entityIds },
  };
}

/** The story of a row of these statements. */
export function readStoryRow(row: Row): StoryNode {
  return readStory(row['story']);
}

/** The mentions of a row of `buildMentionsOfStories`. */
export function readMentionRow(row: Row): MentionRow {
  return { count: row['count'] as number, entity: readEntity(row['entity']) };
}

function matchStories(test: StoryTest, parameters: ParameterList): string {
  const conditions: string[] = [];
  if (test.ids) conditions.push(`s.id IN ${parameters.add(test.ids)}`);
  if (test.publisher !== null) {
    conditions.push(`toLower(s.publisher) = ${parameters.add(test.publisher.toLowerCase())}`);
  }
  if (test.since !== null) conditions.push(`s.publishedAt >= ${parameters.add(test.since)}`);
  if (test.until !== null)
    conditions.push(`substring(s.publishedAt, 0, 10) <= ${parameters.add(test.until)}`);
  if (test.mentions) {
    const mentioned = entityCondition('x', test.mentions, parameters);
    conditions.push(`EXISTS { MATCH (s)-[:MENTIONS]->(x:Entity) WHERE ${mentioned} }`);
  }
  return `MATCH (s:Story)${conditions.length > 0 ? `\nWHERE ${conditions.join(' AND ')}` : ''}`;
}
