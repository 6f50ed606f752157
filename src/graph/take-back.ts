import type { EventTeller } from './event-card.js';
import type { WriteTransaction } from './graph-store.js';
import type { MentionRow, StatementRow } from './record-rows.js';
import { readMention, readStatement, type StoredMention, type StoredStatement } from './said-text.js';
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
