import { collectExamples, readEvents } from './confidence-examples.js';
import type { DevelopmentData } from './development-data.js';
import { crossValidate, type Example } from './fit-logistic.js';
import { calibrationError } from './measure-calibration.js';

/** How strongly the fit is drawn to small weights. */
export const PENALTY = 3;

/** An event counts as told when its confidence is at least this. */
const THRESHOLD = 0.5;

/** How well models do on events of stories that they were not fitted to: the calibration error in points of a hundred, and the mean log loss. */
export function holdOut(examples: readonly Example[]): { error: number; logLoss: number } {
  const held = crossValidate(examples, PENALTY);
  const judged = examples.map(({ isRight }, i) => ({ confidence: held[i] ?? 0, isRight }));
  const losses = judged.map(({ confidence, isRight }) => -Math.log(isRight ? confidence : 1 - confidence));
  return {
    error: 100 * calibrationError(judged),
    logLoss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
  };
}

/** The calibration error of events held out, and of the events that a reader has judged how many are right, how many with all their parties, and how many are told at all. */
export function measureConfidence(
  data: DevelopmentData,
): Record<'calibration' | 'readRight' | 'readWhole' | 'readTold', number | string> {
  const examples = collectExamples(data);
  const read = examples.filter(({ source }) => source === 'news');
  const told = read.filter(({ confidence }) => confidence >= THRESHOLD);
  return {
    calibration: Math.round(10 * holdOut(examples).error) / 10,
    readRight: `${told.filter(({ isEvent }) => isEvent).length}/${told.length}`,
    readWhole: `${told.filter(({ isRight }) => isRight).length}/${told.length}`,
    readTold: `${read.length}/${readEvents().length}`,
  };
}
