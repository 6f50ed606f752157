import type { Frame } from '../ontology/event-type.js';
import type { SyntaxTree } from './syntax-tree.js';

/** Why a word does not open a frame: its other words, a companion or a clause below it is missing, or a companion shuts it out. */
export type Lack = 'WORDS' | 'COMPANION' | 'CLAUSE' | 'EXCLUDED';

/** What the frame asks of the words around the trigger and does not find; null when all is there. */
export function lackOf(tree: SyntaxTree, trigger: number, frame: Frame): Lack | null {
  if (frame.over && !isOver(tree, trigger, frame.over)) return 'CLAUSE';
  if (!frame.with && !frame.without) return null;
  const found = companionsOf(tree, trigger);
  if (frame.with && !frame.with.some((word) => found.has(word))) return 'COMPANION';
  const openers = frame.without ? openersBelow(tree, trigger) : [];
  return frame.without?.some((word) => found.has(word) || openers.includes(word)) ? 'EXCLUDED' : null;
}

/** True when a clause of that kind stands below the trigger. */
function isOver(tree: SyntaxTree, trigger: number, kind: 'clause' | 'infinitive'): boolean {
  return tree
    .children(trigger, 'xcomp', 'ccomp', 'advcl')
    .some((c) => kind === 'clause' || tree.isInfinitive(c));
}

/** Relations in which a companion may stand below its trigger. */
const BELOW = ['obj', 'nmod', 'compound', 'obl', 'xcomp', 'amod', 'advmod', 'nsubj'] as const;

/** Lemmas of the trigger's objects and complements, of what is joined to them, and of the words that narrow these. */
function companionsOf(tree: SyntaxTree, trigger: number): ReadonlySet<string> {
  const { dep, head } = tree.token(trigger);
  const above = dep === 'acl' || dep === 'acl:relcl' ? [head] : [];
  const clauses = tree.children(trigger, 'ccomp');
  const near = [...tree.children(trigger, ...BELOW), ...above, ...clauses].flatMap((c) =>
    tree.conjuncts(c).flatMap((t) => [t, ...tree.children(t, 'nmod', 'compound', 'amod')]),
  );
  const modals = clauses.flatMap((c) => tree.children(c, 'aux'));
  const lemmas = [...near, ...modals].map((c) => tree.token(c).lemma.toLowerCase());
  return new Set(clauses.some((c) => isObligation(tree, c)) ? [...lemmas, 'must'] : lemmas);
}

/** The words that open the clauses below a trigger, also those the parser hangs on its object; none beside an infinitive. */
function openersBelow(tree: SyntaxTree, trigger: number): readonly string[] {
  if (tree.children(trigger).some((c) => c > trigger && tree.isInfinitive(c))) return [];
  const clauses = [trigger, ...tree.children(trigger, 'obj', 'iobj', 'obl', 'obl:agent')].flatMap((c) =>
    tree.children(c, 'ccomp', 'xcomp', 'advcl', 'acl', 'acl:relcl'),
  );
  return clauses
    .map((clause) => tree.children(clause)[0] ?? clause)
    .filter((first) => first > trigger && tree.tokens[first - 1]?.text !== ',')
    .map((first) => tree.token(first).text.toLowerCase());
}

/** "Had to leave", "needs to leave": as good as "must". */
function isObligation(tree: SyntaxTree, clause: number): boolean {
  const { lemma } = tree.token(clause);
  return (
    (lemma === 'have' || lemma === 'need') && tree.children(clause, 'xcomp').some((c) => tree.isInfinitive(c))
  );
}
