import type { ClaimDetails, EventClaim } from '../event-summary.js';
import type { EventReport } from '../identity/event-report.js';
import { parseReport } from '../identity/report-json.js';

/** The object that a property holds as JSON text; null when it holds none. */
function readJson(text: unknown): object | null {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** What a story says of an entity, by a mention or a stated relation; null when it is no JSON object. */
export function readSaid(text: unknown): Readonly<Record<string, unknown>> | null {
  return readJson(text) as Readonly<Record<string, unknown>> | null;
}

/** True of rows whose `said` can be read. */
export function isReadable({ said }: { readonly said: string }): boolean {
  return readSaid(said) !== null;
}

/** The details of a claim; null when they are no JSON object. */
export function readDetails(text: unknown): ClaimDetails | null {
  return readJson(text) as ClaimDetails | null;
}

/** The report of a claim; null when it is no JSON object. */
export function readReport(text: unknown): EventReport | null {
  return readJson(text) === null ? null : parseReport(String(text));
}

/** The entities of the graph that a claim speaks of under other ids; null for none, and where they are no JSON object. */
export function readEntityIds(text: unknown): EventClaim['entityIds'] {
  return readJson(text) as EventClaim['entityIds'];
}
