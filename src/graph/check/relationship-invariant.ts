import { EVENT_TYPES } from '../../ontology/ontology.js';
import { KEYED_LABELS, roleTypeOf, type KeyedLabel } from '../layout.js';
import type { Invariant, NodeView } from './invariant.js';

/** The types of relations between entities. */
export const RELATION_TYPES: ReadonlySet<string> = new Set([
  'HOLDS_OFFICE',
  'MEMBER_OF',
  'LOCATED_IN',
  'PART_OF',
  'ALLY_OF',
]);

const ROLE_TYPES = EVENT_TYPES.flatMap(({ roles }) => roles.map(({ name }) => roleTypeOf(name)));

/** Which relationships there are: from a label to a label. */
const RELATIONSHIPS: readonly {
  readonly start: KeyedLabel;
  readonly types: ReadonlySet<string>;
  readonly end: KeyedLabel;
}[] = [
  { start: 'Story', types: new Set(['MAKES']), end: 'Claim' },
  { start: 'Story', types: new Set(['MENTIONS', 'STATES']), end: 'Entity' },
  { start: 'Claim', types: new Set(['ABOUT']), end: 'Event' },
  { start: 'Claim', types: new Set(['ATTRIBUTED_TO']), end: 'Entity' },
  { start: 'Event', types: new Set(ROLE_TYPES), end: 'Entity' },
  { start: 'Entity', types: RELATION_TYPES, end: 'Entity' },
  { start: 'Correction', types: new Set(['CORRECTS']), end: 'Event' },
  { start: 'Merge', types: new Set(['INTO']), end: 'Event' },
  { start: 'Merge', types: new Set(['INTO']), end: 'Entity' },
];

/** Every relationship is of a type that the layout knows, between the labels that it joins. */
export const RELATIONSHIP_INVARIANT: Invariant<NodeView> = {
  name: 'relationship-known',
  means: 'every relationship is one that the layout knows, between the labels that it joins',
  complaints: ({ labels, out }) =>
    out
      .filter(({ type, endLabels }) => {
        const isKnown = RELATIONSHIPS.some(
          ({ start, types, end }) => labels.includes(start) && types.has(type) && endLabels.includes(end),
        );
        return !isKnown;
      })
      .map(({ type, endLabels, endId }) => {
        const end = KEYED_LABELS.find((label) => endLabels.includes(label)) ?? 'a stranger';
        return `${type} to ${end} ${endId ?? 'without id'} is none that the layout knows.`;
      }),
};
