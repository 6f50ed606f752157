import { canonicalJson } from './canonical-json.js';
import type { EventClaim } from './event-summary.js';
import type { WriteTransaction } from './graph-store.js';
import type { MentionRow, StatementRow } from './record-rows.js';
import { entityIdsIn, moveMention, recordIdOf, resolveStatement, variantOfMention } from './resolve-rows.js';
import type { VariantMove } from './resolve-entities.js';
import { deleteAttributions, findSpeakingClaims, putClaimEntities } from './statements/name-statements.js';
import { findRelationStatements } from './statements/relation-statements.js';
import { deleteMentions, findMentions, findMentionsOf } from './statements/story-statements.js';
import { readMention, readStatement, type StoredMention, type StoredStatement } from './said-text.js';
import { readClaim, writeAttributions, type StoredClaim } from './write-claims.js';

/** What stories of the graph say, before and after some of their entities became others. */
export interface MovedStories {
  readonly mentions: Moved<MentionRow>;
  readonly statements: Moved<StatementRow>;
  /** Events whose parties are others now. */
  readonly eventIds: readonly string[];
  /** Ties claims to those who say so; their entities stand in the graph. */
  writeAttributions(): Promise<void>;
}

interface Moved<Row> {
  /** Taken out of the graph. */
  readonly before: readonly Row[];
  /** To be written again. */
  readonly after: readonly Row[];
}

/** Takes out of the graph what stories say of entities that have become others, and gives it as it is to be written. */
export async function moveStories(
  transaction: WriteTransaction,
  moves: readonly VariantMove[],
): Promise<MovedStories> {
  const moved = new Map(moves.map((move) => [move.variantId, move]));
  const concerned = (row: MentionRow): VariantMove | undefined => {
    const move = moved.get(variantOfMention(row).id);
    return move?.from === row.entityId ? move : undefined;
  };
  const sources = [...new Set(moves.map(({ from }) => from))];
  const told = sources.length > 0 ? await transaction.run<StoredMention>(findMentionsOf(sources)) : [];
  const storyIds = [
    ...new Set(
      told
        .map(readMention)
        .filter(concerned)
        .map(({ storyId }) => storyId),
    ),
  ];
  if (storyIds.length === 0) return NOTHING_MOVED;

  const mentions = (await transaction.run<StoredMention>(findMentions(storyIds))).map(readMention);
  const statements = (await transaction.run<StoredStatement>(findRelationStatements(storyIds))).map(
    readStatement,
  );
  const claims = (await transaction.run<StoredClaim<SpeakingClaim>>(findSpeakingClaims(storyIds))).map(
    readClaim,
  );
  await transaction.run(deleteMentions(storyIds));

  const after = mentions.map((row) => moveMention(row, concerned(row)?.to ?? row.entityId));
  const entityIds = new Map<string, Map<string, string>>(storyIds.map((id) => [id, new Map()]));
  for (const row of after) entityIds.get(row.storyId)!.set(recordIdOf(row), row.entityId);
  const spoken = claims
    .map((claim) => ({ ...claim, now: entityIdsIn(claim.details, entityIds.get(claim.storyId)!) }))
    .filter(({ entityIds: was, now }) => canonicalJson(was) !== canonicalJson(now))
    .map(({ now, ...claim }) => ({ ...claim, entityIds: now }));
  if (spoken.length > 0) {
    await transaction.run(
      putClaimEntities(
        spoken.map((claim) => ({
          id: claim.id,
          entityIds: claim.entityIds && canonicalJson(claim.entityIds),
        })),
      ),
    );
    await transaction.run(deleteAttributions(spoken.map(({ id }) => id)));
  }
  return {
    mentions: { before: mentions, after },
    statements: {
      before: statements,
      after: statements.map((row) => resolveStatement(row, entityIds.get(row.storyId)!)),
    },
    eventIds: [...new Set(spoken.map(({ eventId }) => eventId))],
    writeAttributions: () => writeAttributions(transaction, spoken),
  };
}

const NOTHING_MOVED: MovedStories = {
  mentions: { before: [], after: [] },
  statements: { before: [], after: [] },
  eventIds: [],
  writeAttributions: () => Promise.resolve(),
};

type SpeakingClaim = Pick<EventClaim, 'id' | 'storyId' | 'details' | 'entityIds'> & {
  readonly eventId: string;
};
