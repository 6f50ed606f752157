import type { EventReport } from './event-report.js';
import { spell, support, type Finding } from './finding.js';

/** What a name says that both have: in the passages themselves by its kind, elsewhere less. */
const BESIDE: Readonly<Record<string, number>> = { place: 1.5, facility: 1.5, country: 0.5 };
const BESIDE_NAME = 0.8;
const AROUND = 0.35;
const MOST_AROUND = 2;
const SAME_PASSAGE = 4;

/** What stands around the event: names in both passages or stories, and whether one has the passage of the other. */
export function compareSettings(a: EventReport, b: EventReport): readonly Finding[] {
  const [besideA, besideB] = [besideOf(a), besideOf(b)];
  const near = sharedOf(a.beside, besideB, b.beside, besideA);
  const far = sharedOf(a.setting, [...besideB, ...b.setting], b.setting, [...besideA, ...a.setting]);
  const findings = [
    ...near.map((id) => support(weightOf(id), `${spell(id)} beside both`, anchorOf(id))),
    ...far.slice(0, MOST_AROUND).map((id) => support(AROUND, `${spell(id)} in both stories`)),
  ];
  if (a.passage === b.passage) return [...findings, support(SAME_PASSAGE, 'told in the same words')];
  return [...findings, ...compareWords(a, b)];
}

/** Names that stand beside the event or have a part in it. */
function besideOf({ beside, parties, places }: EventReport): readonly string[] {
  return [...beside, ...[...parties.filter(({ named }) => named), ...places].map(({ id }) => id)];
}

/** Ids of the first list that the second has, or of the third that the fourth has, sorted. */
function sharedOf(...[a, ofB, b, ofA]: readonly (readonly string[])[]): readonly string[] {
  const shared = [
    ...(a ?? []).filter((id) => ofB?.includes(id)),
    ...(b ?? []).filter((id) => ofA?.includes(id)),
  ];
  return [...new Set(shared)].sort();
}

function weightOf(id: string): number {
  return BESIDE[id.slice(0, id.indexOf(':'))] ?? BESIDE_NAME;
}

function anchorOf(id: string): string {
  return id.startsWith('country:') ? id.slice(id.indexOf(':') + 1) : id;
}

/** Words that two passages must share to say anything, what each says, and how much they say at most. */
const FEWEST_WORDS = 2;
const EACH_WORD = 0.25;
const ALL_WORDS = 1;

function compareWords(
  { words: a, stems }: EventReport,
  { words: b, stems: stemsOfB }: EventReport,
): readonly Finding[] {
  const triggers = [...stems, ...stemsOfB];
  const shared = a.filter((word) => b.includes(word) && !triggers.includes(word));
  if (shared.length < FEWEST_WORDS) return [];
  const weight = Math.min(ALL_WORDS, EACH_WORD * shared.length);
  return [support(weight, `${shared.map((word) => `${word}…`).join(' ')} in both passages`)];
}
