import { noteChange } from './change-log.js';
import { decisionOn, dropDecision, findDecisionsOf, noteDecision } from './decisions.js';
import { explainEvents } from './explain-events.js';
import { eventsOf } from './events-of.js';
import type { WriteTransaction } from './graph-store.js';
import type { IdentitySubject } from './identity-subject.js';
import type { MergeRow } from './merge-rows.js';
import { regroupReports } from './regroup-reports.js';
import { findMergesInto } from './statements/merge-statements.js';
import { updateEvents } from './write-events.js';

/** Decisions about events, which are named by the id of any of their reports; an event has that of its first. */
export const EVENT_SUBJECT: IdentitySubject = {
  async merge(transaction, a, b, why) {
    const [eventA, eventB] = await eventsOf(transaction, a, b);
    if (eventA === eventB) return mergesInto(transaction, eventA);
    const decisions = await findDecisionsOf(transaction, 'EVENT');
    if (decisionOn(decisions, a, b)?.verdict === 'APART') {
      await dropDecision(transaction, { kind: 'EVENT', a, b });
      await regroup(transaction, a, b);
    }
    if (!(await areOne(transaction, a, b))) {
      await noteDecision(transaction, { kind: 'EVENT', verdict: 'SAME', a, b, why });
      await regroup(transaction, a, b);
    }
    const [into] = await eventsOf(transaction, a, b);
    return mergesInto(transaction, into);
  },

  async unmerge(transaction, { a, b, by }, why) {
    if (by === 'person') {
      await dropDecision(transaction, { kind: 'EVENT', a, b });
      await regroup(transaction, a, b);
    }
    if (await areOne(transaction, a, b)) {
      await noteDecision(transaction, { kind: 'EVENT', verdict: 'APART', a, b, why });
      await regroup(transaction, a, b);
    }
    return eventsOf(transaction, a, b);
  },

  explain: explainEvents,
};

async function areOne(transaction: WriteTransaction, a: string, b: string): Promise<boolean> {
  const [eventA, eventB] = await eventsOf(transaction, a, b);
  return eventA === eventB;
}

async function regroup(transaction: WriteTransaction, a: string, b: string): Promise<void> {
  const grouping = await regroupReports(transaction, { added: [], removed: [], touchedIds: [a, b] });
  const { changes } = await updateEvents(transaction, grouping);
  await noteChange(transaction, { events: changes });
}

async function mergesInto(transaction: WriteTransaction, eventId: string): Promise<readonly MergeRow[]> {
  return transaction.run<MergeRow>(findMergesInto('Event', [eventId]));
}
