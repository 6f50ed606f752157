import { groupBy } from '../common/group-by.js';
import { canonicalJson } from '../graph/canonical-json.js';
import type { Participant, Quantity } from '../model/event.js';
import type { QualifierName } from '../ontology/names.js';
import type { Evidence } from './evidence.js';
import type { EntityNode, EventNode } from './nodes.js';

/** How exact a number is. */
export const NUMBER_PRECISIONS = ['EXACT', 'APPROXIMATE', 'MINIMUM', 'MAXIMUM'] as const;
export type NumberPrecision = (typeof NUMBER_PRECISIONS)[number];

const PRECISION_OF: Readonly<Record<QualifierName, NumberPrecision>> = {
  EXACTLY: 'EXACT',
  ABOUT: 'APPROXIMATE',
  AT_LEAST: 'MINIMUM',
  MORE_THAN: 'MINIMUM',
  AT_MOST: 'MAXIMUM',
  LESS_THAN: 'MAXIMUM',
  UP_TO: 'MAXIMUM',
};

/** How many items pass. */
export interface ArmsNumber {
  readonly value: number;
  readonly precision: NumberPrecision;
  readonly qualifier: QualifierName;
  /** A measure, e.g. tonnes; null for a plain count. */
  readonly unit: string | null;
  /** True when it is given for several pairs of supplier and recipient together. */
  readonly shared: boolean;
}

/** What is paid. */
export interface ArmsValue {
  readonly amount: number;
  /** ISO 4217, null when the story does not say. */
  readonly currency: string | null;
  readonly precision: NumberPrecision;
  readonly qualifier: QualifierName;
  /** True when it is given for several transfers together. */
  readonly shared: boolean;
}

type Stated = Pick<Quantity, 'value' | 'qualifier' | 'unit'>;

/** The number of the item that most of the claims give, that of the first where they are as many; null when none gives one. */
export function countItems(
  claims: readonly Evidence[],
  item: EntityNode | null,
  shared: boolean,
): ArmsNumber | null {
  const found = mostStated(claims.flatMap((claim) => numbersOf(claim, item)));
  if (!found) return null;
  const { value, qualifier, unit } = found;
  return { value, precision: PRECISION_OF[qualifier], qualifier, unit, shared };
}

/** The money that most of the event's firmest claims name, else that any does; null when none does. */
export function moneyOf(
  { status }: EventNode,
  evidence: readonly Evidence[],
  shared: boolean,
): ArmsValue | null {
  const sums = (claims: readonly Evidence[]) =>
    claims.flatMap(({ details }) => details.quantities.filter(({ of }) => of === 'money'));
  const found =
    mostStated(sums(evidence.filter((claim) => claim.status === status))) ?? mostStated(sums(evidence));
  if (!found) return null;
  const { value, qualifier, unit } = found;
  return { amount: value, currency: unit, precision: PRECISION_OF[qualifier], qualifier, shared };
}

function mostStated(stated: readonly Stated[]): Stated | null {
  const groups = groupBy(stated, ({ value, qualifier, unit }) => canonicalJson([value, qualifier, unit]));
  const [first] = [...groups.values()].sort((a, b) => b.length - a.length);
  return first?.[0] ?? null;
}

/** The counts that a claim gives of the item: every one where it tells of no other, else the one that stands right before its name. */
function numbersOf({ details, quote, start }: Evidence, item: EntityNode | null): readonly Quantity[] {
  const counts = details.quantities.filter(({ of }) => of === 'items');
  const items = details.participants.filter(({ role }) => role === 'item');
  const own = items.filter(({ entityId }) => entityId === item?.id);
  if (own.length === 0) return [];
  if (items.length === own.length && own.length === 1) return counts;
  return counts.filter((count) => own.some((one) => belongs(count, one, quote, start)));
}

/** True when nothing but words without a comma or "and" stands between the number and the name. */
function belongs(count: Quantity, name: Participant, quote: string, start: number): boolean {
  if (count.end > name.end) return false;
  const between = count.end >= name.start ? '' : quote.slice(count.end - start, name.start - start);
  return count.start >= start && !/[,;:.()]|\b(?:and|or|to|for|from|with)\b/iu.test(between);
}
