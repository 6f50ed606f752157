import type { ReportParty } from './event-report.js';

/** What two parties are to each other: one, one acting for the other, possibly one, or two. */
export type Relation = 'same' | 'acts for' | 'open' | 'other';

/** Sectors of the organs of a state, any of which the state may be said to act through. */
const STATE_SECTORS: readonly string[] = ['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'PRM'];

/** What two parties are to each other. */
export function relateParties(a: ReportParty, b: ReportParty): Relation {
  if (a.id === b.id) return 'same';
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'other';
  const isSameCountry = a.country !== null && a.country === b.country;
  if (a.type === 'COUNTRY' || b.type === 'COUNTRY') return isSameCountry ? 'acts for' : 'open';
  if (!a.named || !b.named) return isSameCountry && (isOfState(a) || isOfState(b)) ? 'acts for' : 'open';
  if (holdsName(a.id, b.id)) return 'same';
  if (a.type === b.type)
    return isSameCountry && isOfState(a) && isOfState(b) && a.type !== 'PERSON' ? 'acts for' : 'other';
  return isSameCountry && isOfState(a) && isOfState(b) ? 'acts for' : 'open';
}

/** The same for those who speak: two officials of a state may say one thing for it. */
export function relateSpeakers(a: ReportParty, b: ReportParty): Relation {
  const relation = relateParties(a, b);
  const isOneState = a.country !== null && a.country === b.country && isOfState(a) && isOfState(b);
  return relation === 'other' && isOneState ? 'acts for' : relation;
}

/** True for an organ or an official of a state. */
function isOfState({ sector }: ReportParty): boolean {
  return sector !== null && STATE_SECTORS.includes(sector);
}

/** True when all words of one name stand in the other's: a surname and the full name, "Ford" and "Ford Motor". */
function holdsName(a: string, b: string): boolean {
  const [kind, nameA = ''] = a.split(':');
  const [otherKind, nameB = ''] = b.split(':');
  if (kind !== otherKind || kind === 'place') return false;
  const [few, many] = [nameA.split('-'), nameB.split('-')].sort((x, y) => x.length - y.length);
  return few !== undefined && many !== undefined && few.every((word) => many.includes(word));
}
