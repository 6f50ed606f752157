import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/graph/identity/compare-reports.js';
import type { EventReport } from '../../../src/graph/identity/event-report.js';
import { keysOf } from '../../../src/graph/identity/report-keys.js';
import type { Window } from '../../../src/graph/identity/window.js';
import { country, eventReport, named, newsOf, onDay, place } from '../../support/event-reports.js';

/** Numbers from 0 up to `below` that look random and are the same each time (a linear congruential generator). */
function makeDice(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const COUNTRIES = ['RUR', 'OST', 'WST'];
const NAMES = ['person:ada-hale', 'person:hale', 'person:ben-oak', 'organization:oak-union'];
const PLACES = [place('place:101', 'OST'), place('place:102', 'OST'), place('country:OST', 'OST')];
const WINDOWS: readonly (Window | null)[] = [
  null,
  onDay('2031-05-07'),
  onDay('2031-05-08'),
  newsOf('2031-05-08'),
  newsOf('2031-05-11'),
  { from: '2031-05-01', to: '2031-05-31', basis: 'MONTH' },
  { from: '2031-01-01', to: '2031-12-31', basis: 'YEAR' },
];

function randomReports(count: number): readonly EventReport[] {
  const roll = makeDice();
  const pick = <Value>(values: readonly Value[]): Value => values[roll(values.length)]!;
  const some = <Value>(values: readonly Value[]): readonly Value[] => values.filter(() => roll(3) === 0);
  return Array.from({ length: count }, () =>
    eventReport({
      type: pick(['ASSAULT', 'CONSULT', 'DISASTER', 'AGREE', 'SUPPORT']),
      parties: [
        ...some(COUNTRIES).map((code) => country(pick(['actor', 'recipient']), code)),
        ...some(NAMES).map((id) => named(pick(['actor', 'recipient']), id, pick([null, 'RUR']))),
      ],
      places: some(PLACES),
      beside: some(['place:101', 'person:ada-hale', 'country:WST']),
      setting: some(['place:102', 'person:ben-oak']),
      quantities: some([6.1, 7.2]).map((value) => ({
        of: 'magnitude',
        value,
        qualifier: 'EXACTLY',
        unit: null,
      })),
      window: pick(WINDOWS),
    }),
  );
}

describe('keysOf', () => {
  const reports = randomReports(300);

  it('gives two reports of one event a key in common', () => {
    let same = 0;
    for (const [n, a] of reports.entries()) {
      for (const b of reports.slice(n + 1)) {
        if (compareReports(a, b).verdict !== 'SAME') continue;
        same += 1;
        expect(keysOf(b).some((key) => keysOf(a).includes(key))).toBe(true);
      }
    }
    expect(same).toBeGreaterThan(100);
  });

  it('gives few keys', () => {
    const counts = reports.map((report) => keysOf(report).length).sort((a, b) => a - b);
    expect(counts.at(-1)).toBeLessThanOrEqual(12);
  });

  it('gives none to a report that names nothing', () => {
    expect(keysOf(eventReport())).toEqual([]);
  });

  it('leads from one side of midnight and of a fortnight to the other', () => {
    const parties = [country('actor', 'RUR'), country('recipient', 'OST')];
    for (let day = 1; day < 28; day++) {
      const [a, b] = [day, day + 1].map((n) =>
        eventReport({ parties, window: onDay(`2031-05-${String(n).padStart(2, '0')}`) }),
      );
      expect(keysOf(a!).some((key) => keysOf(b!).includes(key))).toBe(true);
    }
  });
});
