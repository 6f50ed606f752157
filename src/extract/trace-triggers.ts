import type { FrameEntry, FrameIndex } from './frame-index.js';
import type { SyntaxTree } from './syntax-tree.js';
import type { DraftNote } from './trace.js';

/** What a word that could open a frame lacks: the frame's other words, or a companion that it asks for. */
type Lack = 'WORDS' | 'COMPANION';

const STEP = 'find triggers';

/** How many of a frame's companions a reason names. */
const COMPANIONS_NAMED = 6;

/** Says why the word at the token does not open the frame; nothing where its other words stand nowhere in the sentence. */
export function noteLack(
  tree: SyntaxTree,
  token: number,
  lemma: string,
  { type, frame, particles }: FrameEntry,
  isVerb: boolean,
  lack: Lack,
): readonly DraftNote[] {
  if (lack === 'WORDS' && !particles.every((word) => standsBeside(tree, token, word))) return [];
  const words = isVerb ? [lemma, ...particles] : [...particles, lemma];
  const companions = frame.with ?? [];
  const named = companions.slice(0, COMPANIONS_NAMED).join(', ') + (companions[COMPANIONS_NAMED] ? ' …' : '');
  const note: DraftNote = {
    step: STEP,
    firstToken: token,
    lastToken: token + 1,
    verdict: 'REJECTED',
    type: type.name,
    rule: words.join(' '),
    reason: lack === 'WORDS' ? 'its other words do not belong to it' : `none of ${named} belongs to it`,
  };
  return [note];
}

function standsBeside(tree: SyntaxTree, token: number, word: string): boolean {
  const { firstToken, lastToken } = tree.sentenceOf(token);
  return tree.tokens
    .slice(firstToken, lastToken)
    .some(({ text, lemma }) => text.toLowerCase() === word || lemma.toLowerCase() === word);
}

/** Says of a word that opens nothing as it is tagged what it would open as a verb or as a noun. */
export function noteOtherTag(tree: SyntaxTree, token: number, index: FrameIndex): readonly DraftNote[] {
  const { xpos, lemma, text } = tree.token(token);
  const isVerb = xpos.startsWith('VB');
  const word = lemma.toLowerCase();
  const entries = (isVerb ? index.nouns : index.verbs).get(word) ?? [];
  if (!/^(?:VB|NN|JJ)/.test(xpos)) return [];
  const types = new Set(entries.filter((e) => e.particles.length === 0).map((e) => e.type.name));
  return [...types].map((type) => ({
    step: STEP,
    firstToken: token,
    lastToken: token + 1,
    verdict: 'REJECTED',
    type,
    rule: word,
    reason: `known as a ${isVerb ? 'noun' : 'verb'}; “${text}” is tagged ${xpos}`,
  }));
}
