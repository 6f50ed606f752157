import { confidenceOf, featuresOf } from '../confidence.js';
import { defineExtractionStep } from '../layers.js';

/** Rates how likely each event is right. */
export const RATE_CONFIDENCE = defineExtractionStep({
  name: 'rate confidence',
  needs: ['tree', 'predications', 'events'],
  gives: ['confidences'],
  run: (layers) => ({
    confidences: layers.events.map((event) => confidenceOf(featuresOf(layers, event))),
  }),
});
