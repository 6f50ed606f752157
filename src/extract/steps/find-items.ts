import { wordList } from '../../common/word-list.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { ItemMatch } from '../../gazetteer/row.js';
import { entityOfItem } from '../draft-entity.js';
import { defineExtractionStep, type DraftMention } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { TokenRanges } from '../token-ranges.js';

/** Finds weapons and goods by noun and designation; neighbours that name one thing ("F-16 fighter jets") are one mention. */
export function findItems(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find items',
    needs: ['tree', 'names'],
    gives: ['items'],
    run({ tree, names }) {
      const persons = new TokenRanges(names.filter((m) => m.entity.type === 'PERSON'));
      const matches = tree.sentences
        .flatMap((sentence) => gazetteer.matchItems(tree.tokens, sentence))
        .filter((match) => persons.sharing(match).length === 0 && isNoun(tree, match));
      return { items: joinNeighbours(tree, matches).flatMap((run) => toMention(tree, gazetteer, run)) };
    },
  });
}

/** Words before a noun that take it out of the armoury: "commercial jets". */
const CIVIL = new Set(
  wordList('commercial civil civilian passenger toy private business corporate model water'),
);

function isNoun(tree: SyntaxTree, match: ItemMatch): boolean {
  const head = tree.headOf(match.firstToken, match.lastToken);
  const { upos } = tree.token(head);
  if (tree.children(head, 'amod', 'compound').some((c) => CIVIL.has(tree.token(c).lemma.toLowerCase())))
    return false;
  return upos !== 'VERB' && upos !== 'AUX' && upos !== 'ADV' && upos !== 'ADP';
}

/** Matches that touch and belong to one noun phrase: "Leopard 2 | battle tanks". */
function joinNeighbours(tree: SyntaxTree, matches: readonly ItemMatch[]): ItemMatch[][] {
  const runs: ItemMatch[][] = [];
  for (const match of matches) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const touches = before !== undefined && before.lastToken === match.firstToken;
    if (run && touches && sharesPhrase(tree, before, match)) run.push(match);
    else runs.push([match]);
  }
  return runs;
}

function sharesPhrase(tree: SyntaxTree, a: ItemMatch, b: ItemMatch): boolean {
  const [left, right] = [tree.headOf(a.firstToken, a.lastToken), tree.headOf(b.firstToken, b.lastToken)];
  const dep = tree.relation(left);
  return tree.token(left).head === right && ['compound', 'amod', 'nmod', 'flat', 'nummod'].includes(dep);
}

/** The narrowest class of the run names it; the last match is its head. */
function toMention(tree: SyntaxTree, gazetteer: Gazetteer, run: readonly ItemMatch[]): DraftMention[] {
  const items = run.flatMap((match) => gazetteer.item(match.itemId) ?? []);
  const narrowest = [...items].sort((a, b) => b.classes.length - a.classes.length)[0];
  const [first, last] = [run[0], run.at(-1)];
  if (!narrowest || !first || !last) return [];
  const entity = entityOfItem(narrowest, tree.textOf(first.firstToken, last.lastToken));
  const head = tree.headOf(first.firstToken, last.lastToken);
  return [
    { firstToken: first.firstToken, lastToken: last.lastToken, head, kind: 'NOMINAL', entity, code: null },
  ];
}
