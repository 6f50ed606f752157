import { wordList } from '../common/word-list.js';
import { throughRelative } from './arguments/relative-clauses.js';
import type { DraftMention } from './layers.js';
import { listedWith } from './name-lists.js';
import type { SyntaxTree } from './syntax-tree.js';

type MentionAt = ReadonlyMap<number, DraftMention>;

/** Prepositions behind which a body's or group's country stands: "the president of Peru", "rebels in Mali". */
export const HOME_TIES: ReadonlySet<string> = new Set(['of', 'in', 'from']);

/** The country that a mention is, lies in, acts or stands for; null when unknown. */
export function countryOf({ entity }: DraftMention): string | null {
  return entity.country ?? entity.standsFor;
}

/** True where a country or the code of a custom gazetteer is known. */
const isKnown = (mention: DraftMention): boolean => (countryOf(mention) ?? mention.code) !== null;

/**
 * The states, places or leaders that a noun phrase names as its own, coordinated ones too: "Malian", "Peru's", "of Peru",
 * "whose", "[in] Fiji and Tonga"; `ties` are the prepositions that count.
 */
export function ownersOf(
  tree: SyntaxTree,
  head: number,
  after: number,
  named: MentionAt,
  ties: ReadonlySet<string>,
): readonly DraftMention[] {
  const owner =
    ownerBelow(tree, head, named, ties) ??
    ownerBehind(tree, after, named, ties) ??
    ownerBefore(tree, Math.min(head, ...tree.children(head, 'compound', 'amod')), named);
  if (owner === null) return [];
  const alike = [...tree.laterConjuncts(owner.head)].flatMap((c) => named.get(c) ?? []);
  const all = [owner, ...alike, ...listedWith(tree, named, owner.head)];
  const known = all.filter((m) => m === owner || (isKnown(m) && m.kind === owner.kind));
  return [...new Map(known.map((m) => [m.entity.id, m])).values()];
}

function ownerBelow(
  tree: SyntaxTree,
  head: number,
  named: MentionAt,
  ties: ReadonlySet<string>,
): DraftMention | null {
  const owns = (i: number): DraftMention | null => {
    const mention = named.get(throughRelative(tree, i));
    return mention && isKnown(mention) ? mention : null;
  };
  for (const child of tree.children(head, 'amod', 'compound', 'nmod', 'nmod:poss', 'nmod:desc', 'obl')) {
    const preposition = tree.preposition(child);
    if (preposition !== null && !ties.has(preposition)) continue;
    // "the Ruritanian defence ministry", "in the Peruvian town of": the name may hang on the word between.
    const within = tree
      .children(child, 'amod', 'compound', 'nmod:poss', 'nmod:desc')
      .filter((c) => c < child);
    for (const i of [child, ...within]) {
      const owner = owns(i);
      if (owner) return owner;
    }
  }
  return null;
}

/** The owner right behind the noun, wherever the tree hangs it: "a warning to the rulers [in Damascus]". */
function ownerBehind(
  tree: SyntaxTree,
  after: number,
  named: MentionAt,
  ties: ReadonlySet<string>,
): DraftMention | null {
  if (!ties.has(tree.tokens[after]?.text.toLowerCase() ?? '')) return null;
  const article = tree.tokens[after + 1]?.upos === 'DET' ? 1 : 0;
  const mention = named.get(after + 1 + article);
  return mention && isKnown(mention) ? mention : null;
}

/** The demonym before the noun's other adjectives, wherever the tree hangs it: "[Malian] civilian advisers". */
function ownerBefore(tree: SyntaxTree, first: number, named: MentionAt): DraftMention | null {
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const mention = named.get(i);
    if (mention) return mention.kind === 'DEMONYM' && isKnown(mention) ? mention : null;
    if (tree.token(i).upos !== 'ADJ' && tree.token(i).upos !== 'NOUN') return null;
  }
  return null;
}

/** Prepositions of the place where people live or something is done. */
const WHERE = new Set(wordList('in at inside outside near across throughout around'));

/** Participles behind a noun that say where its people are: "a newspaper based in Peru". */
const STAYING = new Set(wordList('base live operate station locate work reside hold detain fight stay'));

/** The place that people are said to live or stay in: "a newspaper based in Lima". */
export function residenceOf(tree: SyntaxTree, head: number, named: MentionAt): DraftMention | null {
  const stays = tree
    .children(head, 'acl', 'acl:relcl')
    .filter((c) => STAYING.has(tree.token(c).lemma.toLowerCase()));
  return firstPlace(tree, stays, named);
}

/** The place where people do something or have it done to them: "prisoners rioted at a jail in Lima". */
export function whereaboutsOf(tree: SyntaxTree, head: number, named: MentionAt): DraftMention | null {
  const { head: verb } = tree.token(head);
  const acts = ['nsubj', 'obj'].includes(tree.relation(head)) && verb >= 0 && tree.isVerb(verb) ? [verb] : [];
  return firstPlace(tree, acts, named);
}

function firstPlace(tree: SyntaxTree, verbs: readonly number[], named: MentionAt): DraftMention | null {
  for (const place of verbs.flatMap((v) => placesOf(tree, v))) {
    const mention = named.get(place);
    if (mention && mention.kind === 'NAME' && countryOf(mention) !== null && isPlace(mention)) return mention;
  }
  return null;
}

const isPlace = ({ entity }: DraftMention): boolean =>
  entity.type === 'PLACE' || entity.type === 'COUNTRY' || entity.type === 'FACILITY';

/** Tokens behind a preposition of place at the verb, and those that tell more of such a place: "at a jail in Lima", "in Peru's capital". */
function placesOf(tree: SyntaxTree, verb: number): readonly number[] {
  const isWhere = (i: number): boolean => WHERE.has(tree.preposition(i) ?? '');
  const visit = (i: number, depth: number): readonly number[] => [
    i,
    ...tree.children(i, 'nmod:poss', 'compound', 'appos', 'nmod:desc'),
    ...(depth < 2
      ? tree
          .children(i, 'nmod')
          .filter((c) => isWhere(c) || tree.preposition(c) === 'of')
          .flatMap((c) => visit(c, depth + 1))
      : []),
  ];
  const things = tree.children(verb, 'obj').flatMap((c) => tree.children(c, 'nmod'));
  return [...tree.children(verb, 'obl'), ...things].filter(isWhere).flatMap((c) => visit(c, 0));
}
