import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { entityOfRow } from '../draft-entity.js';
import type { DraftEntity } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { Discourse, Referent } from './discourse.js';

/** A candidate for a description: what it would refer to, and how salient it is. */
export interface Candidate {
  readonly entity: DraftEntity;
  readonly salience: number;
}

/** Prepositions behind which a capital is a place. */
const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'from',
  'to',
  'through',
  'over',
  'of',
  'inside',
]);

/** How much a leader or a country's people count for their state. */
const SHARE_OF_PEOPLE = 0.5;

/** The states that the last sentences speak of, by name, capital, people and leaders, the most salient first. */
export function recentStates(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  discourse: Discourse,
  sentence: number,
  excluded: ReadonlySet<Referent>,
): readonly Candidate[] {
  const apart = new Set([...excluded].flatMap((r) => stateOf(tree, r) ?? []));
  const saliences = new Map<string, number>();
  for (const referent of discourse.recent(sentence)) {
    const country = stateOf(tree, referent);
    if (country === null || apart.has(country)) continue;
    const share =
      referent.entities[0]?.type === 'COUNTRY' && referent.natures.has('BODY') ? 1 : SHARE_OF_PEOPLE;
    const salience = discourse.salienceOf(referent, sentence) * share;
    saliences.set(country, (saliences.get(country) ?? 0) + salience);
  }
  return [...saliences]
    .flatMap(([country, salience]): Candidate[] => {
      const row = gazetteer.countryRow(country);
      return row ? [{ entity: entityOfRow(row, row, row.name), salience }] : [];
    })
    .sort((a, b) => b.salience - a.salience);
}

function stateOf(tree: SyntaxTree, { entities, last }: Referent): string | null {
  const [entity] = entities;
  if (!entity || entities.length > 1) return null;
  if (entity.type === 'COUNTRY' || entity.type === 'PERSON') return entity.country;
  const isPlace = LOCATIVE.has(tree.preposition(last.head) ?? '');
  return isPlace ? null : entity.standsFor;
}
