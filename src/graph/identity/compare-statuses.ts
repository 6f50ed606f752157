import type { StatusName } from '../../ontology/names.js';
import type { EventReport } from './event-report.js';
import { contradict, doubt, type Finding } from './finding.js';

/** What it means that a story only asks for a deed, or that it was done or denied. */
const STANDING: Readonly<Record<StatusName, 'deed' | 'plan' | 'wish' | 'chance'>> = {
  ASSERTED: 'deed',
  DENIED: 'deed',
  PLANNED: 'plan',
  REQUESTED: 'wish',
  POSSIBLE: 'chance',
};

/** What the statuses say: a denial is about the deed, a plan may be, a request or a possibility is not. */
export function compareStatuses(a: EventReport, b: EventReport): readonly Finding[] {
  const [ofA, ofB] = [a, b].map(({ statuses }) => new Set(statuses.map((status) => STANDING[status])));
  if (ofA === undefined || ofB === undefined || [...ofA].some((standing) => ofB.has(standing))) return [];
  const all = [...ofA, ...ofB].sort();
  if (!all.every((standing) => standing === 'deed' || standing === 'plan'))
    return [contradict(`one is a ${all.join(', the other a ')}`)];
  const isDated = [a, b].every(({ window }) => window?.basis === 'DAY');
  return isDated ? [] : [doubt('a plan and a deed, not both on a known day')];
}
