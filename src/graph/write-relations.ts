import { canonicalJson } from './canonical-json.js';
import type { WriteTransaction } from './graph-store.js';
import { groupBy } from '../common/group-by.js';
import type { StatementRow } from './record-rows.js';
import { statementProperties } from './said-text.js';
import {
  createRelations,
  createRelationStatements,
  deleteRelations,
  findRelations,
  type RelationCount,
} from './statements/relation-statements.js';

/** The story and the relation it states, without where. */
export type RelationKey = Pick<StatementRow, 'storyId' | 'subjectId' | 'type' | 'objectId' | 'title'>;

/** Notes which stories state which relations. */
export async function writeRelationStatements(
  transaction: WriteTransaction,
  rows: readonly StatementRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.run(
    createRelationStatements(
      rows.map(({ storyId, subjectId, ...said }) => ({
        storyId,
        subjectId,
        ...statementProperties(said),
      })),
    ),
  );
}

/** Brings relations up to date with the statements added and taken back: each counts the stories that state it. */
export async function updateRelations(
  transaction: WriteTransaction,
  added: readonly RelationKey[],
  takenBack: readonly RelationKey[],
): Promise<void> {
  for (const [type, changes] of groupBy(
    [...countStories(added, 1), ...countStories(takenBack, -1)],
    ({ type }) => type,
  )) {
    const pairs = [...groupBy(changes, pairOf).values()].map(([change]) => ({
      subjectId: change!.subjectId,
      objectId: change!.objectId,
    }));
    const stored = await transaction.run<RelationCount>(findRelations(type, pairs));
    if (stored.length > 0) await transaction.run(deleteRelations(type, pairs));
    const sums = [...groupBy([...stored, ...changes], relationOf).values()].flatMap(sumOf);
    if (sums.length > 0) await transaction.run(createRelations(type, sums));
  }
}

function pairOf({ subjectId, objectId }: RelationCount): string {
  return canonicalJson([subjectId, objectId]);
}

function relationOf({ subjectId, objectId, title }: RelationCount): string {
  return canonicalJson([subjectId, objectId, title]);
}

function sumOf(counts: readonly RelationCount[]): readonly RelationCount[] {
  const reports = counts.reduce((sum, count) => sum + count.reports, 0);
  const [first] = counts;
  if (first === undefined || reports <= 0) return [];
  const { subjectId, objectId, title } = first;
  return [{ subjectId, objectId, title, reports }];
}

/** One count for each story and relation, however often the story states it. */
export function countStories(
  rows: readonly RelationKey[],
  sign: 1 | -1,
): readonly (RelationCount & RelationKey)[] {
  const distinct = new Map(
    rows.map(({ storyId, subjectId, type, objectId, title }) => [
      canonicalJson([storyId, subjectId, type, objectId, title]),
      { storyId, subjectId, type, objectId, title, reports: sign },
    ]),
  );
  return [...distinct.values()];
}
