import { defineExtractionStep, type DraftMention, type Speaker } from '../layers.js';
import { spreadMention } from '../mention-entities.js';
import { SPEAKER_PREPOSITIONS, SPEECH_VERBS } from '../speech-verbs.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Finds who says so, outermost first: "Y, said X", "X said that Y", "according to X", "X accused Z of Y". */
export const FIND_SPEAKERS = defineExtractionStep({
  name: 'find speakers',
  needs: ['tree', 'predications', 'mentionAt'],
  gives: ['speakers'],
  run: ({ tree, predications, mentionAt }) => ({
    speakers: predications.map(({ trigger, fillers }) =>
      speakersOf(tree, trigger.token, mentionAt).filter(
        ({ mention }) =>
          !fillers.some((f) => f.slot === 'subject' && f.reach === 0 && f.mention.head === mention?.head),
      ),
    ),
  }),
});

function speakersOf(
  tree: SyntaxTree,
  trigger: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
): Speaker[] {
  const found: Speaker[] = [];
  const say = (token: number | undefined, verb: string): void => {
    const mention = token === undefined ? null : speakerAt(tree, token, mentionAt);
    if (mention) found.unshift(...spreadMention(mention).map((m) => ({ mention: m, verb })));
  };
  let below = trigger;
  for (let at = trigger; at >= 0; at = tree.governorOf(at)) {
    for (const c of tree.children(at, 'parataxis'))
      if (c !== below && isSpeech(tree, c)) say(subjectOf(tree, c), tree.token(c).text);
    for (const c of tree.children(at, 'obl', 'nmod', 'advcl')) {
      const preposition = tree.preposition(c);
      if (preposition && SPEAKER_PREPOSITIONS.has(preposition)) say(c, preposition);
    }
    if (
      at !== trigger &&
      (isSpeech(tree, at) || isRebuttal(tree, at, below)) &&
      (REPORTED.has(tree.relation(below)) || tree.isThatClause(below))
    )
      say(subjectOf(tree, at), tree.token(at).text);
    // "Chad's claim that …", "a report by the UN that …"
    if (
      at !== trigger &&
      !tree.isVerb(at) &&
      SAYING_NOUNS.has(tree.token(at).lemma) &&
      tree.isThatClause(below)
    )
      for (const c of tree.children(at, 'nmod:poss', 'compound', 'nmod'))
        if (['by', 'from', null].includes(tree.preposition(c))) say(c, tree.token(at).text);
    below = at;
  }
  const closing = closingVerb(tree, trigger, mentionAt);
  if (found.length === 0 && closing !== null) say(subjectOf(tree, closing), tree.token(closing).text);
  return found;
}

/** How many tokens may follow the verb of a closing "…, officials said on Thursday". */
const CLOSING_REACH = 6;

/** The verb of saying that closes the sentence behind a comma, wherever the tree hangs it; null without one. */
function closingVerb(
  tree: SyntaxTree,
  trigger: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
): number | null {
  const { lastToken } = tree.sentenceOf(trigger);
  for (let i = lastToken - 1; i > Math.max(trigger, lastToken - CLOSING_REACH); i--) {
    if (!tree.isVerb(i)) continue;
    const subject = isSpeech(tree, i) ? tree.child(i, 'nsubj') : undefined;
    if (subject === undefined || subject > i || subject < trigger) return null;
    const first = Math.min(mentionAt.get(subject)?.firstToken ?? subject, ...tree.descendants(subject));
    return tree.tokens[first - 1]?.text === ',' ? i : null;
  }
  return null;
}

/** Relations of what is said to the verb of saying. */
const REPORTED = new Set(['ccomp', 'xcomp', 'parataxis', 'advcl', 'obj', 'obl', 'nsubj']);

const isSpeech = (tree: SyntaxTree, i: number): boolean => SPEECH_VERBS.has(tree.token(i).lemma);

/** Nouns for what is said. */
const SAYING_NOUNS = new Set([
  'claim',
  'report',
  'allegation',
  'statement',
  'accusation',
  'charge',
  'assertion',
]);
const REBUTTING = new Set(['reject', 'dismiss', 'rebut', 'repudiate']);

/** "rejected claims that" */
function isRebuttal(tree: SyntaxTree, verb: number, said: number): boolean {
  return REBUTTING.has(tree.token(verb).lemma) && SAYING_NOUNS.has(tree.token(said).lemma);
}

/** The subject of a verb of saying, or "by whom" it was said. */
function subjectOf(tree: SyntaxTree, verb: number): number | undefined {
  if (tree.isPassive(verb)) return tree.child(verb, 'obl:agent');
  const own = tree.child(verb, 'nsubj');
  if (own !== undefined) return own;
  // "rushed to say", "was quoted as saying", "met and said"
  const { head, dep } = tree.token(verb);
  return LENDING.has(dep) && head >= 0 ? tree.child(head, 'nsubj') : undefined;
}

/** Relations of a verb of saying to the verb whose subject it has. */
const LENDING = new Set(['conj', 'xcomp', 'advcl']);

/** Who speaks: the mention itself, or for a document who it names as its author ("a document seen by Reuters"). */
function speakerAt(
  tree: SyntaxTree,
  token: number,
  mentionAt: ReadonlyMap<number, DraftMention>,
): DraftMention | null {
  const mention = mentionAt.get(token);
  if (mention && mention.entity.type !== 'ITEM') return mention;
  for (const c of tree.children(token, 'acl', 'nmod', 'nmod:poss', 'compound', 'amod', 'appos')) {
    const below = tree.token(c).dep === 'acl' ? tree.child(c, 'obl:agent', 'obl') : c;
    const inside =
      below === undefined ? [] : [below, ...tree.children(below, 'amod', 'compound', 'nmod:poss')];
    const within = inside.map((i) => mentionAt.get(i)).find((m) => m && m.entity.type !== 'ITEM');
    if (within) return within;
  }
  return null;
}
