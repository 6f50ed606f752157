/** What each feature of an event adds to the log odds that it is right. Fitted by scripts/fit-confidence.ts, not edited by hand. */
export const CONFIDENCE_WEIGHTS = {
  bias: 0.595,
  frameWeight: 0.522,
  insistsOnRole: 0.858,
  hasActor: 0.412,
  hasAffected: 1.02,
  sentenceLength: -0.751,
  farthestFiller: -1.313,
} as const;
