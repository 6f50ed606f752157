import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { DEFINITE } from '../definite.js';
import type { DraftEntity, Phrase } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { disjointHeads } from './binding.js';
import { clearWinner, type Discourse, type Referent } from './discourse.js';
import { BODY_NOUNS } from './noun-natures.js';
import { mayBe, type Profiles } from './profiles.js';
import { isRestricted } from './restrictions.js';
import { recentStates } from './states.js';

/** Nouns that stand for a state told before. */
const STATE_NOUNS = new Set(['country', 'nation', 'kingdom', 'republic']);

/** A description with "the" or "this" that nothing but the story so far can explain. */
export function isBackward(tree: SyntaxTree, head: number): boolean {
  const { upos } = tree.token(head);
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  return isDefinite(tree, head) && tree.child(head, 'nummod') === undefined && !isRestricted(tree, head);
}

/** With an article that points back: below the noun, or right before it where the tree hangs it elsewhere. */
export function isDefinite(tree: SyntaxTree, head: number): boolean {
  return [...tree.children(head, 'det'), head - 1].some((i) =>
    DEFINITE.has(tree.tokens[i]?.text.toLowerCase() ?? ''),
  );
}

/** What a description refers to: what is known to be of its kind and clearly the most salient; null when it stays open. */
export function findDescribed(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  discourse: Discourse,
  profiles: Profiles,
  phrase: Phrase,
): DraftEntity | null {
  if (!isBackward(tree, phrase.head)) return null;
  const excluded = discourse.allAt(disjointHeads(tree, phrase.head));
  const noun = tree.token(phrase.head).lemma.toLowerCase();
  if ((STATE_NOUNS.has(noun) && !phrase.plural) || isStateBody(noun, phrase)) {
    const states = recentStates(tree, gazetteer, discourse, phrase.sentence, excluded);
    return clearWinner(states, ({ salience }) => salience)?.entity ?? null;
  }
  const country = countryBefore(tree, phrase.head, discourse);
  const fitting = discourse
    .recent(phrase.sentence)
    .filter((r) => !excluded.has(r) && r.entities.length === 1)
    .filter((r) => country === null || r.entities[0]?.country === country)
    .filter((r) => answers(r, noun, phrase, profiles));
  return clearWinner(fitting, (r) => discourse.salienceOf(r, phrase.sentence))?.entities[0] ?? null;
}

/** The country whose demonym stands before the noun: "the Ruritanian leader". */
function countryBefore(tree: SyntaxTree, head: number, discourse: Discourse): string | null {
  for (const c of tree.children(head, 'amod', 'compound')) {
    const [entity] = discourse.at(c)?.entities ?? [];
    if (entity?.type === 'COUNTRY') return entity.country;
  }
  return null;
}

function answers(referent: Referent, noun: string, phrase: Phrase, profiles: Profiles): boolean {
  const [entity] = referent.entities;
  if (!entity) return false;
  if (entity.type === 'COUNTRY' || entity.type === 'ITEM') return false;
  if (entity.type === 'PERSON' && !phrase.natures.includes('PERSON')) return false;
  if (phrase.plural && referent.natures.has('PERSON') && !referent.plural) return false;
  if (!phrase.plural && !referent.singular) return false;
  return isNamed(entity, noun, profiles);
}

/** A body that acts for a state but is told without it: "the army". */
function isStateBody(noun: string, { mention }: Phrase): boolean {
  const sector = mention?.entity.sector;
  return BODY_NOUNS.has(noun) && (sector === 'GOV' || sector === 'MIL') && mention?.entity.country === null;
}

function isNamed(entity: DraftEntity, noun: string, profiles: Profiles): boolean {
  const nouns = profiles.get(entity.id);
  return nouns !== undefined && mayBe(nouns, noun);
}
