import { countMention, formatTally, parseTally, summariseEntity } from './entity-tally.js';
import type { EntitySummary, EntityTally } from './entity-tally.js';
import { canonicalJson } from './canonical-json.js';
import type { WriteTransaction } from './graph-store.js';
import { groupBy } from '../common/group-by.js';
import { ENTITY_LABELS } from './layout.js';
import type { MentionRow } from './record-rows.js';
import { mentionProperties } from './said-text.js';
import {
  changeEntities,
  deleteEntities,
  findEntities,
  putEntities,
  removeEntityLabel,
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
  const summaries = mentioned.map((id) => summariseEntity(id, tallies.get(id)!));
  const isKept = ({ id, type }: EntitySummary): boolean => stored.get(id)?.type === type;
  const kept = summaries.filter(isKept);
  const written = summaries.filter((summary) => !isKept(summary));
  const retyped = written.filter(({ id }) => stored.has(id));
  for (const [type, group] of groupBy(retyped, ({ id }) => stored.get(id)!.type)) {
    await transaction.run(
      removeEntityLabel(
        ENTITY_LABELS[type],
        group.map(({ id }) => id),
      ),
    );
  }
  for (const [type, group] of groupBy(written, (summary) => summary.type)) {
    await transaction.run(
      putEntities(
        ENTITY_LABELS[type],
        group.map((summary) => entityRow(summary, tallies)),
      ),
    );
  }
  const changed = kept
    .map((summary) => changeRow(summary, tallies, stored.get(summary.id)!.tally))
    .filter(({ changes }) => Object.keys(changes).length > 0);
  if (changed.length > 0) await transaction.run(changeEntities(changed));
  const unmentioned = ids.filter((id) => stored.has(id) && tallies.get(id)!.stories === 0);
  return {
    created: mentioned.filter((id) => !stored.has(id)).length,
    changedIds: [...[...written, ...changed].map(({ id }) => id), ...unmentioned],
    unmentioned: new Set(unmentioned),
    removeUnmentioned: async () => {
      if (unmentioned.length > 0) await transaction.run(deleteEntities(unmentioned));
    },
  };
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
        properties: mentionProperties(mention),
      })),
    ),
  );
}

function entityRow(summary: EntitySummary, tallies: ReadonlyMap<string, EntityTally>) {
  return { id: summary.id, properties: { ...summary, tally: formatTally(tallies.get(summary.id)!) } };
}

/** What is new of an entity: mostly its counts alone, and a property that is set anew costs as much as one that changes. */
function changeRow(summary: EntitySummary, tallies: ReadonlyMap<string, EntityTally>, storedTally: string) {
  const before: Readonly<Record<string, unknown>> = {
    ...summariseEntity(summary.id, parseTally(storedTally)),
    tally: storedTally,
  };
  const { id, properties } = entityRow(summary, tallies);
  const changes = Object.entries(properties).filter(
    ([name, value]) => canonicalJson(value) !== canonicalJson(before[name] ?? null),
  );
  return { id, changes: Object.fromEntries(changes) };
}
