import type { EventType } from '../../ontology/event-type.js';
import { SLOT_NAMES } from '../../ontology/slots.js';
import { lackOf } from '../companions.js';
import { indexFrames, type FrameEntry, type FrameIndex, type PartOfSpeech } from '../frame-index.js';
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
      tree.tokens.forEach((_, i) => {
        const opened = openedBy(tree, i, index);
        for (const entry of opened) {
          const { part } = entry;
          const span = part === 'nouns' ? nounSpan(tree, i, entry) : wordsAfter(tree, i, entry);
          const lacks = span === null ? 'WORDS' : lackOf(tree, i, entry.type, entry.frame);
          if (span && lacks === null) {
            triggers.push({ token: i, ...span, type: entry.type, frame: entry.frame });
          } else if (lacks !== null) trace?.add(...noteLack(tree, i, part, entry, lacks));
        }
        if (opened.length === 0) trace?.add(...noteOtherTag(tree, i, index));
      });
      return { triggers };
    },
  });
}

/** The frames that a word may open as the part of speech it is; a participle also those of adjectives. */
function openedBy(tree: SyntaxTree, i: number, index: FrameIndex): readonly FrameEntry[] {
  const { xpos, upos, lemma, text, dep } = tree.token(i);
  const as = (part: PartOfSpeech, word: string): readonly FrameEntry[] =>
    index[part].get(word.toLowerCase()) ?? NONE;
  if (xpos.startsWith('VB') && upos !== 'AUX')
    return xpos === 'VBN' ? [...as('verbs', lemma), ...as('adjectives', text)] : as('verbs', lemma);
  if (upos === 'NOUN' || (upos === 'PROPN' && isHeadline(tree, i))) return as('nouns', lemma);
  if (tree.isPredicative(i)) return as('adjectives', text);
  // "arms bound for Peru": what is said of the noun before it is done with it.
  return upos === 'ADJ' && dep === 'acl' ? as('verbs', lemma) : NONE;
}

const NONE: readonly FrameEntry[] = [];

/** A capital letter that makes no name: at the start of a sentence or among capitals. */
function isHeadline(tree: SyntaxTree, i: number): boolean {
  const { text } = tree.token(i);
  return tree.sentenceOf(i).firstToken === i || (text.length > 3 && text === text.toUpperCase());
}

type TokenRange = Pick<Trigger, 'firstToken' | 'lastToken'>;

/**
 * A verb or adjective with the words that belong to it: particles, prepositions of the phrases below it, and nouns of a fixed
 * phrase ("take [full] control of"), each below the trigger or the word before, or right behind it.
 */
function wordsAfter(tree: SyntaxTree, trigger: number, { particles }: FrameEntry): TokenRange | null {
  let last = trigger;
  let reached = trigger;
  for (const particle of particles) {
    const is = (c: number): boolean => isWord(tree, c, particle);
    const below = [...tree.children(trigger), ...tree.children(reached)].filter((c) => c > trigger);
    const own = below.find(is) ?? wordBehind(tree, reached, is);
    const marked = below.some((c) => tree.preposition(c)?.split(' ').includes(particle));
    if (own === undefined && !marked) return null;
    if (own !== undefined && own > reached) {
      if (own === last + 1) last = own;
      reached = own;
    }
  }
  return { firstToken: trigger, lastToken: last + 1 };
}

const isWord = (tree: SyntaxTree, i: number, word: string): boolean =>
  tree.token(i).text.toLowerCase() === word || tree.token(i).lemma.toLowerCase() === word;

/** The wanted word where only what may open its noun phrase stands before it. */
function wordBehind(tree: SyntaxTree, from: number, is: (i: number) => boolean): number | undefined {
  const { lastToken } = tree.sentenceOf(from);
  for (let i = from + 1; i < Math.min(lastToken, from + 4); i++) {
    if (is(i)) return i;
    if (!PHRASE_OPENERS.has(tree.token(i).upos) && tree.token(i).dep !== 'nmod:poss') return undefined;
  }
  return undefined;
}

const PHRASE_OPENERS = new Set(['DET', 'ADJ', 'NUM']);

/** The noun with the words of its compound right before it, and the preposition of its phrase where the frame names one. */
function nounSpan(tree: SyntaxTree, noun: number, { particles }: FrameEntry): TokenRange | null {
  const [opening = ''] = particles;
  const isPhrase = SLOT_NAMES.has(opening);
  if (isPhrase && tree.preposition(noun) !== opening) return null;
  const compound = isPhrase ? particles.slice(1) : particles;
  const first = noun - compound.length;
  const fits = compound.every((word, k) => first >= 0 && isWord(tree, first + k, word));
  return fits ? { firstToken: first, lastToken: noun + 1 } : null;
}
