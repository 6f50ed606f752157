import { describe, expect, it } from 'vitest';
import { clusterReports } from '../../../src/graph/identity/cluster-reports.js';
import type { EventReport } from '../../../src/graph/identity/event-report.js';
import { country, eventReport, onDay, place } from '../../support/event-reports.js';

const parties = [country('actor', 'RUR'), country('recipient', 'OST')];
const port = place('place:101', 'OST');
const hills = place('place:102', 'OST');

const attack = (id: string, told: Partial<EventReport> = {}): EventReport =>
  eventReport({ id, storyId: `story of ${id}`, parties, ...told });

const groupsOf = (...given: Parameters<typeof clusterReports>): readonly (readonly string[])[] =>
  clusterReports(...given).map(({ reports }) => reports);

describe('clusterReports', () => {
  it('joins the reports of one event and says why', () => {
    const [cluster, ...others] = clusterReports([attack('a'), attack('b')]);
    expect(others).toEqual([]);
    expect(cluster?.joins).toMatchObject([{ a: 'b', b: 'a', by: 'rule' }]);
    expect(cluster?.joins[0]?.reasons).toContain('same actor RUR');
  });

  it('gives the same clusters in any order', () => {
    const reports = [
      attack('a', { places: [port] }),
      attack('b'),
      attack('c', { places: [hills] }),
      attack('d'),
    ];
    const expected = clusterReports(reports);
    for (const order of [
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 0, 3, 1],
    ])
      expect(clusterReports(order.flatMap((n) => reports[n] ?? []))).toEqual(expected);
  });

  it('keeps apart what contradicts, whatever lies between', () => {
    const reports = [attack('a', { places: [port] }), attack('b'), attack('c', { places: [hills] })];
    const together = groupsOf(reports).find((group) => group.includes('a'));
    expect(together).not.toContain('c');
  });

  it('calls a cluster by its earliest report, unknown days last', () => {
    const reports = [
      attack('a', { publishedOn: null }),
      attack('b', { publishedOn: '2031-05-09' }),
      attack('c', { publishedOn: '2031-05-08' }),
    ];
    expect(clusterReports(reports).map(({ first }) => first)).toEqual(['c']);
  });

  it('joins what a person says is one, and keeps apart what a person says is not', () => {
    const reports = [attack('a'), attack('b'), attack('c', { window: onDay('2031-06-01') })];
    expect(
      groupsOf(reports, [
        { verdict: 'SAME', a: 'c', b: 'a' },
        { verdict: 'APART', a: 'a', b: 'b' },
      ]),
    ).toEqual([['a', 'c'], ['b']]);
  });

  it('does not let a third report undo what a person keeps apart', () => {
    const reports = [attack('a'), attack('b'), attack('c')];
    const groups = groupsOf(reports, [{ verdict: 'APART', a: 'a', b: 'c' }]);
    expect(groups.some((group) => group.includes('a') && group.includes('c'))).toBe(false);
  });
});
