import { defineExtractionStep } from '../layers.js';
import { DEFAULT_WEIGHT } from './fill-roles.js';

/** What each step beyond the trigger's own dependents leaves of the trust in a role. */
const REACH_DISCOUNT = 0.93;
/** What an event without a full pair of parties leaves. */
const OPEN_DISCOUNT = 0.85;

/** Rates each event by its frame's weight, how far its roles were sought, and whether both sides are known. */
export const RATE_CONFIDENCE = defineExtractionStep({
  name: 'rate confidence',
  needs: ['predications', 'events'],
  gives: ['confidences'],
  run: ({ predications, events }) => ({
    confidences: events.map(({ lead, fillers: own }) => {
      const weight = predications[lead]?.trigger.frame.weight ?? DEFAULT_WEIGHT;
      const reach = own.reduce((sum, f) => sum + f.reach, 0);
      const sides = new Set(own.map((f) => f.function));
      const open =
        sides.has('actor') && ['recipient', 'target', 'victim'].some((f) => sides.has(f as 'target'))
          ? 1
          : OPEN_DISCOUNT;
      const value = weight * REACH_DISCOUNT ** reach * open;
      return Math.round(value * 1000) / 1000;
    }),
  }),
});
