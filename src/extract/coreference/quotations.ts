import { SPEECH_VERBS } from '../speech-verbs.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** For each token whether it stands in a quotation; one that a paragraph does not close ends with it. */
export function markQuotations(tree: SyntaxTree): readonly boolean[] {
  let inside = false;
  let end = 0;
  return tree.tokens.map(({ text, start, end: tokenEnd }) => {
    if (start - end > 1 && /\n\s*\n/.test(tree.analysed.text.slice(end, start))) inside = false;
    end = tokenEnd;
    const opens = text === '“' || text === '``';
    const closes = text === '”' || text === "''";
    if (opens) inside = true;
    else if (closes) inside = false;
    else if (text === '"') inside = !inside;
    return inside;
  });
}

/** True for the subject of a verb of saying that is not itself quoted: who speaks the quotations around it. */
export function isSpeaker(tree: SyntaxTree, head: number, quoted: readonly boolean[]): boolean {
  const { dep, head: verb } = tree.token(head);
  return dep === 'nsubj' && verb >= 0 && !(quoted[verb] ?? false) && SPEECH_VERBS.has(tree.token(verb).lemma);
}
