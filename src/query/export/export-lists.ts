import type { Statement } from '../../graph/graph-store.js';
import { matchEvents, matchPairs } from '../event-conditions.js';
import type { EventTest } from '../event-filter.js';
import { ParameterList } from '../parameters.js';

/** The events that pass: id, since. */
export function buildEventList(test: EventTest): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchEvents(test, parameters)}\nRETURN e.id AS id, e.since AS since`;
  return { cypher, params: parameters.all() };
}

/** The pairs of actor and recipient of the events that pass: event, since, actor, recipient. */
export function buildPairList(test: EventTest): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchPairs(test, parameters)}
RETURN DISTINCT e.id AS event, e.since AS since, a.id AS actor, b.id AS recipient`;
  return { cypher, params: parameters.all() };
}
