import type { Statement } from '../graph/graph-store.js';
import { firstClaims } from './claims.js';
import { matchEvents } from './event-conditions.js';
import type { EventTest } from './event-filter.js';
import { directionCondition, type NeighbourDirection } from './neighbours.js';
import { EVENT_FIELDS } from './node-rows.js';
import { ParameterList } from './parameters.js';

/** Two entities that have a part in common events: all of these, or those of a type in which they play these roles. */
export interface Tie {
  /** The one with fewer events, where that is known: the statement starts at it. */
  readonly startId: string;
  readonly endId: string;
  readonly type?: string;
  readonly startRole?: string;
  readonly endRole?: string;
}

/** Which events of ties are meant: those that pass the test and go this way, seen from the end of the tie. */
export interface TieTest {
  readonly test: EventTest;
  readonly direction: NeighbourDirection;
}

/** The first claims about the events of each of these ties, the firmest first: parent (its position), claim, storyId, eventId. */
export function buildTieClaims(asked: TieTest, ties: readonly Tie[], first: number): Statement {
  const parameters = new ParameterList();
  const unwind = unwindTies(ties, parameters);
  const match = `${matchEventsOfTie(asked, parameters)}\nWITH DISTINCT e`;
  const cypher = `${unwind}\n${firstClaims('tie', match, first, parameters)}`;
  return { cypher, params: parameters.all() };
}

/** The first events of each of these ties, the most reported first: parent (its position), event. */
export function buildTieEvents(asked: TieTest, ties: readonly Tie[], first: number): Statement {
  const parameters = new ParameterList();
  const cypher = `${unwindTies(ties, parameters)}
CALL {
WITH tie
${matchEventsOfTie(asked, parameters)}
WITH DISTINCT e
WITH e, e.reports AS reports, coalesce(e.since, '') AS since, e.id AS id
RETURN e ${EVENT_FIELDS} AS event, reports, since, id
ORDER BY reports DESC, since DESC, id
LIMIT ${parameters.add(first)}
}
RETURN tie.position AS parent, event, reports, since, id
ORDER BY parent, reports DESC, since DESC, id`;
  return { cypher, params: parameters.all() };
}

function unwindTies(ties: readonly Tie[], parameters: ParameterList): string {
  const rows = ties.map(({ type = '', startRole = '', endRole = '', ...ends }, position) => ({
    ...ends,
    type,
    startRole,
    endRole,
    position,
  }));
  return `UNWIND ${parameters.add(rows)} AS tie`;
}

function matchEventsOfTie({ test, direction }: TieTest, parameters: ParameterList): string {
  const condition = directionCondition(direction, 's.function', 'r.function');
  return matchEvents(test, parameters, {
    clauses: `MATCH (:Entity {id: tie.startId})<-[r]-(e:Event)
WHERE (tie.type = '' OR e.type = tie.type) AND (tie.startRole = '' OR r.role = tie.startRole)
MATCH (e)-[s]->(y:Entity)
WHERE y.id = tie.endId AND (tie.endRole = '' OR s.role = tie.endRole)${condition === null ? '' : ` AND ${condition}`}
WITH DISTINCT e`,
    kept: 'e',
  });
}
