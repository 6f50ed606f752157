import { readCorrection, type Correction, type CorrectionRow } from '../graph/corrections.js';
import type { Row, Statement } from '../graph/graph-store.js';

/** What people have said of each of these events, in the order in which they said it. */
export function buildCorrections(eventIds: readonly string[]): Statement {
  return {
    cypher: `UNWIND $ids AS eventId
MATCH (e:Event {id: eventId})<-[:CORRECTS]-(c:Correction)
RETURN eventId AS parent, c.id AS id, c.reportId AS reportId, c.by AS by, c.at AS at, c.why AS why, c.says AS says
ORDER BY at, id`,
    params: { ids: eventIds },
  };
}

/** The correction of a row. */
export function readCorrectionRow(row: Row): Correction {
  return readCorrection(row as unknown as CorrectionRow);
}
