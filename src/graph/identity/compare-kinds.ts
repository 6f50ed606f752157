import { deedOf } from './deeds.js';
import type { EventReport } from './event-report.js';
import { contradict, spellBoth, support, type Finding } from './finding.js';

const SAME_KIND = 0.5;
const SAME_WORDS = 0.5;

/** What the kind of deed says, and the words for it: an earthquake is no flood. */
export function compareKinds(a: EventReport, b: EventReport): readonly Finding[] {
  if (a.type !== b.type) return [contradict(`${spellBoth(a.type, b.type)} are different deeds`)];
  return [...compareModes(a, b), ...compareWords(a, b)];
}

function compareModes({ type, kind: a }: EventReport, { kind: b }: EventReport): readonly Finding[] {
  if (a === null || b === null) return [];
  if (a === b) return [support(SAME_KIND, `both ${a}`)];
  const { families } = deedOf(type);
  const familyOf = (kind: string): readonly string[] | undefined =>
    families.find((family) => family.includes(kind));
  const [ofA, ofB] = [familyOf(a), familyOf(b)];
  return ofA === undefined || ofB === undefined || ofA === ofB
    ? []
    : [contradict(`${spellBoth(a, b)} are different kinds`)];
}

function compareWords({ stems: a }: EventReport, { stems: b }: EventReport): readonly Finding[] {
  const shared = a.filter((stem) => b.includes(stem));
  return shared.length > 0 ? [support(SAME_WORDS, `same words ${shared.join(', ')}…`)] : [];
}
