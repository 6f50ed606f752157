import { throughRelative } from '../arguments/relative-clauses.js';
import { lentSubjects, looseSubjects } from '../arguments/lent-subjects.js';
import type { SyntaxTree } from '../syntax-tree.js';

/**
 * Heads of phrases that the word cannot refer to by its place in the tree: those beside it in its own clause, its
 * subject borrowed from a clause above, and the phrases it stands within (Chomsky, "Lectures on Government and
 * Binding", 1981, principles B and C; Lappin and Leass 1994).
 */
export function disjointHeads(tree: SyntaxTree, word: number): ReadonlySet<number> {
  const apart = new Set<number>();
  let inClause = true;
  for (let at = word; tree.token(at).head >= 0; at = tree.token(at).head) {
    const above = tree.token(at).head;
    const relation = tree.relation(at);
    if (tree.token(at).dep === 'nmod:poss' && at === word) {
      // "Peru sold its guns": a possessor is free of everything but the phrase it opens.
      apart.add(above);
      inClause = false;
    }
    if (CLAUSES.has(relation) && at !== word) {
      if (inClause && relation === 'acl') apart.add(above);
      break;
    }
    if (tree.isNominal(above)) apart.add(above);
    if (inClause && !tree.isNominal(above)) {
      for (const c of tree.children(above, ...ARGUMENTS)) {
        if (c === at) continue;
        for (const conjunct of [c, ...tree.laterConjuncts(c)]) apart.add(throughRelative(tree, conjunct));
      }
      for (const { token } of [...lentSubjects(tree, above), ...looseSubjects(tree, above)]) apart.add(token);
    }
  }
  return apart;
}

/** Relations under which a clause of its own begins. */
const CLAUSES: ReadonlySet<string> = new Set([
  'ccomp',
  'advcl',
  'acl',
  'parataxis',
  'csubj',
  'conj',
  'xcomp',
  'root',
]);

const ARGUMENTS = ['nsubj', 'obj', 'iobj', 'obl'];

/** The subjects above the word, nearest first: of its own clause for a possessor, then of each clause that governs it. */
export function governingSubjects(tree: SyntaxTree, word: number): readonly number[] {
  const found: number[] = [];
  const { head, dep } = tree.token(word);
  let clause = head;
  if (dep !== 'nmod:poss') {
    while (clause >= 0 && !tree.isVerb(clause)) clause = tree.token(clause).head;
    while (clause >= 0 && tree.token(clause).dep === 'conj') clause = tree.token(clause).head;
    clause = clause < 0 ? -1 : tree.governorOf(clause);
  }
  for (; clause >= 0; clause = tree.governorOf(clause)) {
    const subject = tree.children(clause, 'nsubj').find((c) => c < word && !isWithin(tree, word, c));
    if (subject !== undefined) found.push(throughRelative(tree, subject));
  }
  return found;
}

function isWithin(tree: SyntaxTree, inner: number, outer: number): boolean {
  for (const a of tree.ancestors(inner)) if (a === outer) return true;
  return false;
}
