import type { EventType } from '../../ontology/event-type.js';
import { indexFrames, type FrameEntry } from '../frame-index.js';
import { defineExtractionStep, type Trigger } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { noteLack, noteOtherTag } from '../trace-triggers.js';

/** Finds the words that may report an event, each with the frames it opens. */
export function findTriggers(types: readonly EventType[]) {
  const index = indexFrames(types);
  return defineExtractionStep({
    name: 'find triggers',
    needs: ['tree', 'trace'],
    gives: ['triggers'],
    run({ tree, trace }) {
      const triggers: Trigger[] = [];
      tree.tokens.forEach((token, i) => {
        const isVerb = /^VB/.test(token.xpos) && token.upos !== 'AUX';
        const isNoun = token.upos === 'NOUN' || (token.upos === 'PROPN' && isHeadline(tree, i));
        const lemma = token.lemma.toLowerCase();
        const entries = isVerb ? index.verbs.get(lemma) : isNoun ? index.nouns.get(lemma) : undefined;
        for (const entry of entries ?? []) {
          const span = isVerb ? verbSpan(tree, i, entry) : nounSpan(tree, i, entry);
          const lacks = span === null ? 'WORDS' : hasCompanion(tree, i, entry) ? null : 'COMPANION';
          if (span && lacks === null) {
            triggers.push({ token: i, ...span, type: entry.type, frame: entry.frame });
          } else if (lacks !== null) trace?.add(...noteLack(tree, i, lemma, entry, isVerb, lacks));
        }
        if (!entries) trace?.add(...noteOtherTag(tree, i, index));
      });
      return { triggers };
    },
  });
}

/** A capital letter that makes no name: at the start of a sentence or among capitals. */
function isHeadline(tree: SyntaxTree, i: number): boolean {
  const { text } = tree.token(i);
  return tree.sentenceOf(i).firstToken === i || (text.length > 3 && text === text.toUpperCase());
}

type TokenRange = Pick<Trigger, 'firstToken' | 'lastToken'>;

/** The verb with its particles, which stand as particle, adverb or as the preposition of a phrase below it. */
function verbSpan(tree: SyntaxTree, verb: number, { particles }: FrameEntry): TokenRange | null {
  let last = verb;
  for (const particle of particles) {
    const own = tree.children(verb).find((c) => tree.token(c).text.toLowerCase() === particle && c > verb);
    const below = tree
      .children(verb)
      .some((c) => c > verb && tree.preposition(c)?.split(' ').includes(particle));
    if (own === undefined && !below && !standsNext(tree, verb, particle)) return null;
    if (own === last + 1) last = own;
  }
  return { firstToken: verb, lastToken: last + 1 };
}

function standsNext(tree: SyntaxTree, verb: number, word: string): boolean {
  return tree.tokens[verb + 1]?.text.toLowerCase() === word;
}

/** The noun with the words of its compound right before it. */
function nounSpan(tree: SyntaxTree, noun: number, { particles }: FrameEntry): TokenRange | null {
  const first = noun - particles.length;
  const fits = particles.every((word, k) => {
    const before = tree.tokens[first + k];
    return before?.lemma.toLowerCase() === word || before?.text.toLowerCase() === word;
  });
  return fits ? { firstToken: first, lastToken: noun + 1 } : null;
}

/** True when the frame asks for no particular companion or one of them stands as the trigger's object or complement. */
function hasCompanion(tree: SyntaxTree, trigger: number, { frame }: FrameEntry): boolean {
  if (!frame.with) return true;
  const wanted = new Set(frame.with);
  const below = tree.children(
    trigger,
    'obj',
    'nsubj:pass',
    'nmod',
    'compound',
    'obl',
    'xcomp',
    'amod',
    'advmod',
    'nsubj',
  );
  const modals = tree.children(trigger, 'ccomp').flatMap((c) => tree.children(c, 'aux'));
  const above =
    tree.token(trigger).dep === 'acl' || tree.token(trigger).dep === 'acl:relcl'
      ? [tree.token(trigger).head]
      : [];
  return [...below, ...modals, ...above]
    .flatMap((c) => tree.conjuncts(c).concat(tree.children(c, 'nmod', 'compound')))
    .some((c) => wanted.has(tree.token(c).lemma.toLowerCase()));
}
