/** What each feature of an event adds to the log odds that it is right. Fitted by scripts/fit-confidence.ts, not edited by hand. */
export const CONFIDENCE_WEIGHTS = {
  bias: 0.826,
  frameWeight: 0.191,
  insistsOnRole: 0.778,
  hasActor: 0.334,
  hasAffected: 0.911,
  sentenceLength: -0.476,
  farthestFiller: -0.783,
} as const;
