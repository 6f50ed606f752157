import { expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { ask, askData } from '../sample-api.js';

interface Bucket {
  readonly start: string | null;
  readonly end: string | null;
  readonly events: number;
  readonly reports: number;
  readonly sources: number;
}

/** What a timeline must tell of the sample records, on every engine. */
export function describeTimeline(storeOf: () => GraphStore): void {
  const timeline = async (interval: string, filter = '{}') => {
    const document = `{ timeline(filter: ${filter}, interval: ${interval}) { start end events reports sources } }`;
    return (await askData<{ timeline: readonly Bucket[] }>(storeOf(), document)).timeline;
  };
  const one = { events: 1, reports: 1, sources: 1 };

  const INTERVALS: readonly [string, readonly (readonly [string, string])[]][] = [
    [
      'DAY',
      [
        ['2031-03-04', '2031-03-04'],
        ['2031-05-01', '2031-05-01'],
        ['2031-06-01', '2031-06-01'],
      ],
    ],
    [
      'WEEK',
      [
        ['2031-03-03', '2031-03-09'],
        ['2031-04-28', '2031-05-04'],
        ['2031-05-26', '2031-06-01'],
      ],
    ],
    [
      'MONTH',
      [
        ['2031-03-01', '2031-03-31'],
        ['2031-05-01', '2031-05-31'],
        ['2031-06-01', '2031-06-30'],
      ],
    ],
    [
      'QUARTER',
      [
        ['2031-01-01', '2031-03-31'],
        ['2031-04-01', '2031-06-30'],
      ],
    ],
    ['YEAR', [['2031-01-01', '2031-12-31']]],
  ];
  it.each(INTERVALS)('counts events by %s of their first day, undated ones last', async (interval, days) => {
    const buckets = await timeline(interval);
    expect(buckets.map(({ start, end }) => [start, end])).toEqual([...days, [null, null]]);
    expect(buckets.reduce((sum, { events }) => sum + events, 0)).toBe(5);
  });

  it('counts the stories and sources of a bucket once each', async () => {
    expect(await timeline('MONTH')).toEqual([
      { start: '2031-03-01', end: '2031-03-31', events: 1, reports: 2, sources: 2 },
      { start: '2031-05-01', end: '2031-05-31', ...one },
      { start: '2031-06-01', end: '2031-06-30', ...one },
      { start: null, end: null, events: 2, reports: 3, sources: 1 },
    ]);
  });

  it('has no bucket of the undated where the filter asks for days', async () => {
    const buckets = await timeline('YEAR', '{ since: "2031-05-01" }');
    expect(buckets).toEqual([{ start: '2031-01-01', end: '2031-12-31', events: 2, reports: 2, sources: 2 }]);
  });

  it('is empty where no event passes', async () => {
    expect(await timeline('DAY', '{ types: [ELECTION] }')).toEqual([]);
  });

  it('refuses an interval that it does not know', async () => {
    const { errors } = await ask(storeOf(), '{ timeline(interval: MONTHS) { events } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(errors?.[0]?.message).toContain('Did you mean the enum value "MONTH"');
  });
}
