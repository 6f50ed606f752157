import type { WriteTransaction } from './graph-store.js';
import type { RecordRows } from './record-rows.js';
import { deleteStories, putStories } from './statements/story-statements.js';
import { takeBackStories } from './take-back.js';
import { writeClaims } from './write-claims.js';
import { updateEntities, writeMentions } from './write-entities.js';
import { updateEvents } from './write-events.js';
import { updateRelations, writeRelationStatements } from './write-relations.js';
import type { ChangeReport } from './write-report.js';

/** Stories to take in, and stories of the graph to take out; one that is in both lists is replaced. */
export interface StoryChange {
  readonly added: readonly RecordRows[];
  readonly removedIds: readonly string[];
}

/** Makes the graph what it would be if it had only ever seen the stories it holds after the change. */
export async function changeStories(
  transaction: WriteTransaction,
  { added, removedIds }: StoryChange,
): Promise<ChangeReport> {
  const before = await takeBackStories(transaction, removedIds);
  const mentions = added.flatMap((rows) => rows.mentions);
  const claims = added.flatMap((rows) => rows.claims);
  const statements = added.flatMap((rows) => rows.statements);

  if (added.length > 0)
    await transaction.run(putStories(added.map(({ story }) => ({ id: story.id, properties: { ...story } }))));
  const entities = await updateEntities(transaction, mentions, before.mentions);
  await writeMentions(transaction, mentions);
  const events = await updateEvents(transaction, claims, before.eventIds);
  await writeClaims(transaction, claims);
  await writeRelationStatements(transaction, statements);
  await updateRelations(transaction, statements, before.statements);
  const kept = new Set(added.map(({ story }) => story.id));
  const gone = removedIds.filter((id) => !kept.has(id));
  if (gone.length > 0) await transaction.run(deleteStories(gone));
  await entities.removeUnmentioned();
  return { entities: entities.created, events, claims: claims.length, merges: [] };
}
