import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { contentHashOf } from '../../../src/graph/record-rows.js';
import { findKnownStories, writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import {
  day,
  entity,
  event,
  mention,
  participant,
  record,
  relation,
  supplyStory,
} from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';

const ask = (store: GraphStore, cypher: string) => store.read({ cypher, params: {} });
const EVENTS =
  'MATCH (e:`Event`) RETURN e.`id` AS id, e.`status` AS status, e.`statuses` AS statuses, e.`reports` AS reports, ' +
  'e.`sources` AS sources ORDER BY id';

/** Records become stories, claims, events and entities, once each. */
export function describeWriting(open: OpenEmpty): void {
  describe('writing records', () => {
    it('writes a story with its claim, event, participants and evidence', async () => {
      const store = await open();
      const report = await writeRecords(store, [supplyStory('s', {}, { publisher: 'Harbour Post' })]);
      expect(report).toEqual({
        new: 1,
        unchanged: 0,
        replaced: 0,
        entities: 3,
        events: 1,
        claims: 1,
        merges: [],
      });
      const rows = await ask(
        store,
        'MATCH (s:`Story`)-[:`MAKES`]->(c:`Claim`)-[:`ABOUT`]->(e:`Event`) ' +
          'MATCH (a:`Country`)<-[:`SUPPLIER`]-(e)-[:`RECIPIENT`]->(b:`Country`) MATCH (e)-[:`ITEM`]->(i:`Item`) ' +
          'RETURN s.`title` AS story, c.`quote` AS quote, e.`type` AS type, e.`since` AS since, a.`name` AS actor, ' +
          'b.`name` AS recipient, i.`classes` AS classes',
      );
      expect(rows).toEqual([
        {
          story: 'Story s',
          quote: 'Text of st',
          type: 'ARMS_TRANSFER',
          since: '2031-03-04',
          actor: 'Netherlands',
          recipient: 'Brazil',
          classes: ['rifle', 'small-arm', 'weapon'],
        },
      ]);
    });

    it('leaves a record alone that is there already', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords(), { extractor: '1' });
      expect(await writeRecords(store, mixedRecords(), { extractor: '1' })).toEqual({
        new: 0,
        unchanged: 8,
        replaced: 0,
        entities: 0,
        events: 0,
        claims: 0,
        merges: [],
      });
    });

    it.each([
      { what: 'another text', story: { text: 'A text that has been corrected.' }, extractor: '1' },
      { what: 'another date', story: { publishedAt: '2031-01-01' }, extractor: '1' },
      { what: 'another extractor', story: {}, extractor: '2' },
    ])('replaces a story of the same id with $what', async ({ story, extractor }) => {
      const store = await open();
      await writeRecords(store, [supplyStory('s')], { extractor: '1' });
      const report = await writeRecords(store, [supplyStory('s', {}, story)], { extractor });
      expect(report).toMatchObject({ new: 0, replaced: 1, events: 0, entities: 0, claims: 1, merges: [] });
      expect(await ask(store, 'MATCH (c:`Claim`) RETURN count(c) AS claims')).toEqual([{ claims: 1 }]);
    });

    it('removes events, entities and relations that nothing supports after a story is replaced', async () => {
      const store = await open();
      const minister = [entity('person:ana-silva', 'Ana Silva'), entity('country:BRA', 'Brazil')];
      const office = relation('HOLDS_OFFICE', 'person:ana-silva', 'country:BRA', { title: 'Minister' });
      const former = supplyStory('s');
      const both = { ...former, entities: [...former.entities, minister[0]!], relations: [office] };
      await writeRecords(store, [both]);
      await writeRecords(store, [record('s', { entities: [minister[1]!] })]);
      const nodes = await ask(
        store,
        'MATCH (n) WHERE n:`Event` OR n:`Claim` OR n:`Entity` RETURN n.`id` AS id',
      );
      expect(nodes).toEqual([{ id: 'country:BRA' }]);
      expect(await ask(store, 'MATCH (:`Entity`)-[r]->(:`Entity`) RETURN count(r) AS n')).toEqual([{ n: 0 }]);
    });

    it('takes the later of two records of one story in one call', async () => {
      const store = await open();
      const report = await writeRecords(store, [supplyStory('s'), record('s', { title: 'Later' })]);
      expect(report).toMatchObject({ new: 1, replaced: 1 });
      expect(await ask(store, 'MATCH (s:`Story`) RETURN s.`title` AS title')).toEqual([{ title: 'Later' }]);
    });

    it('makes one event with two claims of two stories that state the same', async () => {
      const store = await open();
      await writeRecords(store, [supplyStory('a'), supplyStory('b')]);
      expect(await ask(store, EVENTS)).toMatchObject([{ statuses: ['ASSERTED'], reports: 2, sources: 2 }]);
      expect(await ask(store, 'MATCH (c:`Claim`)-[:`ABOUT`]->(e:`Event`) RETURN count(c) AS n')).toEqual([
        { n: 2 },
      ]);
    });

    it('counts two stories of one publisher as two reports of one source', async () => {
      const store = await open();
      const story = { publisher: 'Harbour Post' };
      await writeRecords(store, [supplyStory('a', {}, story), supplyStory('b', {}, story)]);
      expect(await ask(store, EVENTS)).toMatchObject([{ reports: 2, sources: 1 }]);
    });

    it.each([
      ['denied first', ['DENIED', 'ASSERTED']],
      ['asserted first', ['ASSERTED', 'DENIED']],
    ] as const)('asserts an event that one story asserts and another denies, %s', async (_, statuses) => {
      const store = await open();
      for (const status of statuses) await writeRecords(store, [supplyStory(status, { status })]);
      expect(await ask(store, EVENTS)).toMatchObject([
        { status: 'ASSERTED', statuses: ['ASSERTED', 'DENIED'], reports: 2 },
      ]);
      const claims = await ask(store, 'MATCH (c:`Claim`) RETURN c.`status` AS status ORDER BY status');
      expect(claims).toEqual([{ status: 'ASSERTED' }, { status: 'DENIED' }]);
    });

    it('keeps every toll that is reported, with the claim that reports it', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords());
      const [row] = await ask(
        store,
        "MATCH (e:`Event` {`id`: 'event:quake-1'}) RETURN e.`quantities` AS quantities",
      );
      const quantities = JSON.parse(row?.['quantities'] as string) as { value: number; claimIds: string[] }[];
      expect(quantities).toMatchObject([
        { of: 'killed', value: 126, qualifier: 'AT_LEAST' },
        { of: 'killed', value: 95, qualifier: 'EXACTLY' },
        { of: 'magnitude', value: 6.8 },
      ]);
      expect(quantities.map(({ claimIds }) => claimIds.length)).toEqual([1, 1, 2]);
    });

    it('calls an entity by the name that most mentions use, the others aliases', async () => {
      const store = await open();
      const named = (id: string, name: string, count: number) =>
        record(id, {
          entities: [entity('person:ana-silva', name)],
          mentions: Array.from({ length: count }, () => mention('person:ana-silva')),
        });
      await writeRecords(store, [
        named('a', 'Ana Silva', 2),
        named('b', 'Ana da Silva', 3),
        named('c', 'Silva', 1),
      ]);
      expect(
        await ask(
          store,
          'MATCH (p:`Person`) RETURN p.`name` AS name, p.`aliases` AS aliases, p.`names` AS names',
        ),
      ).toEqual([
        {
          name: 'Ana da Silva',
          aliases: ['Ana Silva', 'Silva'],
          names: ['ana da silva', 'ana silva', 'silva'],
        },
      ]);
    });

    it('says who says so, in order', async () => {
      const store = await open();
      const entities = [entity('person:a-b', 'A B'), entity('organization:quay-trust', 'Quay Trust')];
      const attribution = entities.map(({ id }, index) => ({
        entityId: id,
        start: index,
        end: 9,
        verb: 'said',
      }));
      await writeRecords(store, [record('s', { entities, events: [event('event:e', { attribution })] })]);
      const rows = await ask(
        store,
        'MATCH (:`Claim`)-[a:`ATTRIBUTED_TO`]->(e:`Entity`) RETURN a.`position` AS position, a.`verb` AS verb, e.`id` AS id ORDER BY position',
      );
      expect(rows).toEqual([
        { position: 0, verb: 'said', id: 'person:a-b' },
        { position: 1, verb: 'said', id: 'organization:quay-trust' },
      ]);
    });

    it('counts the stories that state a relation, however often each does', async () => {
      const store = await open();
      await writeRecords(store, mixedRecords());
      const rows = await ask(
        store,
        'MATCH (a:`Person`)-[r:`HOLDS_OFFICE`]->(b:`Country`) RETURN a.`id` AS person, r.`title` AS title, r.`reports` AS reports, b.`id` AS country',
      );
      expect(rows).toEqual([
        { person: 'person:ana-silva', title: 'Minister', reports: 2, country: 'country:BRA' },
      ]);
    });

    it('gives an entity the label of its type alone when the type changes', async () => {
      const store = await open();
      const plain = entity('place:1', 'Lima');
      await writeRecords(store, [record('a', { entities: [{ ...plain, type: 'FACILITY' }] })]);
      await writeRecords(store, [record('a', { entities: [plain], text: 'corrected' })]);
      const rows = await ask(
        store,
        'MATCH (e:`Entity`) RETURN e:`Place` AS place, e:`Facility` AS facility, e.`type` AS type',
      );
      expect(rows).toEqual([{ place: true, facility: false, type: 'PLACE' }]);
    });

    it('keeps roles of any name apart from Cypher', async () => {
      const store = await open();
      const entities = [entity('item:x', 'x')];
      const participants = [participant('item', 'item:x', { role: 'is set`in' })];
      await writeRecords(store, [record('s', { entities, events: [event('event:e', { participants })] })]);
      const rows = await ask(
        store,
        'MATCH (:`Event`)-[r]->(:`Entity`) RETURN type(r) AS type, r.`role` AS role',
      );
      expect(rows).toEqual([{ type: 'IS_SET_IN', role: 'is set`in' }]);
    });

    it('mends lone surrogates and keeps offsets', async () => {
      const store = await open();
      const text = 'a\ud83dbc quoted';
      await writeRecords(store, [
        record('s', { text, events: [event('event:e', { evidence: { start: 5, end: 11 } })] }),
      ]);
      expect(await ask(store, 'MATCH (s:`Story`) RETURN s.`text` AS text')).toEqual([
        { text: 'a\ufffdbc quoted' },
      ]);
      expect(await ask(store, 'MATCH (c:`Claim`) RETURN c.`quote` AS quote')).toEqual([{ quote: 'quoted' }]);
    });

    it.each([
      { what: 'an entity it does not list', story: record('s', { mentions: [mention('item:x')] }) },
      {
        what: 'an entity twice',
        story: record('s', { entities: [entity('item:x', 'x'), entity('item:x', 'x')] }),
      },
      { what: 'a story id of 2,000 characters', story: record('x'.repeat(2_000)) },
      { what: 'an event without an id', story: record('s', { events: [event('')] }) },
    ])('refuses a record with $what and writes nothing', async ({ story }) => {
      const store = await open();
      await expect(writeRecords(store, [supplyStory('good'), story])).rejects.toMatchObject({
        code: 'RECORD_INVALID',
      });
      expect(await ask(store, 'MATCH (s:`Story`) RETURN s')).toEqual([]);
    });

    it('knows the stories it holds, with what tells a changed one', async () => {
      const store = await open();
      const story = supplyStory('s', { time: day('2031-01-01') });
      await writeRecords(store, [story], { extractor: '1.2.3' });
      const known = await findKnownStories(store, ['s', 'unknown']);
      expect([...known.keys()]).toEqual(['s']);
      expect(known.get('s')).toMatchObject({ contentHash: contentHashOf(story), extractor: '1.2.3' });
    });

    it('writes the same as one writer when two write at once', async () => {
      const store = await open();
      const [first, second] = await Promise.all([
        writeRecords(store, mixedRecords(), { batchSize: 2 }),
        writeRecords(store, mixedRecords().toReversed(), { batchSize: 3 }),
      ]);
      expect(first.new + second.new).toBe(8);
      expect(first.unchanged + second.unchanged).toBe(8);
    });
  });
}
