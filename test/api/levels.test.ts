import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { askData, openSample } from './sample-api.js';
import { countReads } from './counting-store.js';

describe('an answer takes one statement a level, however many rows it has:', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSample();
  });
  afterAll(() => store.close());

  const CASES: readonly [string, string, number][] = [
    [
      "events, their participants, their claims, the claims' attributions and stories",
      `{ events { edges { node { actors { entity { name } } recipients { entity { name } } items { name } place { name }
          participants { role } claims { edges { node { quote event { type } attributedTo { name } story { title publisher } } } } } } } }`,
      5,
    ],
    [
      "dyads, their parties, items and evidence, the evidence's attributions and stories",
      `{ dyads { edges { node { actor { name } recipient { name } items evidence { attributedTo { name } story { title } } } } } }`,
      // Three for the dyads: whether the graph has changed, its pairs, the stories that several events share.
      8,
    ],
    ['events, counted as well', '{ events { totalCount edges { node { type } } } }', 2],
    ['events, only counted', '{ events { totalCount } }', 1],
    [
      'entities, their events, counts and participants',
      '{ entities { edges { node { events(first: 2) { totalCount edges { node { actors { entity { id } } } } } } } } }',
      4,
    ],
    [
      'stories, their mentions, texts and claims',
      '{ stories { edges { node { text mentions { edges { node { count } } } claims { edges { node { event { actors { role } } } } } } } } }',
      6,
    ],
    [
      'quantities and the claims and stories behind them',
      '{ events { edges { node { quantities { claims { story { id } } } } } } }',
      3,
    ],
    [
      'many nodes',
      '{ nodes(ids: ["country:NOR", "country:CHL", "story:denial", "story:request"]) { id } }',
      2,
    ],
    [
      'entities, their degrees and neighbours, the evidence of these and its stories',
      `{ entities { edges { node { degree { events roles { role } neighbours { type } }
          neighbours { totalCount edges { node { entity { name } evidence { quote story { title } } } } } } } } }`,
      8,
    ],
    [
      'entities, their latest events in a role, their participants, claims and stories',
      `{ entities { edges { node { events(role: "actor", first: 5) { edges { node {
          participants { entity { name } } claims { edges { node { quote story { title } } } } } } } } } } }`,
      5,
    ],
    [
      'a subgraph (its stories counted twice and its edges read), its entities, events, evidence and stories',
      `{ subgraph(around: ["country:NOR"], limit: 20) { nodes { name type entity { aliases } } cuts { reason }
          edges { from { name } to { name } eventNodes { type } evidence { quote story { title } } } } }`,
      8,
    ],
    [
      'paths (stories counted and ties read step by step), their entities, roles, evidence and stories',
      `{ paths(from: "item:rifle", to: "item:missile") {
          steps { from { name } to { name } role direction event { type } evidence { quote story { title } } } } }`,
      11,
    ],
    ['ontology', '{ ontology { sectors { code } } }', 0],
  ];
  it.each(CASES)('%s', async (_, document, statements) => {
    const counted = countReads(store);
    await askData(counted, document);
    expect(counted.statements.map(({ cypher }) => cypher)).toHaveLength(statements);
  });

  it('looks the names of one filter up once, though many entities ask for it', async () => {
    const counted = countReads(store);
    await askData(
      counted,
      '{ entities { edges { node { events(filter: { actor: { name: "Norway" } }) { edges { node { id } } } } } } }',
    );
    expect(counted.statements).toHaveLength(3);
  });
});
