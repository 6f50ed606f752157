import type { Trigger } from './layers.js';
import type { SyntaxTree } from './syntax-tree.js';
import type { DraftNote } from './trace.js';

/** The lemmas of a trigger's words. */
export function triggerWords(tree: SyntaxTree, { firstToken, lastToken }: Trigger): string {
  const words = tree.tokens.slice(firstToken, lastToken);
  return words.map(({ lemma }) => lemma.toLowerCase()).join(' ');
}

/** A note about a trigger's words as a report of its type. */
export function noteTrigger(
  tree: SyntaxTree,
  trigger: Trigger,
  said: Pick<DraftNote, 'step' | 'verdict' | 'reason'>,
): DraftNote {
  const { firstToken, lastToken, type } = trigger;
  return { ...said, firstToken, lastToken, type: type.name, rule: triggerWords(tree, trigger) };
}
