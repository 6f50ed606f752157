import type { Statement } from '../../src/graph/graph-store.js';
import { LAYOUT_VERSION } from '../../src/graph/layout.js';
import * as changes from '../../src/graph/statements/change-statements.js';
import * as check from '../../src/graph/statements/check-statements.js';
import * as claims from '../../src/graph/statements/claim-statements.js';
import * as copies from '../../src/graph/statements/copy-statements.js';
import * as corrections from '../../src/graph/statements/correction-statements.js';
import * as dump from '../../src/graph/statements/dump-statements.js';
import * as entities from '../../src/graph/statements/entity-statements.js';
import * as events from '../../src/graph/statements/event-statements.js';
import * as merges from '../../src/graph/statements/merge-statements.js';
import * as layout from '../../src/graph/statements/layout-version.js';
import * as names from '../../src/graph/statements/name-statements.js';
import * as relations from '../../src/graph/statements/relation-statements.js';
import * as reports from '../../src/graph/statements/report-statements.js';
import * as stories from '../../src/graph/statements/story-statements.js';
import { CORRECTION, ENTITY, EVENT, MERGE, PAIR, REPORT } from './sample-graph.js';

/** A statement as the writer, the opener or the dump builds it, and what it does to the graph of `sample-graph.ts`. */
export interface StatementSample {
  readonly name: string;
  readonly statement: Statement;
  /** The rows it gives, in any order; none when left out. */
  readonly rows?: readonly object[];
  /** How many rows it gives, where what they hold depends on what else the database has. */
  readonly count?: number;
  /** What `RETURN count(*)` of these patterns gives afterwards. */
  readonly leaves?: Readonly<Record<string, number>>;
}

