import { CONFIDENCE_WEIGHTS } from './confidence-weights.js';
import type { DraftEvent, Layers } from './layers.js';

/** What is known of an event that bears on how likely it is right, each between 0 and 1: the rows of the table of weights. */
export const CONFIDENCE_FEATURES = Object.keys(CONFIDENCE_WEIGHTS).filter(
  (name) => name !== 'bias',
) as readonly ConfidenceFeature[];

type ConfidenceFeature = Exclude<keyof typeof CONFIDENCE_WEIGHTS, 'bias'>;

/** How often a frame means its type where it does not say. */
export const DEFAULT_WEIGHT = 0.8;

/** Tokens of a sentence, and between a trigger and a filler, beyond which more make no difference. */
const LONGEST_SENTENCE = 60;
const FARTHEST_FILLER = 20;

/** The features of an event, in the order of `CONFIDENCE_FEATURES`. */
export function featuresOf(
  { tree, predications }: Pick<Layers, 'tree' | 'predications'>,
  { lead, fillers }: DraftEvent,
): readonly number[] {
  const trigger = predications[lead]?.trigger;
  if (!trigger) throw new RangeError(`no predication ${lead}`);
  const { firstToken, lastToken } = tree.sentenceOf(trigger.token);
  const stated = fillers.filter((f) => f.slot !== 'implied');
  const here = stated.map((f) => f.mention.head).filter((head) => head >= firstToken && head < lastToken);
  const farthest = Math.max(0, ...here.map((head) => Math.abs(head - trigger.token)));
  const values: Readonly<Record<ConfidenceFeature, number>> = {
    frameWeight: trigger.frame.weight ?? DEFAULT_WEIGHT,
    insistsOnRole: Number(trigger.type.roles.some((role) => role.required)),
    sentenceLength: Math.min(1, (lastToken - firstToken) / LONGEST_SENTENCE),
    farthestFiller: Math.min(1, farthest / FARTHEST_FILLER),
    refersBack: Number(stated.some((f) => f.mention.kind === 'PRONOUN')),
    fromElsewhere: Number(stated.length > here.length),
  };
  return CONFIDENCE_FEATURES.map((feature) => values[feature]);
}

/** The probability that an event with these features is right, to a thousandth: a logistic model fitted by `scripts/fit-confidence.ts`. */
export function confidenceOf(features: readonly number[]): number {
  const sum = CONFIDENCE_FEATURES.reduce<number>(
    (total, feature, k) => total + CONFIDENCE_WEIGHTS[feature] * (features[k] ?? 0),
    CONFIDENCE_WEIGHTS.bias,
  );
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
