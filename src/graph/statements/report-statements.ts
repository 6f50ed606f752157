import type { Parameter, Statement } from '../graph-store.js';
import { KEY_SLOTS, quoteName } from '../layout.js';

const STORED_REPORT =
  'RETURN DISTINCT c.`reportId` AS reportId, c.`leaderId` AS leaderId, c.`report` AS report, e.`id` AS eventId';

/** The reports that hold one of these keys, lists of them by the slot they may stand in: reportId, leaderId, report, eventId. */
export function findReportsByKey(keys: ReadonlyMap<number, readonly string[]>): Statement {
  return {
    // One text and one map whatever is asked for: a server plans anew for another number or other lengths of lists.
    cypher: KEY_SLOTS.map(
      (property) =>
        `UNWIND $keys.${quoteName(property)} AS key MATCH (c:\`Claim\` {${quoteName(property)}: key})-[:\`ABOUT\`]->(e:\`Event\`) ${STORED_REPORT}`,
    ).join(' UNION ALL '),
    params: { keys: Object.fromEntries(KEY_SLOTS.map((property, slot) => [property, keys.get(slot) ?? []])) },
  };
}

/** The reports with these ids: reportId, leaderId, report, eventId. */
export function findReports(ids: readonly string[]): Statement {
  return {
    cypher: 'UNWIND $ids AS id MATCH (c:`Claim` {`reportId`: id})-[:`ABOUT`]->(e:`Event`) ' + STORED_REPORT,
    params: { ids },
  };
}

/** The reports of the clusters with these first reports: reportId, leaderId, report, eventId. */
export function findReportsByLeader(leaderIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $leaderIds AS leaderId MATCH (c:`Claim` {`leaderId`: leaderId})-[:`ABOUT`]->(e:`Event`) ' +
      STORED_REPORT,
    params: { leaderIds },
  };
}

/** The reports that these stories make: reportId, leaderId, report, eventId. */
export function findReportsOfStories(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[:`MAKES`]->(c:`Claim`)-[:`ABOUT`]->(e:`Event`) ' +
      STORED_REPORT,
    params: { storyIds },
  };
}

/** The events that these stories report: eventId, storyId, publisher. */
export function findTellers(storyIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $storyIds AS storyId MATCH (s:`Story` {`id`: storyId})-[:`MAKES`]->(c:`Claim`)-[:`ABOUT`]->(e:`Event`) ' +
      'RETURN DISTINCT e.`id` AS eventId, storyId, s.`publisher` AS publisher',
    params: { storyIds },
  };
}

/** Puts the claims of reports into other clusters and events than before; each row is `{ reportId, leaderId, eventId }`. */
export function moveReports(rows: readonly Parameter[]): Statement {
  return {
    cypher:
      'UNWIND $rows AS row MATCH (c:`Claim` {`reportId`: row.reportId})-[a:`ABOUT`]->(:`Event`) ' +
      'MATCH (e:`Event` {`id`: row.eventId}) DELETE a SET c.`leaderId` = row.leaderId CREATE (c)-[:`ABOUT`]->(e)',
    params: { rows },
  };
}

/** What stories say in these reports: reportId, eventId, storyId, title, quote. */
export function findQuotes(reportIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $reportIds AS reportId MATCH (c:`Claim` {`reportId`: reportId})<-[:`MAKES`]-(s:`Story`) ' +
      'MATCH (c)-[:`ABOUT`]->(e:`Event`) ' +
      'RETURN reportId, e.`id` AS eventId, s.`id` AS storyId, s.`title` AS title, c.`quote` AS quote',
    params: { reportIds },
  };
}

/** The reports of these events: reportId, leaderId, report, eventId. */
export function findReportsOfEvents(eventIds: readonly string[]): Statement {
  return {
    cypher:
      'UNWIND $eventIds AS eventId MATCH (e:`Event` {`id`: eventId})<-[:`ABOUT`]-(c:`Claim`) ' +
      STORED_REPORT,
    params: { eventIds },
  };
}
