import { deedOf } from './deeds.js';
import type { EventReport, ReportParty, Side } from './event-report.js';
import { contradict, doubt, spell, spellBoth, support, type Finding } from './finding.js';
import { relateParties } from './relate-parties.js';

const SAME_NAME = 2;
const SAME_COUNTRY = 1;
const ACTS_FOR = 1;

/** What the parties say: shared ones support, two different ones at the same end of the deed contradict. */
export function compareParties(a: EventReport, b: EventReport): readonly Finding[] {
  if (a.reciprocal || b.reciprocal || deedOf(a.type).mutual)
    return compareEnds(a.parties, b.parties, 'party');
  return (['actor', 'recipient'] as const).flatMap((side) => compareEnds(at(a, side), at(b, side), side));
}

function at({ parties }: EventReport, side: Side): readonly ReportParty[] {
  return parties.filter((party) => party.side === side);
}

function compareEnds(a: readonly ReportParty[], b: readonly ReportParty[], end: string): readonly Finding[] {
  const shared = a.flatMap((one) => b.flatMap((other) => describe(one, other, end)));
  const restA = a.filter((one) => isApart(one, b));
  const restB = b.filter((other) => isApart(other, a));
  const [oneA, oneB] = [restA[0], restB[0]];
  if (oneA === undefined || oneB === undefined) return shared;
  const reason = `${end} ${spellBoth(nameOf(oneA), nameOf(oneB))} differ`;
  const isList = restA.length > 1 || restB.length > 1;
  return [...shared, shared.length > 0 && isList ? doubt(reason) : contradict(reason)];
}

/** True for a party that is none of the others and cannot be. */
function isApart(party: ReportParty, others: readonly ReportParty[]): boolean {
  return others.length > 0 && others.every((other) => relateParties(party, other) === 'other');
}

function describe(a: ReportParty, b: ReportParty, end: string): readonly Finding[] {
  const relation = relateParties(a, b);
  const country = a.country ?? b.country;
  if (relation === 'same') {
    if (!a.named || !b.named) return [];
    if (a.type === 'COUNTRY') return [support(SAME_COUNTRY, `same ${end} ${spell(a.id)}`, country)];
    const name = a.id.length > b.id.length || (a.id.length === b.id.length && a.id < b.id) ? a.id : b.id;
    return [support(SAME_NAME, `same ${end} ${spell(name)}`, name)];
  }
  if (relation !== 'acts for') return [];
  return [support(ACTS_FOR, `${end} ${spellBoth(nameOf(a), nameOf(b))} stand for one country`, country)];
}

function nameOf({ id, named, country }: ReportParty): string {
  return named
    ? spell(id)
    : `${spell(id).replace(/ [0-9a-f]{8}$/, '')}${country === null ? '' : ` (${country})`}`;
}
