import { judgeStatus } from '../judge-status.js';
import { noteTrigger } from '../describe-trigger.js';
import { defineExtractionStep, type StatusVerdict, type Trigger } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { DraftNote } from '../trace.js';

/** Judges for each predication whether the text asserts, plans, supposes, asks for or denies it. */
export const JUDGE_STATUSES = defineExtractionStep({
  name: 'judge statuses',
  needs: ['tree', 'predications', 'trace'],
  gives: ['statuses'],
  run: ({ tree, predications, trace }) => ({
    statuses: predications.map(({ trigger }) => {
      const verdict = judgeStatus(tree, trigger.token, trigger.frame.status);
      trace?.add(noteStatus(tree, trigger, verdict));
      return verdict;
    }),
  }),
});

/** Says which words make the status what it is. */
function noteStatus(tree: SyntaxTree, trigger: Trigger, { status, reasons }: StatusVerdict): DraftNote {
  const own = trigger.frame.status ? [`the word itself is a ${trigger.frame.status}`] : [];
  const words = [...own, ...reasons.map((word) => `“${word}”`)];
  const why = words.length > 0 ? words.join(', ') : 'no word qualifies it';
  return noteTrigger(tree, trigger, {
    step: 'judge statuses',
    verdict: 'TAKEN',
    reason: `${status}: ${why}`,
  });
}
