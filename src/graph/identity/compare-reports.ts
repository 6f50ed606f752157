import { compareItems } from './compare-items.js';
import { compareKinds } from './compare-kinds.js';
import { compareParties } from './compare-parties.js';
import { comparePlaces } from './compare-places.js';
import { compareQuantities } from './compare-quantities.js';
import { compareSettings } from './compare-settings.js';
import { compareStatuses } from './compare-statuses.js';
import { compareWindows } from './compare-windows.js';
import { deedOf } from './deeds.js';
import type { EventReport } from './event-report.js';
import { doubt, type Finding } from './finding.js';
import { keysOf } from './report-keys.js';

/** Whether two reports are of one event, with the reasons for a person. */
export interface Comparison {
  /** `SAME` one event, `APART` two events, `OPEN` too little is known to join them. */
  readonly verdict: 'SAME' | 'APART' | 'OPEN';
  /** Between 0 and 1: how much speaks for it, whatever speaks against it. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** What supports it, without the particulars, to count merges by. */
  readonly grounds: readonly string[];
}

interface Rule {
  readonly ground: string;
  readonly compare: (a: EventReport, b: EventReport) => readonly Finding[];
}

/** Each rule holds one part of the reports against the other's. */
const RULES: readonly Rule[] = [
  { ground: 'kind', compare: compareKinds },
  { ground: 'status', compare: compareStatuses },
  { ground: 'parties', compare: compareParties },
  { ground: 'place', compare: comparePlaces },
  { ground: 'time', compare: compareWindows },
  { ground: 'goods', compare: compareItems },
  { ground: 'numbers', compare: compareQuantities },
  { ground: 'names nearby', compare: compareSettings },
];

/** How much must support it, for a type that neither recurs nor is rare. */
const ENOUGH = 3;

/** How much more where neither report is dated. */
const UNDATED = 1;

/** How much more where one person or body is all that both name: it does much in a day. */
const LONE = 1;

/** How much less where one story tells of both, to let others join them. */
const OWN_STORY = 1;

/** The weight by which the score is spread: as much gives a half. */
const HALF = 3;

/**
 * Whether two reports are of one event: the same from either side, and a function of the two alone. Reports of one
 * story are never joined to each other; where all else speaks for it, they may stand in one cluster by way of others.
 */
export function compareReports(a: EventReport, b: EventReport): Comparison {
  const { verdict, score, found, telling } = weighReports(a, b);
  const grounds = found
    .filter(({ findings }) => findings.some(({ effect }) => effect === 'SUPPORT'))
    .map(({ ground }) => ground);
  const isOwn = a.storyId === b.storyId && !telling.some(({ effect }) => effect === 'CONTRADICT');
  return { verdict, score, reasons: isOwn ? ['one story tells of both'] : reasonsOf(telling), grounds };
}

/** How two reports compare, as far as it takes to tell that they are not one: null where a rule speaks against it or doubts it. */
export function compareIfOne(a: EventReport, b: EventReport): Comparison | null {
  const isSupported = ({ compare }: Rule): boolean =>
    compare(a, b).every(({ effect }) => effect === 'SUPPORT');
  return a.storyId !== b.storyId && RULES.every(isSupported) ? compareReports(a, b) : null;
}

interface Weighing extends Pick<Comparison, 'verdict' | 'score'> {
  readonly found: readonly { readonly ground: string; readonly findings: readonly Finding[] }[];
  /** The findings that decide. */
  readonly telling: readonly Finding[];
}

function weighReports(a: EventReport, b: EventReport): Weighing {
  const found = RULES.map(({ ground, compare }) => ({ ground, findings: compare(a, b) }));
  const findings = found.flatMap((rule) => rule.findings);
  const weight = weigh(findings);
  const score = Math.round((1000 * weight) / (weight + HALF)) / 1000;
  const against = findings.filter(({ effect }) => effect === 'CONTRADICT');
  if (against.length > 0) return { verdict: 'APART', score, found, telling: against };
  const isOwn = a.storyId === b.storyId;
  const doubts = [
    ...findings.filter(({ effect }) => effect === 'DOUBT'),
    ...doubtsOf(a, b, findings, weight),
  ];
  if (doubts.length > 0) return { verdict: isOwn ? 'APART' : 'OPEN', score, found, telling: doubts };
  return { verdict: isOwn ? 'OPEN' : 'SAME', score, found, telling: findings };
}

/** The weights together, of each anchor only the greatest: a state that is party and place counts once. */
function weigh(findings: readonly Finding[]): number {
  const byAnchor = new Map<string, number>();
  let weight = 0;
  for (const { anchor, weight: own } of findings) {
    if (anchor === null) weight += own;
    else byAnchor.set(anchor, Math.max(own, byAnchor.get(anchor) ?? 0));
  }
  return weight + [...byAnchor.values()].reduce((sum, own) => sum + own, 0);
}

/** What is missing for one event. */
function doubtsOf(
  a: EventReport,
  b: EventReport,
  findings: readonly Finding[],
  weight: number,
): readonly Finding[] {
  const anchors = [...new Set(findings.flatMap(({ anchor }) => anchor ?? []))];
  const [first, second] = anchors;
  if (first === undefined) return [doubt('nothing that both name')];
  if (second === undefined && isCountry(first)) return [doubt('one country is all that both name')];
  const recurs = Math.max(deedOf(a.type).recurs, deedOf(b.type).recurs);
  const isUndated = a.window === null && b.window === null;
  const isLone = second === undefined && isParty(first) && recurs > 0;
  const isOneStory = a.storyId === b.storyId;
  const needed =
    ENOUGH - (isOneStory ? OWN_STORY : 0) + recurs + (isUndated ? UNDATED : 0) + (isLone ? LONE : 0);
  if (weight < needed) return [doubt(`${reasonsOf(findings).join(', ')}: too little`)];
  if (isOneStory) return [];
  const keys = new Set(keysOf(a));
  return keysOf(b).some((key) => keys.has(key)) ? [] : [doubt('neither leads to the other')];
}

function isParty(anchor: string): boolean {
  return /^(person|organization):/.test(anchor);
}

function isCountry(anchor: string): boolean {
  return /^[A-Z]{3}$/.test(anchor);
}

function reasonsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ reason }) => reason))].sort();
}