export const STATEMENT_SAMPLES: readonly StatementSample[] = [
  { name: 'findLayoutVersion', statement: layout.findLayoutVersion(), rows: [{ version: LAYOUT_VERSION }] },
  {
    name: 'findCorrections',
    statement: corrections.findCorrections(),
    rows: [CORRECTION],
  },
  {
    name: 'putCorrection',
    statement: corrections.putCorrection({ id: 'new', by: 'x' }),
    leaves: { '(:`Correction`)': 2, "(:`Correction` {`by`: 'x'})": 1 },
  },
  {
    name: 'deleteCorrects',
    statement: corrections.deleteCorrects(['e']),
    leaves: { '(:`Correction`)-[:`CORRECTS`]->(:`Event`)': 0, '(:`Correction`)': 1 },
  },
  {
    name: 'createCorrects',
    statement: corrections.createCorrects([{ id: 'corr', eventId: 'e' }]),
    leaves: { '(:`Correction`)-[:`CORRECTS`]->(:`Event`)': 2 },
  },
  {
    name: 'raiseChanges',
    statement: changes.raiseChanges(2),
    rows: [{ changes: 1, pages: 2, hash: null }],
    leaves: { '(:`Graph` {`changes`: 1, `changePages`: 2})': 1 },
  },
  {
    name: 'putChangeHash',
    statement: changes.putChangeHash('h'),
    leaves: { "(:`Graph` {`changeHash`: 'h'})": 1 },
  },
  {
    name: 'putChangePages',
    statement: changes.putChangePages([
      { id: 'change:1', properties: { id: 'change:1', page: 5 } },
      { id: 'change:2', properties: { id: 'change:2', page: 2 } },
    ]),
    leaves: { '(:`Change`)': 2, '(c:`Change` {`page`: 5}) WHERE c.`text` IS NULL': 1 },
  },
  {
    name: 'findChanges',
    statement: changes.findChanges(),
    rows: [{ changes: null, pages: null, hash: null }],
  },
  {
    name: 'findChangePages',
    statement: changes.findChangePages(['change:1', 'unknown']),
    rows: [{ page: 1, changes: 3, hash: 'h', text: '{}' }],
  },
  {
    name: 'findStarts',
    statement: check.findStarts('MAKES', 'Claim', ['c', 'unknown']),
    rows: [{ endId: 'c', startLabels: ['Story'], startId: 's' }],
  },
  {
    name: 'countMentions',
    statement: check.countMentions(['a', 'b']),
    rows: [{ entityId: 'a', mentions: 1 }],
  },
  {
    name: 'findMentionsOf',
    statement: stories.findMentionsOf(['a', 'b']),
    rows: [{ storyId: 's', entityId: 'a', count: 3, said: '{}' }],
  },
  {
    name: 'findStatementsOf',
    statement: check.findStatementsOf(['a', 'b']),
    rows: [{ storyId: 's', subjectId: 'a', said: '{}' }],
  },
  { name: 'countStrangers', statement: check.countStrangers(), count: 1 },
  { name: 'findAnyNode', statement: layout.findAnyNode(), rows: [{ found: 1 }] },
  {
    name: 'putLayoutVersion',
    statement: layout.putLayoutVersion(99),
    leaves: { '(:`Graph` {`version`: 99})': 1, '(:`Graph`)': 1 },
  },
  { name: 'findRebuilding', statement: layout.findRebuilding(), rows: [] },
  {
    name: 'noteRebuilding',
    statement: layout.noteRebuilding('work.db'),
    leaves: { "(:`Graph` {`version`: 0, `rebuiltFrom`: 'work.db'})": 1 },
  },
  {
    name: 'finishRebuilding',
    statement: layout.finishRebuilding(9),
    leaves: { '(g:`Graph` {`version`: 9}) WHERE g.`rebuiltFrom` IS NULL': 1 },
  },
  { name: 'countStories', statement: stories.countStories(), rows: [{ stories: 1 }] },
  {
    name: 'lockGraph',
    statement: layout.lockGraph(),
    leaves: { [`(:\`Graph\` {\`version\`: ${LAYOUT_VERSION}})`]: 1 },
  },
  {
    name: 'findStories',
    statement: stories.findStories(['s', 'unknown']),
    rows: [
      {
        id: 's',
        contentHash: 'c',
        recordHash: 'r',
        extractor: '1',
        title: null,
        publishedAt: 'd',
        publisher: 'p',
        url: null,
      },
    ],
  },
  {
    name: 'createStories',
    statement: stories.createStories([{ id: 'n', title: 'new', publisher: null }]),
    leaves: { '(:`Story`)': 2, "(n:`Story` {`title`: 'new'}) WHERE n.`publisher` IS NULL": 1 },
  },
  {
    name: 'replaceStories',
    statement: stories.replaceStories([
      { id: 's', title: 'replaced' },
      { id: 'unknown', title: 'replaced' },
    ]),
    leaves: {
      '(:`Story`)': 1,
      "(n:`Story` {`id`: 's', `title`: 'replaced'}) WHERE n.`extractor` IS NULL AND n.`key1` IS NULL": 1,
    },
  },
  {
    name: 'deleteStories',
    // A story that still says something stays: the engine refuses to leave its claims alone.
    statement: stories.deleteStories(['unknown']),
    leaves: { '(:`Story`)': 1 },
  },
  {
    name: 'createMentions',
    statement: stories.createMentions([{ storyId: 's', entityId: 'b', count: 1, said: '{"name":"x"}' }]),
    leaves: {
      '(:`Story`)-[:`MENTIONS`]->(:`Entity`)': 2,
      '(:`Story`)-[:`MENTIONS` {`count`: 1, `said`: \'{"name":"x"}\'}]->(:`Entity`)': 1,
    },
  },
  {
    name: 'findMentions',
    statement: stories.findMentions(['s']),
    rows: [{ storyId: 's', entityId: 'a', count: 3, said: '{}' }],
  },
  {
    name: 'deleteMentions',
    statement: stories.deleteMentions(['s']),
    leaves: { '(:`Story`)-[]->(:`Entity`)': 0, '(:`Story`)-[]->(:`Claim`)': 1 },
  },
  {
    name: 'createClaims',
    statement: claims.createClaims([{ id: 'n', storyId: 's', eventId: 'e', start: 0, key12: 'k' }]),
    leaves: {
      '(:`Story`)-[:`MAKES`]->(:`Claim`)-[:`ABOUT`]->(:`Event`)': 2,
      "(c:`Claim` {`id`: 'n', `start`: 0, `key12`: 'k'}) WHERE c.`storyId` IS NULL AND c.`key1` IS NULL": 1,
    },
  },
  {
    name: 'createAttributions',
    statement: claims.createAttributions([{ claimId: 'c', entityId: 'b', position: 1, verb: 'said' }]),
    leaves: {
      '(:`Claim`)-[:`ATTRIBUTED_TO`]->(:`Entity`)': 2,
      "(:`Claim`)-[:`ATTRIBUTED_TO` {`position`: 1, `verb`: 'said'}]->(:`Entity`)": 1,
    },
  },
  {
    name: 'findReportsByKey',
    statement: reports.findReportsByKey(
      new Map([
        [0, ['k', 'unknown']],
        [11, ['k']],
      ]),
    ),
    rows: [REPORT],
  },
  { name: 'findReports', statement: reports.findReports(['r', 'unknown']), rows: [REPORT] },
  { name: 'findReportsByLeader', statement: reports.findReportsByLeader(['l', 'unknown']), rows: [REPORT] },
  { name: 'findReportsOfStories', statement: reports.findReportsOfStories(['s']), rows: [REPORT] },
  { name: 'findReportsOfEvents', statement: reports.findReportsOfEvents(['e']), rows: [REPORT] },
  {
    name: 'findQuotes',
    statement: reports.findQuotes(['r', 'unknown']),
    rows: [{ reportId: 'r', eventId: 'e', storyId: 's', title: null, quote: 'q' }],
  },
  {
    name: 'findTellers',
    statement: reports.findTellers(['s', 'unknown']),
    rows: [{ eventId: 'e', storyId: 's', publisher: 'p' }],
  },
  {
    name: 'moveReports',
    statement: reports.moveReports([{ reportId: 'r', leaderId: 'n', eventId: 'e' }]),
    leaves: { "(:`Claim` {`leaderId`: 'n'})-[:`ABOUT`]->(:`Event`)": 1, '()-[:`ABOUT`]->()': 1 },
  },
  {
    name: 'createMerges',
    statement: merges.createMerges('Event', [{ ...MERGE, by: 'person', id: 'n' }]),
    leaves: {
      "(:`Merge` {`kind`: 'EVENT'})-[:`INTO`]->(:`Event`)": 2,
      "(m:`Merge` {`id`: 'n', `score`: 0.5, `by`: 'person'}) WHERE m.`intoId` IS NULL": 1,
    },
  },
  { name: 'findMerges', statement: merges.findMerges(['m', 'unknown']), rows: [MERGE] },
  { name: 'findMergesInto', statement: merges.findMergesInto('Event', ['e', 'unknown']), rows: [MERGE] },
  {
    name: 'deleteMergesInto',
    statement: merges.deleteMergesInto('Event', ['e']),
    leaves: { '(:`Merge`)': 0, '(:`Event`)': 1 },
  },
  {
    name: 'findDecisions',
    statement: merges.findDecisions(),
    rows: [{ id: 'd', kind: 'EVENT', verdict: 'SAME', a: 'q', b: 'r', why: 'w' }],
  },
  {
    name: 'putDecision',
    statement: merges.putDecision({ id: 'd', verdict: 'APART' }),
    leaves: { "(:`Decision` {`verdict`: 'APART'})": 1, '(:`Decision`)': 1 },
  },
  {
    name: 'deleteClaims',
    statement: claims.deleteClaims(['s']),
    leaves: { '(:`Claim`)': 0, '(:`Story`)': 1, '(:`Event`)': 1 },
  },
  {
    name: 'findClaims',
    statement: claims.findClaims(['e', 'unknown']),
    rows: [
      {
        eventId: 'e',
        id: 'c',
        reportId: 'r',
        storyId: 's',
        publisher: 'p',
        source: 'publisher q',
        type: 'T',
        status: 'ASSERTED',
        confidence: 0.5,
        details: '{}',
        entityIds: null,
      },
    ],
  },
  {
    name: 'findKeyHolders',
    statement: copies.findKeyHolders([['unknown', 'k'], ['k']]),
    rows: [{ band: 0, key: 'k', groupId: 'o', id: 's', sketch: 'kk', holders: 1 }],
  },
  {
    name: 'findCopyTexts',
    statement: copies.findCopyTexts(['s', 'unknown']),
    rows: [{ id: 's', groupId: 'o', source: 'publisher q', publishedAt: 'd', publisher: 'p', text: 'x' }],
  },
  {
    name: 'findCopyGroups',
    statement: copies.findCopyGroups(['s', 'unknown']),
    rows: [{ id: 's', groupId: 'o', source: 'publisher q', contentHash: 'c' }],
  },
  {
    name: 'findGroupCopies',
    statement: copies.findGroupCopies(['o', 's']),
    rows: [
      { groupId: 'o', id: 's', sketch: 'kk' },
      { groupId: 's', id: 's', sketch: 'kk' },
    ],
  },
  { name: 'findClaimedEvents', statement: copies.findClaimedEvents(['s']), rows: [{ eventId: 'e' }] },
  {
    name: 'placeCopies',
    statement: copies.placeCopies([{ id: 's', copyOf: null, source: 'story s' }]),
    leaves: { "(s:`Story` {`source`: 'story s'}) WHERE s.`copyOf` IS NULL": 1 },
  },
  { name: 'findEvents', statement: events.findEvents(['e', 'unknown']), rows: [{ id: 'e' }] },
  {
    name: 'findEventsWhole',
    statement: events.findEventsWhole(['e', 'unknown']),
    rows: [{ id: 'e', event: { id: 'e' } }],
  },
  {
    name: 'findEventRoles',
    statement: events.findEventRoles(['e', 'unknown']),
    rows: [{ eventId: 'e', role: 'actor', function: null, entityId: 'a', code: null }],
  },
  {
    name: 'createEvents',
    statement: events.createEvents([{ ...EVENT, id: 'n' }]),
    leaves: { '(:`Event`)': 2, "(e:`Event` {`type`: 'T', `reports`: 1}) WHERE e.`category` IS NULL": 1 },
  },
  {
    name: 'replaceEvents',
    statement: events.replaceEvents([EVENT, { ...EVENT, id: 'unknown' }]),
    leaves: { '(:`Event`)': 1, "(e:`Event` {`id`: 'e', `type`: 'T'}) WHERE e.`category` IS NULL": 1 },
  },
  {
    name: 'deleteRoles',
    statement: events.deleteRoles(['e']),
    leaves: { '(:`Event`)-[]->()': 0, '()-[]->(:`Event`)': 3 },
  },
  {
    name: 'createRoles',
    statement: events.createRoles('IS SET IN', [
      { eventId: 'e', entityId: 'b', role: 'r', function: 'place', code: null },
    ]),
    leaves: {
      "(:`Event`)-[r:`IS SET IN` {`role`: 'r', `function`: 'place'}]->(:`Entity`) WHERE r.`code` IS NULL": 1,
    },
  },
  {
    name: 'deleteEvents',
    statement: events.deleteEvents(['e']),
    leaves: { '(:`Event`)': 0, '(:`Claim`)': 1 },
  },
  {
    name: 'findEntities',
    statement: entities.findEntities(['a', 'unknown']),
    rows: [{ id: 'a', type: 'PERSON', tally: 't' }],
  },
  {
    name: 'createEntities',
    statement: entities.createEntities('Person', [ENTITY]),
    leaves: {
      '(:`Person`)': 2,
      '(:`Entity`)': 3,
      "(e:`Entity`:`Person` {`name`: 'N', `stories`: 1}) WHERE e.`country` IS NULL AND e.`aliases` = [] AND e.`names` = ['n']": 1,
    },
  },
  {
    name: 'countEntities',
    statement: entities.countEntities([
      { id: 'a', stories: 2, tally: 'new' },
      { id: 'unknown', stories: 2, tally: 'new' },
    ]),
    leaves: { '(:`Entity`)': 2, "(:`Entity` {`id`: 'a', `stories`: 2, `tally`: 'new'})": 1 },
  },
  {
    name: 'changeEntities',
    statement: entities.changeEntities([
      { id: 'a', changes: { name: 'n', tally: null } },
      { id: 'unknown', changes: { name: 'n' } },
    ]),
    leaves: { "(:`Person` {`id`: 'a', `name`: 'n', `type`: 'PERSON'})": 1, "(:`Entity` {`tally`: 't'})": 0 },
  },
  {
    name: 'addEntityLabel',
    statement: entities.addEntityLabel('Person', ['b', 'unknown']),
    leaves: { '(:`Person`)': 2, '(:`Entity`)': 2 },
  },
  {
    name: 'removeEntityLabel',
    statement: entities.removeEntityLabel('Person', ['a', 'b']),
    leaves: { '(:`Person`)': 0, '(:`Entity`)': 2, '(:`Country`)': 1 },
  },
  {
    name: 'deleteEntities',
    statement: entities.deleteEntities(['a']),
    leaves: { '(:`Entity`)': 1, '(:`Story`)': 1, '(:`Event`)': 1 },
  },
  {
    name: 'createRelationStatements',
    statement: relations.createRelationStatements([{ storyId: 's', subjectId: 'b', said: '{}' }]),
    leaves: { "(:`Story`)-[:`STATES` {`said`: '{}'}]->(:`Entity`)": 2 },
  },
  { name: 'findNames', statement: names.findNames(['n', 'unknown']), rows: [{ id: 'n', tally: 't' }] },
  {
    name: 'createNames',
    statement: names.createNames([{ id: 'o', tally: 'new' }]),
    leaves: { "(:`Name` {`tally`: 'new'})": 1, '(:`Name`)': 2 },
  },
  {
    name: 'changeNames',
    statement: names.changeNames([
      { id: 'n', tally: 'new' },
      { id: 'unknown', tally: 'new' },
    ]),
    leaves: { "(:`Name` {`tally`: 'new'})": 1, '(:`Name`)': 1 },
  },
  {
    name: 'findSpeakingClaims',
    statement: names.findSpeakingClaims(['s']),
    rows: [{ id: 'c', eventId: 'e', storyId: 's', details: '{}', entityIds: null }],
  },
  {
    name: 'putClaimEntities',
    statement: names.putClaimEntities([{ id: 'c', entityIds: '{}' }]),
    leaves: { "(:`Claim` {`entityIds`: '{}'})": 1 },
  },
  {
    name: 'deleteAttributions',
    statement: names.deleteAttributions(['c']),
    leaves: { '()-[:`ATTRIBUTED_TO`]->()': 0, '(:`Claim`)': 1 },
  },
  {
    name: 'findRelationStatements',
    statement: relations.findRelationStatements(['s']),
    rows: [{ storyId: 's', subjectId: 'a', said: '{}' }],
  },
  {
    name: 'findRelations',
    statement: relations.findRelations('HOLDS_OFFICE', [PAIR]),
    rows: [{ ...PAIR, title: 'Minister', reports: 2 }],
  },
  {
    name: 'deleteRelations',
    statement: relations.deleteRelations('HOLDS_OFFICE', [PAIR]),
    leaves: { '(:`Entity`)-[]->(:`Entity`)': 0, '(:`Entity`)': 2 },
  },
  {
    name: 'createRelations',
    statement: relations.createRelations('ALLY_OF', [{ ...PAIR, title: null, reports: 1 }]),
    leaves: { '(:`Entity`)-[r:`ALLY_OF` {`reports`: 1}]->(:`Entity`) WHERE r.`title` IS NULL': 1 },
  },
  {
    name: 'createNodes',
    statement: dump.createNodes(['Entity', 'Place'], [{ id: 'n', properties: { id: 'n', name: 'new' } }]),
    leaves: { '(:`Place`)': 1, '(:`Entity`)': 3 },
  },
  {
    name: 'createRelationships',
    statement: dump.createRelationships('PLACE', 'Event', 'Entity', [
      { startId: 'e', endId: 'b', properties: { role: 'place' } },
      { startId: 'e', endId: 'unknown', properties: {} },
    ]),
    rows: [{ made: 1 }],
    leaves: { "(:`Event`)-[:`PLACE` {`role`: 'place'}]->(:`Entity`)": 1 },
  },
  {
    name: 'deleteNodes',
    statement: dump.deleteNodes('Entity', ['a', 'unknown']),
    leaves: { '(:`Entity`)': 1 },
  },
  { name: 'findKeys', statement: dump.findKeys('Entity'), rows: [{ id: 'a' }, { id: 'b' }] },
  {
    name: 'findNodes',
    statement: dump.findNodes('Event', ['e', 'unknown']),
    rows: [{ id: 'e', labels: ['Event'], properties: { id: 'e' } }],
  },
  {
    name: 'findRelationships',
    statement: dump.findRelationships('Event', ['e']),
    rows: [
      {
        startId: 'e',
        type: 'ACTOR',
        endLabels: ['Entity', 'Person'],
        endId: 'a',
        properties: { role: 'actor' },
      },
    ],
  },
];
