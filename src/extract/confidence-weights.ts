/** What each feature of an event adds to the log odds that it is right. Fitted by scripts/fit-confidence.ts, not edited by hand. */
export const CONFIDENCE_WEIGHTS = {
  bias: 0.626,
  frameWeight: 0.311,
  insistsOnRole: 0.672,
  hasActor: 0.337,
  hasAffected: 0.848,
  sentenceLength: -0.394,
  farthestFiller: -0.783,
} as const;
