import { wordList } from '../../common/word-list.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { DraftEntity, Phrase } from '../layers.js';
import { readNumber } from '../numbers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { disjointHeads } from './binding.js';
import type { Discourse, Referent } from './discourse.js';
import { mayBe, type Profiles } from './profiles.js';
import { isRestricted } from './restrictions.js';
import { recentStates, type Candidate } from './states.js';

/** What a noun for several takes together. */
const GROUP_NOUNS: ReadonlyMap<string, 'states' | 'parties'> = new Map([
  ...wordList('country nation state government neighbour neighbor ally power capital').map(
    (noun): [string, 'states'] => [noun, 'states'],
  ),
  ...wordList('side party rival foe enemy adversary partner').map((noun): [string, 'parties'] => [
    noun,
    'parties',
  ]),
]);

/** How far the last of the group must stand above the next that is not of it. */
const CLEAR = 1.5;

/** How many are taken together at most. */
const LARGEST_GROUP = 4;

/** Whom "both sides", "the two countries" or "the two leaders" take together; empty when that is not clear. */
export function findGroup(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  discourse: Discourse,
  profiles: Profiles,
  phrase: Phrase,
): readonly DraftEntity[] {
  const size = sizeOf(tree, phrase.head);
  if (size === null) return [];
  const excluded = discourse.allAt(disjointHeads(tree, phrase.head));
  const noun = tree.token(phrase.head).lemma.toLowerCase();
  const kind = GROUP_NOUNS.get(noun);
  const candidates =
    kind === 'states'
      ? recentStates(tree, gazetteer, discourse, phrase.sentence, excluded)
      : partiesOf(discourse, phrase, excluded, (r) => kind === 'parties' || isNamed(r, noun, profiles));
  const last = candidates[size - 1];
  const next = candidates[size];
  const isClear = last !== undefined && (next === undefined || last.salience >= CLEAR * next.salience);
  return isClear ? candidates.slice(0, size).map(({ entity }) => entity) : [];
}

/** How many a definite phrase takes together: "both", "the two", "these three"; null when it says no number or which ones it means. */
function sizeOf(tree: SyntaxTree, head: number): number | null {
  const { xpos } = tree.token(head);
  if (xpos !== 'NNS' || isRestricted(tree, head)) return null;
  const words = tree.children(head, 'det', 'det:predet', 'amod').map((c) => tree.token(c).text.toLowerCase());
  const numeral = tree.child(head, 'nummod');
  const size = numeral === undefined ? null : (readNumber(tree.tokens, numeral)?.value ?? null);
  if (words.includes('both')) return 2;
  const isDefinite = words.some((word) => word === 'the' || word === 'these' || word === 'those');
  return isDefinite && size !== null && size > 1 && size <= LARGEST_GROUP ? size : null;
}

/** Those that may be a side: states, bodies and people, each state once. */
function partiesOf(
  discourse: Discourse,
  phrase: Phrase,
  excluded: ReadonlySet<Referent>,
  isKind: (referent: Referent) => boolean,
): readonly Candidate[] {
  const saliences = new Map<string, Candidate>();
  for (const referent of discourse.recent(phrase.sentence)) {
    const [entity] = referent.entities;
    const acts = referent.natures.has('BODY') || referent.natures.has('PERSON');
    if (!entity || referent.entities.length > 1 || excluded.has(referent) || !acts || !isKind(referent))
      continue;
    const known = saliences.get(entity.id)?.salience ?? 0;
    saliences.set(entity.id, { entity, salience: known + discourse.salienceOf(referent, phrase.sentence) });
  }
  return [...saliences.values()].sort((a, b) => b.salience - a.salience);
}

/** One person or body, called by a noun of the kind. */
function isNamed({ entities: [entity], plural }: Referent, noun: string, profiles: Profiles): boolean {
  const nouns = entity && profiles.get(entity.id);
  return !plural && nouns !== undefined && mayBe(nouns, noun);
}
