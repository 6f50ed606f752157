import type { Frame } from '../ontology/event-type.js';
import type { Lack } from './companions.js';
import type { FrameEntry, FrameIndex, PartOfSpeech } from './frame-index.js';
import type { SyntaxTree } from './syntax-tree.js';
import type { DraftNote } from './trace.js';

const STEP = 'find triggers';

/** How many of a frame's companions a note names. */
const COMPANIONS_NAMED = 3;

/** Says why the word at the token does not open the frame; nothing where its other words stand nowhere in the sentence. */
export function noteLack(
  tree: SyntaxTree,
  token: number,
  part: PartOfSpeech,
  { type, frame, particles }: FrameEntry,
  lack: Lack,
): readonly DraftNote[] {
  if (lack === 'WORDS' && !particles.every((word) => standsBeside(tree, token, word))) return [];
  const lemma = tree.token(token).lemma.toLowerCase();
  const words = part === 'nouns' ? [...particles, lemma] : [lemma, ...particles];
  const note: DraftNote = {
    step: STEP,
    firstToken: token,
    lastToken: token + 1,
    verdict: 'REJECTED',
    type: type.name,
    rule: words.join(' ') + (lack === 'COMPANION' ? ` with ${listed(frame.with)}` : ''),
    reason: reasonOf(lack, frame),
  };
  return [note];
}

function listed(words: readonly string[] = []): string {
  const named = words.slice(0, COMPANIONS_NAMED).join('/');
  return words.length > COMPANIONS_NAMED ? `${named}/…` : named;
}

function reasonOf(lack: Lack, { without, over = 'clause' }: Frame): string {
  const reasons: Readonly<Record<Lack, string>> = {
    WORDS: 'its other words do not belong to it',
    COMPANION: 'no such word belongs to it',
    CLAUSE: `no ${over} stands below it`,
    EXCLUDED: `one of ${listed(without)} belongs to it`,
  };
  return reasons[lack];
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
