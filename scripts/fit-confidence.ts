import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { collectExamples } from '../src/evaluate/confidence-examples.js';
import { DevelopmentData } from '../src/evaluate/development-data.js';
import { fitLogistic } from '../src/evaluate/fit-logistic.js';
import { holdOut, PENALTY } from '../src/evaluate/measure-confidence.js';
import { CONFIDENCE_FEATURES } from '../src/extract/confidence.js';

/*
 * Fits the confidence of events to the development sets whose events are all judged, and writes the weights.
 *
 *     tsx scripts/fit-confidence.ts
 *
 * After a change of the features or of much else in the extraction; takes seconds. See docs/decisions/040.
 */

const FILE = resolve(import.meta.dirname, '../src/extract/confidence-weights.ts');

const examples = collectExamples(new DevelopmentData());
const weights = fitLogistic(examples, PENALTY);
const rows = ['bias', ...CONFIDENCE_FEATURES].map((name, k) => {
  const weight = weights.at(k - 1) ?? 0;
  return `  ${name}: ${Number(weight.toFixed(3))},\n`;
});
writeFileSync(
  FILE,
  '/** What each feature of an event adds to the log odds that it is right. Fitted by scripts/fit-confidence.ts, not edited by hand. */\n' +
    `export const CONFIDENCE_WEIGHTS = {\n${rows.join('')}} as const;\n`,
);
const right = examples.filter(({ isRight }) => isRight).length;
const { error, logLoss } = holdOut(examples);
console.log(
  `${examples.length} events, ${right} right; held out: calibration error ${error.toFixed(1)} points, log loss ${logLoss.toFixed(3)}`,
);
