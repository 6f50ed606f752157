import { deedOf } from './deeds.js';
import type { EventReport, ReportParty, Side } from './event-report.js';
import { contradict, doubt, spell, spellBoth, support, type Finding } from './finding.js';
import { relateParties, relateSpeakers, type Relation } from './relate-parties.js';

const SAME_NAME = 2;
const SAME_COUNTRY = 1;
const ACTS_FOR = 1;
const SAME_NOUN = 0.5;

/** What the parties say: shared ones support, two different ones at the same end of the deed contradict. */
export function compareParties(a: EventReport, b: EventReport): readonly Finding[] {
  const deeds = [deedOf(a.type), deedOf(b.type)];
  if (a.reciprocal || b.reciprocal || deeds.some(({ mutual }) => mutual))
    return compareEnds(a.parties, b.parties, 'party', relateParties);
  const isSpoken = deeds.some(({ spoken }) => spoken);
  return [
    ...compareEnds(at(a, 'actor'), at(b, 'actor'), 'actor', isSpoken ? relateSpeakers : relateParties),
    ...compareEnds(at(a, 'recipient'), at(b, 'recipient'), 'recipient', relateParties),
  ];
}

function at({ parties }: EventReport, side: Side): readonly ReportParty[] {
  return parties.filter((party) => party.side === side);
}

type Relate = typeof relateParties;

function compareEnds(
  a: readonly ReportParty[],
  b: readonly ReportParty[],
  end: string,
  relate: Relate,
): readonly Finding[] {
  const shared = a.flatMap((one) => b.flatMap((other) => describe(one, other, relate(one, other), end)));
  /** True for a party that is none of the others and cannot be. */
  const isApart = (party: ReportParty, others: readonly ReportParty[]): boolean =>
    others.length > 0 && others.every((other) => relate(party, other) === 'other');
  const restA = a.filter((one) => isApart(one, b));
  const restB = b.filter((other) => isApart(other, a));
  const [oneA, oneB] = [restA[0], restB[0]];
  if (oneA === undefined || oneB === undefined) return shared;
  const reason = `${end} ${spellBoth(nameOf(oneA), nameOf(oneB))} differ`;
  const isList = restA.length > 1 || restB.length > 1;
  return [...shared, shared.length > 0 && isList ? doubt(reason) : contradict(reason)];
}

function describe(a: ReportParty, b: ReportParty, relation: Relation, end: string): readonly Finding[] {
  const country = a.country ?? b.country;
  if (!a.named && !b.named && relation !== 'other' && nounOf(a) === nounOf(b))
    return [support(SAME_NOUN, `same ${end} ${nounOf(a)}`)];
  if (relation === 'acts for')
    return [support(ACTS_FOR, `${end} ${spellBoth(nameOf(a), nameOf(b))} stand for one country`, country)];
  if (relation !== 'same') return [];
  if (a.type === 'COUNTRY') return [support(SAME_COUNTRY, `same ${end} ${spell(a.id)}`, country)];
  const name = a.id.length > b.id.length || (a.id.length === b.id.length && a.id < b.id) ? a.id : b.id;
  return [support(SAME_NAME, `same ${end} ${spell(name)}`, name)];
}

function nameOf(party: ReportParty): string {
  if (party.named) return spell(party.id);
  return party.country === null ? nounOf(party) : `${nounOf(party)} (${party.country})`;
}

/** What a group is called: its id ends in its story or its country. */
function nounOf({ id }: ReportParty): string {
  return spell(id).replace(/ [^ ]+$/, '');
}
