import { describe, expect, it } from 'vitest';
import { checkGraph } from '../../../src/graph/check/check-graph.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { KEY_SLOTS } from '../../../src/graph/layout.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import type { OpenEmpty } from '../contract.js';

/** What the check finds, each as `invariant: complaint`. */
export async function check(store: GraphStore): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { invariant, complaint } of checkGraph(store)) found.push(`${invariant}: ${complaint}`);
  // A server's database carries one node that marks it as the tests' own.
  return found.filter((line) => !line.startsWith('layout: 1 node has no label'));
}

const supply = "(e:`Event`)<-[:`ABOUT`]-(c:`Claim`)<-[:`MAKES`]-(s:`Story` {`id`: 'supply-1'})";

const renamed = "(n:`Name` {`id`: 'person:ana-silva'})";

/** What is done to a sound graph, and what the check then says, each line at least once. */
const DAMAGE: readonly {
  readonly what: string;
  readonly cypher: string;
  readonly says: readonly RegExp[];
}[] = [
  {
    what: 'reports counted wrongly',
    cypher: `MATCH ${supply} SET e.\`reports\` = 9`,
    says: [/^event-summary: reports is 9 and computes to 1/],
  },
  {
    what: 'a name that counts too many stories',
    cypher: `MATCH ${renamed} SET n.\`tally\` = replace(n.\`tally\`, '"stories":2', '"stories":3')`,
    says: [/^name-stories: person:ana-silva@BRA has 2 stories, not 3/],
  },
  {
    what: 'an event without a claim',
    cypher: "MATCH (e:`Event` {`type`: 'CONSULT'})<-[:`ABOUT`]-(c:`Claim`) DETACH DELETE c",
    says: [/^event-claimed: No claim is about it/],
  },
  {
    what: 'a claim that no story makes',
    cypher: 'MATCH (:`Story`)-[m:`MAKES`]->(c:`Claim`) DELETE m',
    says: [/^claim-story: 0 stories make it/],
  },
  {
    what: 'a claim that two stories make',
    cypher: `MATCH ${supply} MATCH (o:\`Story\` {\`id\`: 'empty'}) CREATE (o)-[:\`MAKES\`]->(c)`,
    says: [/^claim-story: 2 stories make it: /],
  },
  {
    what: 'a claim about no event',
    cypher: "MATCH (c:`Claim`)-[a:`ABOUT`]->(e:`Event` {`type`: 'CONSULT'}) DELETE a",
    says: [/^claim-event: It is about 0 events/, /^event-claimed/],
  },
  {
    what: 'a claim about two events',
    cypher: `MATCH ${supply} MATCH (o:\`Event\` {\`type\`: 'CONSULT'}) CREATE (c)-[:\`ABOUT\`]->(o)`,
    says: [/^claim-event: It is about 2 events: /, /^event-summary: reports is 1/],
  },
  {
    what: 'another quote',
    cypher: `MATCH ${supply} SET c.\`quote\` = 'nobody wrote this'`,
    says: [/^claim-quote: claim:\w+ does not quote the text at 0–10/],
  },
  {
    what: 'a span beyond the text',
    cypher: `MATCH ${supply} SET c.\`end\` = 9000`,
    says: [/^claim-quote: .* at 0–9000/],
  },
  {
    what: 'another text',
    cypher: "MATCH (s:`Story` {`id`: 'supply-1'}) SET s.`text` = 'Rewritten.'",
    says: [/^story-content: /, /^claim-quote: /],
  },
  {
    what: 'details that are no JSON',
    cypher: `MATCH ${supply} SET c.\`details\` = '{'`,
    says: [/^claim-details: .*cannot be read/],
  },
  {
    what: 'details with a span outside the text',
    cypher: `MATCH ${supply} SET c.\`details\` = '{"trigger":{"start":5,"end":5000},"participants":[],"attribution":[]}'`,
    says: [/^claim-details: .*outside the text/],
  },
  {
    what: 'a claim of a type and status that there are not',
    cypher: `MATCH ${supply} SET c.\`type\` = 'REVEL' SET c.\`status\` = 'SUNG' SET c.\`confidence\` = 2`,
    says: [
      /^claim-values: .*no type REVEL/,
      /no status SUNG/,
      /confidence is 2/,
      /^claim-roles: .*REVEL does not/,
    ],
  },
  {
    what: 'an attribution that no claim makes',
    cypher: `MATCH ${supply} MATCH (x:\`Entity\` {\`id\`: 'country:PER'}) CREATE (c)-[:\`ATTRIBUTED_TO\`]->(x)`,
    says: [/^claim-attribution: .*nothing supports it/],
  },
  {
    what: 'a party that the story does not mention',
    cypher: "MATCH (:`Story` {`id`: 'supply-1'})-[m:`MENTIONS`]->(:`Entity` {`id`: 'country:BRA'}) DELETE m",
    says: [/^claim-roles: .*country:BRA, which its story does not mention/, /^entity-summary: tally /],
  },
  {
    what: 'another status',
    cypher: `MATCH ${supply} SET e.\`status\` = 'DENIED'`,
    says: [/^event-summary: status is "DENIED" and computes to "ASSERTED"/],
  },
  {
    what: 'a property that no event has',
    cypher: `MATCH ${supply} SET e.\`mood\` = 'grim'`,
    says: [/^event-summary: mood is "grim" and computes to null/],
  },
  {
    what: 'a participant taken out',
    cypher: 'MATCH (:`Event`)-[r:`SUPPLIER`]->(:`Entity`) DELETE r',
    says: [/^event-participants: .*"role":"supplier".* is missing/],
  },
  {
    what: 'a participant in a role that the type has not',
    cypher: `MATCH ${supply} MATCH (x:\`Entity\` {\`id\`: 'country:PER'}) CREATE (e)-[:\`VICTIM\` {\`role\`: 'victim', \`function\`: 'victim'}]->(x)`,
    says: [/^event-roles: ARMS_TRANSFER knows no role victim/, /^event-participants: .*nothing supports/],
  },
  {
    what: 'a role with another function',
    cypher: "MATCH (:`Event`)-[r:`SUPPLIER`]->(:`Entity`) SET r.`function` = 'victim'",
    says: [/^event-roles: supplier \(country:NLD\) is no victim/],
  },
  {
    what: 'a relationship that the layout does not know',
    cypher: `MATCH ${supply} CREATE (e)-[:\`FOLLOWS\`]->(s)`,
    says: [/^relationship-known: FOLLOWS to Story supply-1/],
  },
  {
    what: 'an entity that nobody mentions',
    cypher: "CREATE (:`Entity`:`Place` {`id`: 'place:9', `type`: 'PLACE', `name`: 'Nowhere', `tally`: '{}'})",
    says: [/^entity-mentioned: No story mentions it/],
  },
  {
    what: 'another name',
    cypher: "MATCH (e:`Entity` {`id`: 'country:BRA'}) SET e.`name` = 'Brasil'",
    says: [/^entity-summary: name is "Brasil" and computes to "Brazil"/],
  },
  {
    what: 'a tally that counts too many',
    cypher: 'MATCH (e:`Entity` {`id`: \'place:2\'}) SET e.`tally` = \'{"name":{"Callao":9},"stories":9}\'',
    says: [/^entity-summary: tally is /],
  },
  {
    what: 'an entity with the label of another type',
    cypher: "MATCH (e:`Entity` {`id`: 'country:BRA'}) SET e:`Person`",
    says: [/^entity-label: Its type is COUNTRY, its labels are Country, Entity, Person/],
  },
  {
    what: 'a mention given twice',
    cypher:
      'MATCH (s:`Story` {`id`: \'place\'}) MATCH (e:`Entity` {`id`: \'place:2\'}) CREATE (s)-[:`MENTIONS` {`count`: 1, `said`: \'{"name":"Callao","type":"PLACE"}\'}]->(e)',
    says: [/^story-mentions: It mentions place:2 more than once/],
  },
  {
    what: 'a relation of somebody whom the story does not mention',
    cypher:
      'MATCH (:`Story`)-[r:`STATES`]->(:`Entity`) SET r.`said` = \'{"type":"HOLDS_OFFICE","objectId":"country:XXX","title":"Minister"}\'',
    says: [/^story-mentions: It states a relation of country:XXX/, /^relation-count: .* is missing/],
  },
  {
    what: 'a story that says of an entity what cannot be read',
    cypher:
      "MATCH (:`Story` {`id`: 'supply-1'})-[m:`MENTIONS`]->(:`Entity` {`id`: 'country:BRA'}) SET m.`said` = '{'",
    says: [/^story-said: MENTIONS to country:BRA says what cannot be read/, /./],
  },
  {
    what: 'a relation that counts too many stories',
    cypher: 'MATCH (:`Entity`)-[r:`HOLDS_OFFICE`]->(:`Entity`) SET r.`reports` = 7',
    says: [
      /^relation-count: .*"reports":7.* nothing supports/,
      /^relation-count: .*"reports":2.* is missing/,
    ],
  },
  {
    what: 'a story found by the keys of another text',
    cypher: "MATCH (s:`Story` {`id`: 'supply-1'}) SET s.`key1` = 'x'",
    says: [/^story-copy-keys: key1 is "x"/],
  },
  {
    what: 'a copy of a story that is not there',
    cypher: "MATCH (s:`Story` {`id`: 'supply-1'}) SET s.`copyOf` = 'nobody'",
    says: [/^story-source: It is a copy of nobody, which is not there/],
  },
  {
    what: 'another source',
    cypher: "MATCH (s:`Story` {`id`: 'supply-1'}) SET s.`source` = 'publisher Unknown'",
    says: [/^story-source: source is "publisher Unknown"/],
  },
  {
    what: 'a report that is no JSON',
    cypher: `MATCH ${supply} SET c.\`report\` = '{'`,
    says: [/^claim-report: Its report cannot be read/],
  },
  {
    what: 'a report that says nothing',
    cypher: `MATCH ${supply} SET c.\`report\` = '{"id":"event:own-supply-1"}'`,
    says: [/^claim-report: key\d+ is "[0-9a-f]+" and computes to null/],
  },
  {
    what: 'a claim without its keys',
    cypher: `MATCH ${supply} SET ${KEY_SLOTS.map((slot) => `c.\`${slot}\` = null`).join(', ')}`,
    says: [/^claim-report: key\d+ is null and computes to/],
  },
  {
    what: 'a report in another event',
    cypher: `MATCH ${supply} MATCH (c)-[a:\`ABOUT\`]->(e) MATCH (o:\`Event\` {\`type\`: 'CONSULT'}) DELETE a CREATE (c)-[:\`ABOUT\`]->(o)`,
    says: [/^event-reports: The report event:own-supply-1 belongs to /],
  },
  {
    what: 'a merge that nothing supports',
    cypher: `MATCH ${supply} CREATE (:\`Merge\` {\`id\`: 'merge:1', \`kind\`: 'EVENT', \`a\`: 'x', \`b\`: 'y', \`by\`: 'rule'})-[:\`INTO\`]->(e)`,
    says: [/^event-merges: The merge .* nothing supports it/, /^merge-values: /],
  },
  {
    what: 'a merge that leads nowhere',
    cypher: "CREATE (:`Merge` {`id`: 'merge:1', `kind`: 'EVENT', `a`: 'x', `b`: 'y', `by`: 'rule'})",
    says: [/^merge-target: It leads into 0 nodes/],
  },
  {
    what: 'a decision that says nothing',
    cypher:
      "CREATE (:`Decision` {`id`: 'decision:1', `kind`: 'EVENT', `verdict`: 'MAYBE', `a`: 'x', `b`: 'y'})",
    says: [/^decision-values: /],
  },
  {
    what: 'nodes of another program',
    cypher: 'CREATE (:`Film`) CREATE (:`Film`)',
    says: [/^layout: [23] nodes have no label/],
  },
  {
    what: 'no layout version',
    cypher: 'MATCH (g:`Graph`) DELETE g',
    says: [/^layout: The layout versions noted are none/],
  },
];

/** What holds of a graph is verified, and what does not is named. */
export function describeChecking(open: OpenEmpty): void {
  describe('checking', () => {
    it('finds nothing in an empty graph', async () => {
      expect(await check(await open())).toEqual([]);
    });

    it('finds nothing in a graph that was written, written again and partly forgotten', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords(), { batchSize: 2 });
      expect(await check(store)).toEqual([]);
      await writeRecords(store, mixedRecords().slice(2, 5).toReversed(), { extractor: 'another' });
      await forgetStories(store, ['supply-1', 'office']);
      expect(await check(store)).toEqual([]);
    });

    it('finds nothing while others write', async () => {
      const store = await open();
      const writing = writeRecords(store, mixedRecords(), { batchSize: 1 });
      const found = await check(store);
      await writing;
      expect(found).toEqual([]);
    });

    it.each(DAMAGE)('names $what', async ({ cypher, says }) => {
      const store = await open();
      await writeRecords(store, mixedRecords());
      await store.write((transaction) => transaction.run({ cypher, params: {} }));
      const found = await check(store);
      for (const words of says) expect(found).toContainEqual(expect.stringMatching(words));
    });
  });
}
