import type { EventReport } from './event-report.js';
import { spell, support, type Finding } from './finding.js';

const SAME_NAME = 0.7;
const MOST_NAMES = 2;
const SAME_PASSAGE = 4;

/** What stands around the event: other names in both stories, and whether one has the passage of the other. */
export function compareSettings(a: EventReport, b: EventReport): readonly Finding[] {
  const told = (report: EventReport): readonly string[] => [
    ...report.setting,
    ...report.parties.flatMap(({ id, named, type }) => (named && type !== 'COUNTRY' ? id : [])),
  ];
  const shared = [
    ...new Set(
      a.setting.filter((id) => told(b).includes(id)).concat(b.setting.filter((id) => told(a).includes(id))),
    ),
  ];
  const names = shared
    .sort()
    .slice(0, MOST_NAMES)
    .map((id) => support(SAME_NAME, `${spell(id)} in both stories`, id));
  return a.passage === b.passage ? [...names, support(SAME_PASSAGE, 'told in the same words')] : names;
}
