import { noteChange } from './change-log.js';
import { Corrections } from './corrections.js';
import { updateCopies } from './copies/update-copies.js';
import type { WriteTransaction } from './graph-store.js';
import type { EventReport } from './identity/event-report.js';
import { moveStories } from './move-stories.js';
import type { ClaimRow, RecordRows } from './record-rows.js';
import { regroupReports } from './regroup-reports.js';
import { resolveEntities, type NameChange } from './resolve-entities.js';
import { nameUsesIn, resolveRows } from './resolve-rows.js';
import type { ReportRow } from './report-pool.js';
import { findReports } from './statements/report-statements.js';
import {
  createStories,
  deleteStories,
  replaceStories,
  type StoryProperties,
} from './statements/story-statements.js';
import { takeBackStories } from './take-back.js';
import { writeClaims } from './write-claims.js';
import { updateEntities, writeMentions } from './write-entities.js';
import { updateEvents } from './write-events.js';
import { updateRelations, writeRelationStatements } from './write-relations.js';
import { countMerges, type ChangeReport } from './write-report.js';

/** Stories to take in, and stories of the graph to take out; one that is in both lists is replaced. */
export interface StoryChange {
  readonly added: readonly RecordRows[];
  readonly removedIds: readonly string[];
  /** What people decided of entities before, where that changes, and uses of names that count for it. */
  readonly decided?: NameChange;
}

/** Makes the graph what it would be if it had only ever seen the stories it holds after the change. */
export async function changeStories(
  transaction: WriteTransaction,
  { added, removedIds, decided }: StoryChange,
): Promise<ChangeReport> {
  const before = await takeBackStories(transaction, removedIds);
  const resolution = await resolveEntities(transaction, {
    ...decided,
    added: [
      ...(decided?.added ?? []),
      ...added.flatMap((rows) => nameUsesIn(rows.mentions, rows.statements)),
    ],
    removed: [...(decided?.removed ?? []), ...nameUsesIn(before.mentions, before.statements)],
  });
  const moved = await moveStories(transaction, resolution.moves);
  const resolved = added.map((rows) => resolveRows(rows, resolution.entityOf));
  const mentions = [...resolved.flatMap((rows) => rows.mentions), ...moved.mentions.after];
  const claims = resolved.flatMap((rows) => rows.claims);
  const statements = [...resolved.flatMap((rows) => rows.statements), ...moved.statements.after];

  const copies = await updateCopies(
    transaction,
    added.map(({ story }) => story),
    removedIds,
  );
  const stories = added.map(({ story }) => ({ ...story, ...copies.properties.get(story.id) }));
  await writeStories(transaction, stories, new Set(removedIds));
  const entities = await updateEntities(transaction, mentions, [
    ...before.mentions,
    ...moved.mentions.before,
  ]);
  await writeMentions(transaction, mentions);
  await resolution.write();
  const corrections = await Corrections.read(transaction, entities.unmentioned);
  const grouping = await regroupReports(transaction, {
    added: reportsIn(claims),
    removed: before.reports,
  });
  const publishers = new Map(added.map(({ story }) => [story.id, story.publisher]));
  const grouped = claims.map((claim) => ({ ...claim, ...grouping.places.get(claim.reportId)! }));
  const sourced = grouped.map((claim) => ({
    ...claim,
    source: copies.properties.get(claim.storyId)!.source,
    publisher: publishers.get(claim.storyId) ?? null,
  }));
  const { events, merges, changes } = await updateEvents(transaction, grouping, {
    added: sourced,
    removed: before.told,
    otherIds: [
      ...copies.eventIds,
      ...moved.eventIds,
      ...(await eventsCorrectedWith(transaction, corrections, [
        ...[...mentions, ...before.mentions, ...moved.mentions.before].map(({ entityId }) => entityId),
        ...resolution.moves.map(({ variantId }) => variantId),
      ])),
    ],
    corrections,
  });
  await writeClaims(transaction, grouped);
  await moved.writeAttributions();
  await writeRelationStatements(transaction, statements);
  await updateRelations(transaction, statements, [...before.statements, ...moved.statements.before]);
  const kept = new Set(added.map(({ story }) => story.id));
  const gone = removedIds.filter((id) => !kept.has(id));
  if (gone.length > 0) await transaction.run(deleteStories(gone));
  await entities.removeUnmentioned();
  const mentioned = new Set(resolved.flatMap((rows) => rows.mentions.map(({ entityId }) => entityId)));
  await noteChange(transaction, {
    events: changes,
    storyIds: [...new Set([...removedIds, ...kept])],
    entityIds: entities.changedIds.filter((id) => !mentioned.has(id)),
  });
  return {
    entities: entities.created,
    events,
    claims: claims.length,
    merges: countMerges([
      ...merges.map(({ kind, grounds }) => ({ kind, reason: grounds })),
      ...resolution.merges,
    ]),
  };
}

async function writeStories(
  transaction: WriteTransaction,
  stories: readonly StoryProperties[],
  knownIds: ReadonlySet<string>,
): Promise<void> {
  const created = stories.filter(({ id }) => !knownIds.has(id));
  const replaced = stories.filter(({ id }) => knownIds.has(id));
  if (created.length > 0) await transaction.run(createStories(created));
  if (replaced.length > 0) await transaction.run(replaceStories(replaced));
}

/** The events whose corrections name any of these entities or variants, which may have come, gone or become others. */
async function eventsCorrectedWith(
  transaction: WriteTransaction,
  corrections: Corrections,
  entityIds: readonly string[],
): Promise<readonly string[]> {
  const reportIds = corrections.reportsNaming(new Set(entityIds));
  if (reportIds.length === 0) return [];
  return (await transaction.run<ReportRow>(findReports(reportIds))).map(({ eventId }) => eventId);
}

/** Each report once, whatever the number of its claims. */
function reportsIn(claims: readonly ClaimRow[]): readonly EventReport[] {
  return [...new Map(claims.map(({ report }) => [report.id, report])).values()];
}
