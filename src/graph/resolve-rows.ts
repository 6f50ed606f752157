import { groupBy } from '../common/group-by.js';
import { nameUseOf, type NameUse } from './identity/name-tally.js';
import { variantOf, type EntityVariant } from './identity/entity-variant.js';
import type { ClaimDetails } from './event-summary.js';
import type { ClaimRow, MentionRow, RecordRows, StatementRow } from './record-rows.js';

/** Gives the entity of the graph for a variant. */
export type EntityOfVariant = (variant: EntityVariant) => string;

/** The uses of names that mentions make, given the relations that their stories state. */
export function nameUsesIn(
  mentions: readonly MentionRow[],
  statements: readonly StatementRow[],
): readonly NameUse[] {
  const held = groupBy(
    statements.filter(({ type }) => type === 'HOLDS_OFFICE'),
    ({ storyId, subjectId, recordSubjectId }) => `${storyId}\n${recordSubjectId ?? subjectId}`,
  );
  return mentions.map((row) => {
    const id = recordIdOf(row);
    const offices = held.get(`${row.storyId}\n${id}`) ?? [];
    return nameUseOf(
      { ...row.mention, id },
      row.storyId,
      offices.map(({ title, objectId, recordObjectId }) => ({ title, objectId: recordObjectId ?? objectId })),
    );
  });
}

/** The variant that a mention is of. */
export function variantOfMention(row: MentionRow): EntityVariant {
  return variantOf({ ...row.mention, id: recordIdOf(row) }, row.storyId);
}

/** The id that the extractor gave the entity of a mention. */
export function recordIdOf({ entityId, mention }: MentionRow): string {
  return mention.recordId ?? entityId;
}

/** The rows of a record with its entities as the graph knows them. */
export function resolveRows(rows: RecordRows, entityOf: EntityOfVariant): RecordRows {
  const mentions = rows.mentions.map((row) => moveMention(row, entityOf(variantOfMention(row))));
  const ids = new Map(mentions.map((row) => [recordIdOf(row), row.entityId]));
  return {
    story: rows.story,
    mentions,
    statements: rows.statements.map((row) => resolveStatement(row, ids)),
    claims: rows.claims.map((row): ClaimRow => ({ ...row, entityIds: entityIdsIn(row.details, ids) })),
  };
}

/** The mention as one of that entity; where the extractor gave another id, it stands beside. */
export function moveMention(row: MentionRow, entityId: string): MentionRow {
  const { recordId: known, ...mention } = row.mention;
  const recordId = known ?? row.entityId;
  return { ...row, entityId, mention: recordId === entityId ? mention : { ...mention, recordId } };
}

/** The statement with the entities of the graph, by the ids that the extractor gave. */
export function resolveStatement(
  { recordSubjectId, recordObjectId, ...row }: StatementRow,
  ids: ReadonlyMap<string, string>,
): StatementRow {
  const [subject, object] = [recordSubjectId ?? row.subjectId, recordObjectId ?? row.objectId];
  const [subjectId, objectId] = [ids.get(subject) ?? subject, ids.get(object) ?? object];
  return {
    ...row,
    subjectId,
    objectId,
    ...(subject === subjectId ? {} : { recordSubjectId: subject }),
    ...(object === objectId ? {} : { recordObjectId: object }),
  };
}

/** The entities of the graph that a claim speaks of under other ids of the extractor's: by those; null for none. */
export function entityIdsIn(
  { participants, attribution }: Pick<ClaimDetails, 'participants' | 'attribution'>,
  ids: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> | null {
  const spoken = new Set([...participants, ...attribution].map(({ entityId }) => entityId));
  const other = [...spoken].flatMap((id) => {
    const entityId = ids.get(id) ?? id;
    return entityId === id ? [] : [[id, entityId] as const];
  });
  return other.length === 0 ? null : Object.fromEntries(other);
}
