/** Raises the scores of "arms" as a noun where what follows is traded, sent or built in them. */
type ArmsRule = (forms: readonly string[], at: number, scores: Float64Array) => void;

/** What the plural noun gains: a factor of 400, for taggers hold "arms" before a noun for a verb. */
const GAIN = 6;

/** Nouns that follow "arms" in the sense of weapons. */
const FOLLOWERS =
  /^(?:sales?|deals?|shipments?|deliver(?:y|ies)|transfers?|exports?|imports?|purchases?|packages?|suppl(?:y|ies|iers?)|embargo(?:es)?|trade|race|control|caches?|dealers?|smuggl(?:ing|ers?)|traffick(?:ing|ers?)|procurement|aid|compan(?:y|ies)|makers?|manufacturers?|industry|contracts?|agreements?|exporters?|importers?|consignments?|flows?|build-?up|depots?|dumps?|brokers?|merchants?|orders?|production|talks|treaty|treaties|fairs?)$/i;

/** A rule for one word that the treebanks hardly have before these nouns. */
export function createArmsRule(classes: readonly string[]): ArmsRule {
  const plural = classes.flatMap((pair, k) => (pair.startsWith('NNS|') ? [k] : []));
  return (forms, at, scores) => {
    if (forms[at]?.toLowerCase() !== 'arms' || !FOLLOWERS.test(forms[at + 1] ?? '')) return;
    for (const k of plural) scores[k] = (scores[k] as number) + GAIN;
  };
}
