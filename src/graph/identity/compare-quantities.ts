import type { QuantityKind } from '../../ontology/names.js';
import type { EventReport, ReportQuantity } from './event-report.js';
import { contradict, doubt, spellBoth, support, type Finding } from './finding.js';

/** How two numbers of a kind are held against each other. */
interface Measure {
  /** What two numbers that agree say. */
  readonly weight: number;
  /** The smallest number that says something when it is the same: two attacks may each kill one. */
  readonly telling: number;
  /** What two numbers say that can be of one event without being the same. */
  readonly growing: number;
  /** Whether two numbers can be of one event. */
  readonly agree: (a: ReportQuantity, b: ReportQuantity) => 'equal' | 'possible' | 'doubtful' | 'impossible';
}

/** Tolls grow from report to report, though not from a few to thousands. */
const TOLL: Measure = {
  weight: 1,
  telling: 5,
  growing: 0.25,
  agree: (a, b) => {
    if (a.value === b.value) return 'equal';
    const [least, most] = [a.value, b.value].sort((x, y) => x - y);
    return (most ?? 0) > MOST_GROWTH * Math.max(least ?? 0, 1) ? 'doubtful' : 'possible';
  },
};
const MOST_GROWTH = 40;

const COUNT: Measure = {
  weight: 1.2,
  telling: 2,
  growing: 0,
  agree: (a, b) => {
    if (a.unit !== b.unit) return 'possible';
    if (a.value === b.value) return 'equal';
    return overlap(rangeOf(a), rangeOf(b)) ? 'possible' : 'impossible';
  },
};

/** Magnitudes are corrected by a tenth or two. */
const MAGNITUDE: Measure = {
  weight: 2,
  telling: 0,
  growing: 0,
  agree: (a, b) => {
    const difference = Math.abs(a.value - b.value);
    return difference < 0.05 ? 'equal' : difference < 0.35 ? 'possible' : 'impossible';
  },
};

const MEASURES: Readonly<Record<QuantityKind, Measure>> = {
  killed: TOLL,
  injured: TOLL,
  missing: TOLL,
  displaced: TOLL,
  rescued: TOLL,
  detained: TOLL,
  items: COUNT,
  money: COUNT,
  magnitude: MAGNITUDE,
  distance: COUNT,
};

/** What the numbers say: equal ones support, tolls may grow, other exact numbers may not differ. */
export function compareQuantities(a: EventReport, b: EventReport): readonly Finding[] {
  const kinds = new Set(a.quantities.map(({ of }) => of));
  return [...kinds].sort().flatMap((kind) => compareKind(kind, numbersOf(a, kind), numbersOf(b, kind)));
}

function numbersOf({ quantities }: EventReport, kind: QuantityKind): readonly ReportQuantity[] {
  return quantities.filter(({ of }) => of === kind);
}

function compareKind(
  kind: QuantityKind,
  a: readonly ReportQuantity[],
  b: readonly ReportQuantity[],
): readonly Finding[] {
  const { weight, telling, growing, agree } = MEASURES[kind];
  const pairs = a.flatMap((one) => b.map((other) => ({ one, other, verdict: agree(one, other) })));
  const [first] = pairs;
  if (first === undefined) return [];
  const equal = pairs.find(({ verdict }) => verdict === 'equal');
  if (equal !== undefined) {
    const { value } = equal.one;
    return value < telling ? [] : [support(weight, `same ${kind} ${value}`, `${kind} ${value}`)];
  }
  if (pairs.some(({ verdict }) => verdict === 'possible'))
    return growing > 0
      ? [
          support(
            growing,
            `${kind} ${spellBoth(`${first.one.value}`, `${first.other.value}`)} may be one toll`,
          ),
        ]
      : [];
  const reason = `${kind} ${spellBoth(String(first.one.value), String(first.other.value))} differ`;
  return [pairs.some(({ verdict }) => verdict === 'doubtful') ? doubt(reason) : contradict(reason)];
}

type Range = readonly [number, number];

/** What "about" may be off by. */
const ROUGHLY = 0.1;

/** How far a number said to be exceeded goes: nobody calls 60,000 "more than 20,000". */
const AT_MOST_TIMES = 2;

const RANGES: Readonly<Record<ReportQuantity['qualifier'], (value: number) => Range>> = {
  EXACTLY: (value) => [value, value],
  ABOUT: (value) => [value * (1 - ROUGHLY), value * (1 + ROUGHLY)],
  AT_LEAST: (value) => [value, value * AT_MOST_TIMES],
  MORE_THAN: (value) => [value, value * AT_MOST_TIMES],
  AT_MOST: (value) => [value / AT_MOST_TIMES, value],
  LESS_THAN: (value) => [value / AT_MOST_TIMES, value],
  UP_TO: (value) => [value / AT_MOST_TIMES, value],
};

function rangeOf({ qualifier, value }: ReportQuantity): Range {
  return RANGES[qualifier](value);
}

function overlap([fromA, toA]: Range, [fromB, toB]: Range): boolean {
  return fromA <= toB && fromB <= toA;
}
