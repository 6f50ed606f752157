import type { TimeSpan } from '../../model/event.js';
import { defineExtractionStep } from '../layers.js';
import { GOVERNORS, LIGHT_VERBS } from '../governors.js';
import { SPEECH_VERBS } from '../speech-verbs.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { findTimeExpressions, type TimeExpression } from '../time-expressions.js';

/** Dates each event by the time expression that hangs on its clause; what dates the saying dates no event. */
export const FIND_TIMES = defineExtractionStep({
  name: 'find times',
  needs: ['tree', 'referenceDate', 'predications', 'statuses'],
  gives: ['times'],
  run({ tree, referenceDate, predications, statuses }) {
    const bySentence = new Map<number, readonly TimeExpression[]>();
    const expressionsIn = (sentence: number): readonly TimeExpression[] => {
      const known = bySentence.get(sentence);
      if (known) return known;
      const { start = 0, end = 0 } = tree.sentences[sentence] ?? {};
      const found = findTimeExpressions(tree.analysed.text.slice(start, end), start);
      bySentence.set(sentence, found);
      return found;
    };
    const times = predications.map(({ trigger }, n): TimeSpan | null => {
      const expressions = expressionsIn(tree.sentenceNumberOf(trigger.token));
      const future = statuses[n]?.status === 'PLANNED' || statuses[n]?.status === 'REQUESTED';
      const nearest = nearestTo(tree, trigger.token, expressions);
      return nearest ? nearest.resolve(referenceDate, future) : null;
    });
    return { times };
  },
});

/** The expression with the shortest way to the trigger or to a verb that only carries it. */
function nearestTo(
  tree: SyntaxTree,
  trigger: number,
  expressions: readonly TimeExpression[],
): TimeExpression | null {
  const carriers = carriersOf(tree, trigger);
  const ranked = expressions
    .map((expression) => ({ expression, rank: rankOf(tree, expression, carriers) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  return ranked[0]?.expression ?? null;
}

/** The trigger and the words above it that tell of the same event: light and governing verbs, counting nouns; never verbs of saying. */
function carriersOf(tree: SyntaxTree, trigger: number): readonly number[] {
  const carriers = [trigger];
  for (const at of tree.ancestors(trigger)) {
    const { lemma, upos } = tree.token(at);
    if (SPEECH_VERBS.has(lemma) || upos === 'PUNCT') break;
    const carries =
      upos !== 'VERB' || LIGHT_VERBS.has(lemma) || GOVERNORS.verbs.has(lemma) || !tree.isVerb(trigger);
    if (!carries || carriers.length > 3) break;
    carriers.push(at);
  }
  return carriers;
}

/** How far the expression hangs from the nearest carrier; infinite when it hangs on something else. */
function rankOf(tree: SyntaxTree, expression: TimeExpression, carriers: readonly number[]): number {
  const inside = (i: number): boolean => {
    const token = tree.token(i);
    return token.start >= expression.start && token.end <= expression.end;
  };
  let at = tree.sentenceOf(carriers[0] ?? 0).firstToken;
  while ((tree.tokens[at]?.start ?? Infinity) < expression.start) at++;
  while (at >= 0 && at < tree.tokens.length && inside(at)) at = tree.token(at).head;
  // "on Tuesday, when troops fired": the clause tells what happened then.
  const [trigger = -1] = carriers;
  if (followsWhen(tree, trigger, inside)) return 0;
  const closes = isLast(tree, expression);
  for (let steps = 0; at >= 0 && at < tree.tokens.length && steps < 3; at = tree.token(at).head) {
    const place = carriers.indexOf(at);
    if (place >= 0) return place + steps;
    // A day at the end of the sentence belongs to the main verb even where it stands behind a participle or gerund.
    const passes =
      closes && PARTICIPLES.has(tree.token(at).xpos) && tree.child(at, 'nsubj', 'aux') === undefined;
    if (SPEECH_VERBS.has(tree.token(at).lemma) || (tree.isVerb(at) && !passes)) break;
    if (!passes) steps++;
  }
  return Infinity;
}

const PARTICIPLES = new Set(['VBG', 'VBN']);

/** True for a verb whose "when" stands right behind the words that tell the time. */
function followsWhen(tree: SyntaxTree, verb: number, isTime: (token: number) => boolean): boolean {
  const when = tree.children(verb, 'advmod', 'mark', 'obl').find((c) => tree.token(c).lemma === 'when');
  if (when === undefined || when < 2) return false;
  return isTime(when - 1) || (tree.token(when - 1).text === ',' && isTime(when - 2));
}

/** True when nothing but punctuation follows in the sentence. */
function isLast(tree: SyntaxTree, { start, end }: TimeExpression): boolean {
  const sentence = tree.sentences.find((s) => s.start <= start && start < s.end);
  const rest = sentence ? tree.tokens.slice(sentence.firstToken, sentence.lastToken) : [];
  return rest.every((token) => token.start < end || token.upos === 'PUNCT');
}
