import type { Statement } from '../../graph/graph-store.js';
import { STATUS_RANK } from '../claims.js';
import { matchEvents } from '../event-conditions.js';
import type { EventTest } from '../event-filter.js';
import { CLAIM_FIELDS } from '../node-rows.js';
import { ParameterList } from '../parameters.js';

/** The first claims about the events that pass, the firmest first: claim, storyId, eventId. */
export function buildFilterEvidence(test: EventTest, first: number): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchEvents(test, parameters)}
WITH DISTINCT e
MATCH (e)<-[:ABOUT]-(c:Claim)<-[:MAKES]-(s:Story)
WITH c, s, e, ${STATUS_RANK} AS rank, c.confidence AS confidence, c.id AS id
RETURN c ${CLAIM_FIELDS} AS claim, s.id AS storyId, e.id AS eventId, rank, confidence, id
ORDER BY rank, confidence DESC, id
LIMIT ${parameters.add(first)}`;
  return { cypher, params: parameters.all() };
}

/** The entities that go by one of the names (lower case), those that most stories mention first: name, written, type. */
export function buildKnownNames(names: readonly string[]): Statement {
  return {
    cypher: `UNWIND $names AS name
MATCH (x:Entity) WHERE name IN x.names
RETURN name, x.name AS written, x.type AS type, x.stories AS stories
ORDER BY stories DESC, written`,
    params: { names },
  };
}

/** The names of the countries in the graph: country (ISO 3166 alpha-3), name. */
export function buildCountryNames(): Statement {
  return {
    cypher: 'MATCH (x:Country) RETURN x.country AS country, x.name AS name ORDER BY country, name',
    params: {},
  };
}
