import { GraphError } from '../common/errors.js';
import type { StatementRunner } from './graph-store.js';
import type { ReportRow } from './report-pool.js';
import { findReports } from './statements/report-statements.js';

/** The events that these reports are about. @throws GraphError when the graph has none */
export async function eventsOf(
  runner: StatementRunner,
  a: string,
  b: string,
): Promise<readonly [string, string]> {
  const rows = await runner.run<ReportRow>(findReports([a, b]));
  const eventOf = (id: string): string => {
    const row = rows.find(({ reportId }) => reportId === id);
    if (row === undefined) throw new GraphError('NOT_FOUND', `the graph holds no event "${id}"`);
    return row.eventId;
  };
  return [eventOf(a), eventOf(b)];
}
