/** What each feature of an event adds to the log odds that it is right. Fitted by scripts/fit-confidence.ts, not edited by hand. */
export const CONFIDENCE_WEIGHTS = {
  bias: 0.945,
  frameWeight: 0.815,
  insistsOnRole: 1.023,
  sentenceLength: -0.384,
  farthestFiller: -0.79,
  refersBack: -0.703,
  fromElsewhere: -0.728,
} as const;
