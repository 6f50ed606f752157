import { typeOf } from './entity-variant.js';
import { readName } from './name-parts.js';
import type { VariantTally } from './name-tally.js';

/** Whether two variants of one name are one entity, and why. */
export interface VariantComparison {
  /** `APART`: they cannot be one, nor can what is joined to them; `OPEN`: too little is known to join them. */
  readonly verdict: 'SAME' | 'APART' | 'OPEN';
  /** Between 0 and 1; 0 where they are not one. */
  readonly score: number;
  readonly reason: string;
}

/** The score of what is taken for one because most are. */
export const GUESS = 0.8;

/** Compares two variants of one name, by what tells namesakes apart and what ties them. */
export function compareVariants(a: VariantTally, b: VariantTally): VariantComparison {
  for (const rule of RULES) {
    const comparison = rule(a, b);
    if (comparison !== null) return comparison;
  }
  return open('nothing but a part of the name ties them');
}

type Rule = (a: VariantTally, b: VariantTally) => VariantComparison | null;

/** In their order; the first that says something decides. */
const RULES: readonly Rule[] = [
  (a, b) => (a.known && b.known ? apart('a gazetteer knows them as two') : null),
  (a, b) =>
    additionsOf(a) !== '' && additionsOf(b) !== '' && additionsOf(a) !== additionsOf(b)
      ? apart('their initials, generations or legal forms differ')
      : null,
  (a, b) => (shareOffice(a, b) ? same(0.95, 'one name, and one office') : null),
  (a, b) =>
    a.country !== null && b.country !== null && a.country !== b.country
      ? apart('one name, but two countries')
      : null,
  (a, b) =>
    a.recordId === b.recordId && a.country === b.country ? same(0.95, 'one name, and one country') : null,
  (a, b) =>
    a.recordId === b.recordId
      ? same(GUESS, 'one name; stories that tell no country mean the best known')
      : null,
  (a, b) =>
    a.country !== null && a.country === b.country
      ? same(0.85, 'one name but for initials, generation or legal form, and one country')
      : null,
  (a) => (typeOf(a.recordId) === 'organization' ? same(GUESS, 'one name but for the legal form') : null),
];

function additionsOf({ recordId }: VariantTally): string {
  return readName(recordId).additions.join(' ');
}

function shareOffice(a: VariantTally, b: VariantTally): boolean {
  return [...a.offices.keys()].some((office) => b.offices.has(office));
}

function same(score: number, reason: string): VariantComparison {
  return { verdict: 'SAME', score, reason };
}

function apart(reason: string): VariantComparison {
  return { verdict: 'APART', score: 0, reason };
}

function open(reason: string): VariantComparison {
  return { verdict: 'OPEN', score: 0, reason };
}
