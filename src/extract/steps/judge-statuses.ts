import { judgeStatus } from '../judge-status.js';
import { defineExtractionStep } from '../layers.js';

/** Judges for each predication whether the text asserts, plans, supposes, asks for or denies it. */
export const JUDGE_STATUSES = defineExtractionStep({
  name: 'judge statuses',
  needs: ['tree', 'predications'],
  gives: ['statuses'],
  run: ({ tree, predications }) => ({
    statuses: predications.map(({ trigger }) => judgeStatus(tree, trigger.token, trigger.frame.status)),
  }),
});
