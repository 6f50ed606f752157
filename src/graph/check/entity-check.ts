import { groupBy } from '../../common/group-by.js';
import { canonicalJson, compareText } from '../canonical-json.js';
import { countMention, formatTally, parseTally, summariseEntity } from '../entity-tally.js';
import { ENTITY_LABELS } from '../layout.js';
import type { MentionRow } from '../record-rows.js';
import { countMentions, findStatementsOf } from '../statements/check-statements.js';
import { findMentionsOf } from '../statements/story-statements.js';
import { isReadable } from './read-details.js';
import { readMention, readStatement, type StoredMention, type StoredStatement } from '../said-text.js';
import { countStories, type RelationKey } from '../write-relations.js';
import { compareLists, compareProperties } from './compare-properties.js';
import type { Invariant, NodeView } from './invariant.js';
import { checkOf } from './label-check.js';
import { RELATION_TYPES } from './relationship-invariant.js';

interface EntityView extends NodeView {
  readonly mentions: readonly MentionRow[];
  readonly statements: readonly RelationKey[];
}

const ENTITY_INVARIANTS: readonly Invariant<EntityView>[] = [
  {
    name: 'entity-mentioned',
    means: 'every entity is mentioned by a story',
    complaints: ({ mentions }) => (mentions.length > 0 ? [] : ['No story mentions it.']),
  },
  {
    name: 'entity-summary',
    means: 'what stands on an entity is what the mentions of all stories give',
    complaints: ({ id, properties, mentions }) => {
      if (mentions.length === 0) return [];
      const tally = parseTally();
      for (const { mention } of mentions) countMention(tally, mention, 1);
      return compareProperties(properties, { ...summariseEntity(id, tally), tally: formatTally(tally) });
    },
  },
  {
    name: 'entity-label',
    means: 'an entity has the label of its type and no other',
    complaints: ({ labels, properties }) => {
      const label = Object.entries(ENTITY_LABELS).find(([type]) => type === properties['type'])?.[1];
      const expected = ['Entity', label ?? 'none'].sort(compareText).join(', ');
      const found = labels.toSorted(compareText).join(', ');
      return found === expected
        ? []
        : [`Its type is ${String(properties['type'])}, its labels are ${found}.`];
    },
  },
  {
    name: 'relation-count',
    means: 'a relation counts the stories that state it, and stands only where one does',
    complaints: ({ out, statements }) => {
      const stored = out
        .filter(({ type }) => RELATION_TYPES.has(type))
        .map(({ type, endId, properties: { title, reports } }) => ({
          type,
          objectId: endId,
          title,
          reports,
        }));
      const counts = groupBy(countStories(statements, 1), ({ type, objectId, title }) =>
        canonicalJson([type, objectId, title]),
      );
      const computed = [...counts.values()].map((group) => {
        const { type, objectId, title } = group[0]!;
        return { type, objectId, title, reports: group.length };
      });
      return compareLists('The relation', stored, computed);
    },
  },
];

/** Entities, or mentions of them, that are looked at together. */
const PAGE_SIZE = 2_000;
/** What an entity costs beside its mentions. */
const ENTITY_COST = 10;

/** What must hold of entities. */
export const ENTITY_CHECK = checkOf({
  label: 'Entity',
  invariants: ENTITY_INVARIANTS,
  async pages(transaction, ids) {
    const counts = new Map<string, number>();
    for (const { entityId, mentions } of await transaction.run<{ entityId: string; mentions: number }>(
      countMentions(ids),
    ))
      counts.set(entityId, mentions);
    const pages: string[][] = [];
    let room = 0;
    for (const id of ids) {
      const cost = ENTITY_COST + (counts.get(id) ?? 0);
      if (pages.length === 0 || cost > room) {
        pages.push([]);
        room = PAGE_SIZE;
      }
      pages.at(-1)!.push(id);
      room -= cost;
    }
    return pages;
  },
  async view(transaction, entities): Promise<readonly EntityView[]> {
    const ids = entities.map(({ id }) => id);
    const mentions = groupBy(
      (await transaction.run<StoredMention>(findMentionsOf(ids))).filter(isReadable).map(readMention),
      ({ entityId }) => entityId,
    );
    const statements = groupBy(
      (await transaction.run<StoredStatement>(findStatementsOf(ids))).filter(isReadable).map(readStatement),
      ({ subjectId }) => subjectId,
    );
    return entities.map((entity) => ({
      ...entity,
      mentions: mentions.get(entity.id) ?? [],
      statements: statements.get(entity.id) ?? [],
    }));
  },
});
