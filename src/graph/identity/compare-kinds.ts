import { deedOf, familyOf } from './deeds.js';
import type { EventReport } from './event-report.js';
import { contradict, spellBoth, support, type Finding } from './finding.js';

const SAME_KIND = 0.5;
const KIN_KIND = 0.25;
const SAME_WORDS = 0.5;

/** What the kind of deed says, and the words for it: an earthquake is no flood. */
export function compareKinds(a: EventReport, b: EventReport): readonly Finding[] {
  if (familyOf(a.type) !== familyOf(b.type))
    return [contradict(`${spellBoth(a.type, b.type)} are different deeds`)];
  return [...compareModes(a, b), ...compareWords(a, b)];
}

function compareModes(
  { type, kinds: a }: EventReport,
  { type: typeOfB, kinds: b }: EventReport,
): readonly Finding[] {
  if (type !== typeOfB || a.length === 0 || b.length === 0) return [];
  const same = a.find((kind) => b.includes(kind));
  if (same !== undefined) return [support(SAME_KIND, `both ${same}`)];
  const { families } = deedOf(type);
  const areKin = (one: string, other: string): boolean => {
    const [ofOne, ofOther] = [one, other].map((kind) => families.find((family) => family.includes(kind)));
    return ofOne === undefined || ofOther === undefined || ofOne === ofOther;
  };
  return a.some((one) => b.some((other) => areKin(one, other)))
    ? [support(KIN_KIND, `${spellBoth(a.join(', '), b.join(', '))} go together`)]
    : [contradict(`${spellBoth(a.join(', '), b.join(', '))} are different kinds`)];
}

function compareWords({ stems: a }: EventReport, { stems: b }: EventReport): readonly Finding[] {
  const shared = a.filter((stem) => b.includes(stem));
  return shared.length > 0 ? [support(SAME_WORDS, `same words ${shared.join(', ')}…`)] : [];
}
