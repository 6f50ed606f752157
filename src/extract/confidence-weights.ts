/** What each feature of an event adds to the log odds that it is right. Fitted by scripts/fit-confidence.ts, not edited by hand. */
export const CONFIDENCE_WEIGHTS = {
  bias: 0.421,
  frameWeight: 0.538,
  insistsOnRole: 0.632,
  hasActor: 0.643,
  hasAffected: 0.92,
  sentenceLength: -0.988,
  farthestFiller: -1.142,
} as const;
