/** Raises the scores of the word at `at` where the verb before "to" calls for an infinitive; one score for each class. */
export type InfinitiveRule = (forms: readonly string[], at: number, scores: Float64Array) => void;

/** What the tags of "to" and of the verb gain: a factor of 55. */
const GAIN = 4;

/** How far before "to" the verb of "asked the government of Chad to leave" may stand. */
const REACH = 5;

const ENDING = '(?:s|d|e|es|ed|ing|ies|ied)?';

/** Verbs that make somebody do something; who it is stands between them and "to". */
const CAUSES = stemsOf(
  'allow ask authoris authoriz beg begg compel compell convinc enabl encourag expect forbad forbid forc instruct invit',
  'oblig order permit persuad pressur request requir tell told urg want',
);

/** Words for what somebody means or is able to do, which "to" follows at once. */
const INTENTIONS = stemsOf(
  'able agre aim allow ask attempt authoris authoriz continu declin decid expect fail forc hop intend invit manag offer',
  'order plan plann pledg prepar promis propos ready refus requir seek sought threaten tr try unable unwilling urg vot',
  'vow want willing wish',
);

const BETWEEN = /^(?:\p{L}|['’]s$)/u;

/** A rule that holds for 99 % of 578 places of the treebanks of `scripts/train/run` where a noun or a verb may follow "to". */
export function createInfinitiveRule(classes: readonly string[]): InfinitiveRule {
  const particles = findClasses(classes, 'TO|');
  const verbs = findClasses(classes, 'VB|');
  return (forms, at, scores) => {
    if (opensInfinitive(forms, at)) raise(scores, particles);
    if (opensInfinitive(forms, at - 1)) raise(scores, verbs);
  };
}

function opensInfinitive(forms: readonly string[], at: number): boolean {
  if (forms[at]?.toLowerCase() !== 'to') return false;
  if (INTENTIONS.test(forms[at - 1] ?? '')) return true;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const form = forms[i] ?? '';
    if (CAUSES.test(form)) return true;
    if (!BETWEEN.test(form) || form.toLowerCase() === 'to') return false;
  }
  return false;
}

function stemsOf(...rows: readonly string[]): RegExp {
  return new RegExp(`^(?:${rows.join(' ').replaceAll(' ', '|')})${ENDING}$`, 'i');
}

function findClasses(classes: readonly string[], prefix: string): readonly number[] {
  return classes.flatMap((pair, k) => (pair.startsWith(prefix) ? [k] : []));
}

function raise(scores: Float64Array, classes: readonly number[]): void {
  for (const k of classes) scores[k] = (scores[k] as number) + GAIN;
}
