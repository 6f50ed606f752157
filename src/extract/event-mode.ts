import type { Predication } from './layers.js';
import type { SyntaxTree } from './syntax-tree.js';

/** The mode of the trigger's frame, else the one whose words stand in the trigger's phrase or name its instrument. */
export function modeOf(tree: SyntaxTree, { trigger }: Predication): string | null {
  if (trigger.frame.mode !== undefined) return trigger.frame.mode;
  const phrase = [trigger.token, ...tree.children(trigger.token, 'compound', 'amod', 'obj', 'obl', 'nmod')];
  const lemmas = new Set(phrase.map((i) => tree.token(i).lemma.toLowerCase()));
  return trigger.type.modes.find((mode) => mode.words?.some((word) => lemmas.has(word)))?.name ?? null;
}
