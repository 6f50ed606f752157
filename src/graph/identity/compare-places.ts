import { deedOf } from './deeds.js';
import type { EventReport, ReportPlace } from './event-report.js';
import { contradict, doubt, spell, spellBoth, support, type Finding } from './finding.js';

const SAME_PLACE = 1.5;
const NAMED_NEARBY = 1;
const TOLD_BEFORE = 1.3;

/** How many places a story may be about. */
const MAIN_PLACES = 2;

const SAME_COUNTRY = 0.5;

/** What the places say: different countries contradict, so do two spots for what is done in one. */
export function comparePlaces(a: EventReport, b: EventReport): readonly Finding[] {
  const [spotsA, spotsB] = [spotsOf(a), spotsOf(b)];
  const same = spotsA.filter((spot) => spotsB.some(({ id }) => id === spot.id));
  if (same.length > 0)
    return same.map((spot) => support(SAME_PLACE, `same place ${spell(spot.id)}`, spot.id));
  const nearby = [
    ...spotsA.filter(({ id }) => b.beside.includes(id)),
    ...spotsB.filter(({ id }) => a.beside.includes(id)),
  ];
  if (nearby.length > 0)
    return nearby.map(({ id }) => support(NAMED_NEARBY, `place ${spell(id)} beside the other`, id));
  const told = [...inheritedBy(a, spotsB), ...inheritedBy(b, spotsA)];
  if (told.length > 0)
    return told.map(({ id }) => support(TOLD_BEFORE, `place ${spell(id)} is told before`, id));
  return [...compareCountries(a, b), ...compareSpots(a, spotsA, spotsB)];
}

function spotsOf({ places }: EventReport): readonly ReportPlace[] {
  return places.filter(({ isCountry }) => !isCountry);
}

/** The spots that the story of a passage names, where the passage itself names nothing: "the attack killed two". */
function inheritedBy(
  { parties, places, beside, setting }: EventReport,
  spots: readonly ReportPlace[],
): readonly ReportPlace[] {
  const isBare = places.length === 0 && beside.length === 0 && !parties.some(({ named }) => named);
  const main = setting.filter((id) => id.startsWith('place:')).slice(0, MAIN_PLACES);
  return isBare ? spots.filter(({ id }) => main.includes(id)) : [];
}

function compareCountries(a: EventReport, b: EventReport): readonly Finding[] {
  const [ofA, ofB] = [a, b].map(({ places }) => places.flatMap(({ country }) => country ?? []));
  const shared = ofA?.find((country) => ofB?.includes(country));
  if (shared !== undefined) return [support(SAME_COUNTRY, `both in ${shared}`, shared)];
  const [oneA, oneB] = [lonePlaceOf(a, b), lonePlaceOf(b, a)];
  if (oneA === undefined || oneB === undefined) return [];
  return [contradict(`places ${spellBoth(spell(oneA.id), spell(oneB.id))} lie in different countries`)];
}

/** A place in a country of which the other report says nothing. */
function lonePlaceOf({ places }: EventReport, other: EventReport): ReportPlace | undefined {
  const told = [
    ...[...other.parties, ...other.places].map(({ country }) => country),
    ...other.beside.filter((id) => id.startsWith('country:')).map(spell),
  ];
  return places.find(({ country }) => country !== null && !told.includes(country));
}

function compareSpots(
  { type }: EventReport,
  a: readonly ReportPlace[],
  b: readonly ReportPlace[],
): readonly Finding[] {
  const [oneA, oneB] = [a[0], b[0]];
  if (oneA === undefined || oneB === undefined) return [];
  const reason = `places ${spellBoth(spell(oneA.id), spell(oneB.id))} differ`;
  return [deedOf(type).local ? contradict(reason) : doubt(reason)];
}
