import type { EventTeller } from './event-card.js';
import type { WriteTransaction } from './graph-store.js';
import type { MentionRow, StatementRow } from './record-rows.js';
import { readReport, type ReportRow, type StoredReport } from './report-pool.js';
import { deleteClaims } from './statements/claim-statements.js';
import { findRelationStatements } from './statements/relation-statements.js';
import { findReportsOfStories, findTellers } from './statements/report-statements.js';
import { deleteMentions, findMentions } from './statements/story-statements.js';

/** What stories said before it was taken back: what has been computed from it is to be computed again. */
export interface TakenBack {
  readonly mentions: readonly MentionRow[];
  readonly reports: readonly StoredReport[];
  readonly statements: readonly StatementRow[];
  /** The events that they reported. */
  readonly told: readonly EventTeller[];
}

/** Removes what these stories say (mentions, claims, stated relations) and gives it back; the story nodes stay. */
export async function takeBackStories(
  transaction: WriteTransaction,
  storyIds: readonly string[],
): Promise<TakenBack> {
  if (storyIds.length === 0) return { mentions: [], reports: [], statements: [], told: [] };
  const mentions = await transaction.run<StoredMention>(findMentions(storyIds));
  const reports = await transaction.run<ReportRow>(findReportsOfStories(storyIds));
  const statements = await transaction.run<StoredStatement>(findRelationStatements(storyIds));
  const told = await transaction.run<EventTeller>(findTellers(storyIds));
  await transaction.run(deleteClaims(storyIds));
  await transaction.run(deleteMentions(storyIds));
  return {
    mentions: mentions.map(readMention),
    reports: reports.map(readReport),
    statements: statements.map(readStatement),
    told,
  };
}

/** A mention as the graph holds it. */
export type StoredMention = Omit<MentionRow, 'mention'> & {
  readonly mention: Partial<MentionRow['mention']>;
};

/** The mention with what the graph leaves out, which is what it does not know. */
export function readMention({ storyId, entityId, mention }: StoredMention): MentionRow {
  const absent = { aliases: [], country: null, sector: null, code: null, classes: [] };
  return { storyId, entityId, mention: { ...absent, ...mention } as MentionRow['mention'] };
}

/** A stated relation as the graph gives it. */
export interface StoredStatement extends Pick<StatementRow, 'storyId' | 'subjectId'> {
  readonly stated: Omit<StatementRow, 'storyId' | 'subjectId'>;
}

/** The stated relation of a row. */
export function readStatement({ storyId, subjectId, stated }: StoredStatement): StatementRow {
  return { storyId, subjectId, ...stated, title: stated.title ?? null };
}
