import type { EventSummary } from '../../src/graph/event-summary.js';
import type { Statement } from '../../src/graph/graph-store.js';
import type { MergeRow } from '../../src/graph/merge-rows.js';
import type { EntityProperties } from '../../src/graph/statements/entity-statements.js';

/** One story with one claim, which has a key, about one event, of which a merge tells, between two entities, one of which says so; a relation of the two; a decision; a name; a page of the log. */
export const SAMPLE_GRAPH: Statement = {
  cypher:
    "CREATE (s:`Story` {`id`: 's', `contentHash`: 'c', `recordHash`: 'r', `extractor`: '1', `publisher`: 'p', " +
    "`publishedAt`: 'd', `source`: 'publisher q', `text`: 'x', `key1`: 'k', `copySketch`: 'kk', `copyOf`: 'o'})" +
    "-[:`MAKES`]->(c:`Claim` {`id`: 'c', `type`: 'T', `status`: 'ASSERTED', `confidence`: 0.5, `details`: '{}', " +
    "`reportId`: 'r', `leaderId`: 'l', `report`: '{}', `key1`: 'k', `quote`: 'q'})" +
    "-[:`ABOUT`]->(e:`Event` {`id`: 'e'})-[:`ACTOR` {`role`: 'actor'}]->" +
    "(a:`Entity`:`Person` {`id`: 'a', `type`: 'PERSON', `tally`: 't'})" +
    "-[:`HOLDS_OFFICE` {`title`: 'Minister', `reports`: 2}]->(b:`Entity`:`Country` {`id`: 'b', `type`: 'COUNTRY'}) " +
    "CREATE (s)-[:`MENTIONS` {`count`: 3, `said`: '{}'}]->(a) " +
    "CREATE (s)-[:`STATES` {`said`: '{}'}]->(a) " +
    'CREATE (c)-[:`ATTRIBUTED_TO`]->(a) ' +
    "CREATE (:`Merge` {`id`: 'm', `kind`: 'EVENT', `a`: 'r', `b`: 'q', `score`: 0.5, `reason`: 'y', `by`: 'rule'})-[:`INTO`]->(e) " +
    "CREATE (:`Decision` {`id`: 'd', `kind`: 'EVENT', `verdict`: 'SAME', `a`: 'q', `b`: 'r', `why`: 'w'}) " +
    "CREATE (:`Name` {`id`: 'n', `tally`: 't'}) " +
    "CREATE (:`Correction` {`id`: 'corr', `reportId`: 'r', `by`: 'p', `at`: 't', `why`: 'w', `says`: '{}'})-[:`CORRECTS`]->(e) " +
    "CREATE (:`Change` {`id`: 'change:1', `page`: 1, `changes`: 3, `hash`: 'h', `text`: '{}'})",
  params: {},
};

/** The row of the report of the claim. */
export const REPORT = { reportId: 'r', leaderId: 'l', report: '{}', eventId: 'e' };
/** The merge. */
export const MERGE: MergeRow = {
  id: 'm',
  kind: 'EVENT',
  a: 'r',
  b: 'q',
  score: 0.5,
  reason: 'y',
  by: 'rule',
  intoId: 'e',
};
/** An event in the place of the one there. */
export const EVENT: EventSummary = {
  id: 'e',
  type: 'T',
  category: null,
  mode: null,
  contexts: [],
  status: 'ASSERTED',
  statuses: ['ASSERTED'],
  reciprocal: false,
  since: null,
  until: null,
  precision: null,
  timeText: null,
  reports: 1,
  sources: 1,
  confidence: 0.5,
  quantities: '[]',
  extracted: null,
  retracted: null,
};
/** A further entity. */
export const ENTITY: EntityProperties = {
  id: 'n',
  type: 'PERSON',
  name: 'N',
  aliases: [],
  names: ['n'],
  country: null,
  sector: null,
  code: null,
  classes: [],
  stories: 1,
  tally: 't',
};
/** The row of the correction. */
export const CORRECTION = { id: 'corr', reportId: 'r', by: 'p', at: 't', why: 'w', says: '{}' };
/** The two entities. */
export const PAIR = { subjectId: 'a', objectId: 'b' };
