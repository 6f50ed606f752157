import { expect, it } from 'vitest';
import { reportsOf } from '../../../src/graph/identity/event-report.js';
import { formatReport, parseReport } from '../../../src/graph/identity/report-json.js';
import { mixedRecords } from '../../support/mixed-records.js';
import { event, record } from '../../support/records.js';

it('gives a report back as it was written, whatever it leaves open', () => {
  const bare = record('bare', { events: [event('event:bare')] });
  const reports = [...mixedRecords(), bare].flatMap(reportsOf);
  expect(reports.map((report) => parseReport(formatReport(report)))).toEqual(reports);
});

it('leaves out what a story leaves open', () => {
  const [report] = reportsOf(record('bare', { events: [event('event:bare')] }));
  expect(formatReport(report!)).not.toMatch(/null|\[\]|false/);
});
