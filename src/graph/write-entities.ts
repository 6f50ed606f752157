import { countMention, formatTally, parseTally, summariseEntity } from './entity-tally.js';
import type { EntitySummary, EntityTally } from './entity-tally.js';
import { canonicalJson } from './canonical-json.js';
import type { WriteTransaction } from './graph-store.js';
import { groupBy } from '../common/group-by.js';
import { ENTITY_LABELS } from './layout.js';
import type { MentionRow } from './record-rows.js';
import { mentionProperties } from './said-text.js';
import {
  addEntityLabel,
  changeEntities,
  countEntities,
  createEntities,
  deleteEntities,
  findEntities,
  removeEntityLabel,
  type EntityProperties,
} from './statements/entity-statements.js';
import { createMentions } from './statements/story-statements.js';

/** What an update has done, and what is left to do once nothing refers to the entities any more. */
export interface EntityUpdate {
  readonly created: number;
  /** Entities that are new, others than before or mentioned no more. */
  readonly changedIds: readonly string[];
  /** Entities that no story mentions any more. */
  readonly unmentioned: ReadonlySet<string>;
  removeUnmentioned(): Promise<void>;
}

/**
 * Brings entities up to date with the mentions added and taken back. An entity carries its tally, so that one that
 * thousands of stories mention is updated without reading them.
 */
export async function updateEntities(
  transaction: WriteTransaction,
  added: readonly MentionRow[],
  takenBack: readonly MentionRow[],
): Promise<EntityUpdate> {
  const ids = [...new Set([...takenBack, ...added].map((row) => row.entityId))];
  const stored = new Map(
    (await transaction.run<StoredEntity>(findEntities(ids))).map((row) => [row.id, row]),
  );
  const tallies = new Map(ids.map((id) => [id, parseTally(stored.get(id)?.tally)]));
  for (const { entityId, mention } of added) countMention(tallies.get(entityId)!, mention, 1);
  for (const { entityId, mention } of takenBack) countMention(tallies.get(entityId)!, mention, -1);

  const mentioned = ids.filter((id) => tallies.get(id)!.stories > 0);
  const entities = mentioned.map((id) => propertiesOf(id, tallies.get(id)!));
  const created = entities.filter(({ id }) => !stored.has(id));
  for (const [type, group] of groupBy(created, (entity) => entity.type))
    await transaction.run(createEntities(ENTITY_LABELS[type], group));
  const changed = entities.flatMap((after): readonly EntityChange[] => {
    const before = stored.get(after.id);
    return before === undefined || before.tally === after.tally ? [] : [{ before, after }];
  });
  if (changed.length > 0) await changeStored(transaction, changed);
  const unmentioned = ids.filter((id) => stored.has(id) && tallies.get(id)!.stories === 0);
  return {
    created: created.length,
    changedIds: [...[...created, ...changed.map(({ after }) => after)].map(({ id }) => id), ...unmentioned],
    unmentioned: new Set(unmentioned),
    removeUnmentioned: async () => {
      if (unmentioned.length > 0) await transaction.run(deleteEntities(unmentioned));
    },
  };
}

/** An entity that stories tell something else of than before; all that it has comes from its tally. */
interface EntityChange {
  readonly before: StoredEntity;
  readonly after: EntityProperties;
}

interface StoredEntity extends Pick<EntitySummary, 'id' | 'type'> {
  readonly tally: string;
}

/** Ties stories to the entities they mention. */
export async function writeMentions(
  transaction: WriteTransaction,
  rows: readonly MentionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.run(
    createMentions(
      rows.map(({ storyId, entityId, mention }) => ({
        storyId,
        entityId,
        ...mentionProperties(mention),
      })),
    ),
  );
}

function propertiesOf(id: string, tally: EntityTally): EntityProperties {
  return { ...summariseEntity(id, tally), tally: formatTally(tally) };
}

/** Writes what is new of entities: mostly their counts alone, and a property that is set anew costs as much as one that changes. */
async function changeStored(transaction: WriteTransaction, entities: readonly EntityChange[]): Promise<void> {
  await transaction.run(countEntities(entities.map(({ after }) => after)));
  const rows = entities.flatMap(({ before, after }) => {
    const changes = changesOf(summariseEntity(before.id, parseTally(before.tally)), after);
    return Object.keys(changes).length > 0 ? [{ id: after.id, changes }] : [];
  });
  if (rows.length > 0) await transaction.run(changeEntities(rows));
  const retyped = entities.filter(({ before, after }) => before.type !== after.type);
  for (const [type, group] of groupBy(retyped, ({ before }) => before.type))
    await transaction.run(removeEntityLabel(ENTITY_LABELS[type], idsOf(group)));
  for (const [type, group] of groupBy(retyped, ({ after }) => after.type))
    await transaction.run(addEntityLabel(ENTITY_LABELS[type], idsOf(group)));
}

/** What `countEntities` sets. */
const COUNTS: readonly string[] = ['stories', 'tally'];

/** The properties beside the counts that are others now. */
function changesOf(before: EntitySummary, after: EntityProperties) {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) =>
        !COUNTS.includes(name) && canonicalJson(value) !== canonicalJson(before[name as keyof EntitySummary]),
    ),
  );
}

function idsOf(entities: readonly EntityChange[]): readonly string[] {
  return entities.map(({ after }) => after.id);
}
