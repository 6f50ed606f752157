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
    gives: ['goods'],
    run({ tree, names }) {
      const persons = new TokenRanges(names.filter((m) => m.entity.type === 'PERSON'));
      const matches = tree.sentences
        .flatMap((sentence) => gazetteer.matchItems(tree.tokens, sentence))
        .filter((match) => isNoun(tree, match));
      const runs = joinNeighbours(tree, matches).map((run) => withModelNoun(tree, run));
      const free = runs.filter((run) => !endsInPerson(run, persons));
      const items = free.flatMap((run) => toMention(tree, gazetteer, run));
      return { goods: [...items, ...findFighters(tree, gazetteer, items)] };
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

/** "Abrams" may be a person, "Abrams tanks" is none. */
function endsInPerson(run: readonly ItemMatch[], persons: TokenRanges<DraftMention>): boolean {
  const last = run.at(-1)?.lastToken ?? 0;
  return persons.sharing({ firstToken: last - 1, lastToken: last }).length > 0;
}

/** The run with the noun that its designation stands before: "Gripen fighters", "Patriot systems", "T-72 variants". */
function withModelNoun(tree: SyntaxTree, run: ItemMatch[]): ItemMatch[] {
  const last = run.at(-1);
  const noun = last && tree.tokens[last.lastToken];
  if (!noun || !MODEL_NOUNS.has(noun.lemma.toLowerCase())) return run;
  const isModel = /[A-Z\d]/.test(tree.token(last.lastToken - 1).text);
  return isModel ? [...run, { ...last, firstToken: last.lastToken, lastToken: last.lastToken + 1 }] : run;
}

/** Nouns that a designation needs to be a thing one can count. */
const MODEL_NOUNS = new Set(
  wordList(`fighter trainer variant version model series type system unit vehicle launcher plane craft gun battery
    complex jet carrier aircraft helicopter tank missile rocket rifle drone ship vessel boat submarine interceptor
    howitzer radar bomber gunship transport`),
);

/** "Fighters" that are bought and sold are aircraft. */
function findFighters(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  items: readonly DraftMention[],
): DraftMention[] {
  const row = gazetteer.item('item:fighter-aircraft');
  if (!row) return [];
  const taken = new TokenRanges(items);
  return tree.tokens.flatMap((token, i): DraftMention[] => {
    if (token.lemma.toLowerCase() !== 'fighter' || token.upos !== 'NOUN') return [];
    const range = { firstToken: i, lastToken: i + 1 };
    if (taken.sharing(range).length > 0 || !isTraded(tree, i)) return [];
    return [{ ...range, head: i, kind: 'NOMINAL', entity: entityOfItem(row, token.text), code: null }];
  });
}

const TRADES = new Set(
  wordList(
    'buy sell purchase order export donate lease acquire deliver procure lend purchase sale delivery export',
  ),
);

/** True when the next word of trade or of doing before the noun is one of trade. */
function isTraded(tree: SyntaxTree, noun: number): boolean {
  for (let i = noun - 1; i >= tree.sentenceOf(noun).firstToken; i--) {
    if (TRADES.has(tree.token(i).lemma.toLowerCase())) return true;
    if (tree.isVerb(i)) return tree.token(i).lemma === 'receive' && tree.token(noun - 1).upos !== 'DET';
  }
  return false;
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
