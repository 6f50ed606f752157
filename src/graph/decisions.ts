import { pairOf } from '../common/pair.js';
import { hashOf } from '../common/stable-id.js';
import type { StatementRunner, WriteTransaction } from './graph-store.js';
import type { MergeKind } from './merge-rows.js';
import { findDecisions, putDecision } from './statements/merge-statements.js';
import { deleteNodes } from './statements/dump-statements.js';

/** What a person has decided of two reports of events or two entities; it stands above the rule. */
export interface Decision {
  readonly id: string;
  readonly kind: MergeKind;
  readonly verdict: 'SAME' | 'APART';
  readonly a: string;
  readonly b: string;
  /** In the person's words. */
  readonly why: string;
}

/** The decisions of a kind, in the order of their ids. */
export async function findDecisionsOf(
  runner: StatementRunner,
  kind: MergeKind,
): Promise<readonly Decision[]> {
  const decisions = await runner.run<Decision>(findDecisions());
  return decisions.filter((decision) => decision.kind === kind);
}

/** What has been decided of these two; undefined when nobody has. */
export function decisionOn(decisions: readonly Decision[], a: string, b: string): Decision | undefined {
  return decisions.find((decision) => pairOf(decision.a, decision.b) === pairOf(a, b));
}

/** Notes a decision; an earlier one of the same two is replaced. */
export async function noteDecision(
  transaction: WriteTransaction,
  { kind, verdict, a, b, why }: Omit<Decision, 'id'>,
): Promise<void> {
  const [first, second] = [a, b].sort() as [string, string];
  await transaction.run(
    putDecision({ id: decisionIdOf(kind, a, b), kind, verdict, a: first, b: second, why }),
  );
}

/** Takes back what was decided of these two. */
export async function dropDecision(
  transaction: WriteTransaction,
  { kind, a, b }: Pick<Decision, 'kind' | 'a' | 'b'>,
): Promise<void> {
  await transaction.run(deleteNodes('Decision', [decisionIdOf(kind, a, b)]));
}

/** The id of the decision on these two, whichever is named first. */
export function decisionIdOf(kind: MergeKind, a: string, b: string): string {
  return `decision:${hashOf(kind, ...[a, b].sort())}`;
}
