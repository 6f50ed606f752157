import { describe, expect, it } from 'vitest';
import { explainIdentity, mergeTwo, unmerge } from '../../../src/graph/decide-identity.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import type { Entity } from '../../../src/model/entity.js';
import type { ExtractionRecord } from '../../../src/model/extraction-record.js';
import { day, entity, event, participant, record, relation } from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';
import { check } from './checking.js';
import { dumpText } from './dump.js';

const ask = (store: GraphStore, cypher: string) => store.read({ cypher, params: {} });

const CHILE = entity('country:CHL', 'Chile', { country: 'CHL', known: true });

/** A story in which somebody, said to say so, meets Chile. */
function meetingStory(id: string, guest: Entity, office?: string): ExtractionRecord {
  const states =
    guest.country === null
      ? []
      : [entity(`country:${guest.country}`, guest.country, { country: guest.country, known: true })];
  return record(id, {
    entities: [guest, CHILE, ...states.filter((state) => state.id !== CHILE.id)],
    events: [
      event(`event:of-${id}`, {
        type: 'CONSULT',
        category: 'CONSULT',
        participants: [
          participant('participant', guest.id, { function: 'actor' }),
          participant('partner', CHILE.id, { function: 'actor' }),
        ],
        attribution: [{ entityId: guest.id, start: 0, end: 1, verb: 'said' }],
        time: day(`2031-05-${String(10 + (id.length % 19)).padStart(2, '0')}`),
      }),
    ],
    relations:
      office === undefined || guest.country === null
        ? []
        : [relation('HOLDS_OFFICE', guest.id, `country:${guest.country}`, { title: office })],
  });
}

const jo = (country: string | null, fields: Partial<Entity> = {}): Entity =>
  entity('person:jo-ray', 'Jo Ray', { country, aliases: ['Ray'], ...fields });
const union = (aliases: readonly string[] = []): Entity =>
  entity('organization:harbour-crane-union', 'Harbour Crane Union', { aliases, country: 'CHL' });
const hcu = (country: string | null = null): Entity => entity('organization:hcu', 'HCU', { country });

/** Stories of two persons of one name, of one body under two names, of bare surnames. */
function namesakeRecords(): readonly ExtractionRecord[] {
  return [
    meetingStory('a', jo('USA'), 'Senator'),
    meetingStory('ab', jo('GBR'), 'minister'),
    meetingStory('abc', jo(null)),
    meetingStory('abcd', jo('USA')),
    meetingStory('abcde', hcu()),
    meetingStory('abcdef', union(['HCU'])),
    meetingStory('abcdefg', union()),
    meetingStory('abcdefgh', entity('person:ray', 'Ray')),
    meetingStory('abcdefghi', entity('person:ray', 'Ray')),
    meetingStory('abcdefghij', hcu('PER')),
  ];
}

/** The persons or bodies of the graph by id, each with the stories that mention it, that it is a party in, and that it speaks in. */
async function entitiesOf(store: GraphStore, label: string): Promise<Record<string, string>> {
  const told = await ask(
    store,
    `MATCH (s:\`Story\`)-[:\`MENTIONS\`]->(x:\`${label}\`) RETURN x.\`id\` AS id, s.\`id\` AS story ORDER BY story`,
  );
  const entities: Record<string, string> = {};
  for (const { id, story } of told as readonly { id: string; story: string }[])
    entities[id] = entities[id] === undefined ? story : `${entities[id]} ${story}`;
  const parties = await ask(
    store,
    `MATCH (s:\`Story\`)-[:\`MAKES\`]->(c:\`Claim\`)-[:\`ABOUT\`]->(:\`Event\`)-[:\`PARTICIPANT\`]->(x:\`${label}\`), ` +
      '(c)-[:`ATTRIBUTED_TO`]->(x) RETURN x.`id` AS id, s.`id` AS story ORDER BY story',
  );
  const acting: Record<string, string> = {};
  for (const { id, story } of parties as readonly { id: string; story: string }[])
    acting[id] = acting[id] === undefined ? story : `${acting[id]} ${story}`;
  expect(acting).toEqual(entities);
  return entities;
}

const STORY_OWN = /^person:ray@[0-9a-f]{8}$/;

function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const keyed = list.map((item, index) => ({ item, key: ((index + 1) * 7919 * (seed + 3)) % 104_729 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** One person or body under many names, and many under one. */
export function describeEntities(open: OpenEmpty): void {
  const filled = async (records: readonly ExtractionRecord[], batchSize = 100) => {
    const store = await open();
    await writeRecords(store, records, { batchSize });
    return store;
  };

  describe('entities across stories', () => {
    it('keeps bare surnames with their stories', async () => {
      const store = await filled([
        meetingStory('a', entity('person:ray', 'Ray')),
        meetingStory('b', entity('person:ray', 'Ray')),
      ]);
      const ids = Object.keys(await entitiesOf(store, 'Person'));
      expect(ids).toEqual([expect.stringMatching(STORY_OWN), expect.stringMatching(STORY_OWN)]);
    });

    it('joins full names, and says why where one story tells no country', async () => {
      const store = await filled([
        meetingStory('a', jo('USA')),
        meetingStory('b', jo(null)),
        meetingStory('c', jo('USA')),
      ]);
      expect(await entitiesOf(store, 'Person')).toEqual({ 'person:jo-ray': 'a b c' });
      expect(
        await ask(
          store,
          'MATCH (m:`Merge`)-[:`INTO`]->(x:`Entity`) RETURN m.`kind` AS kind, m.`a` AS a, m.`b` AS b, m.`by` AS by, m.`score` AS score, m.`reason` AS reason, x.`id` AS into',
        ),
      ).toEqual([
        {
          kind: 'ENTITY',
          a: 'person:jo-ray@?',
          b: 'person:jo-ray@USA',
          by: 'rule',
          score: 0.8,
          reason: 'one name; stories that tell no country mean the best known',
          into: 'person:jo-ray',
        },
      ]);
    });

    it('keeps namesakes of two countries apart, in mentions, roles, speech and offices', async () => {
      const store = await filled(namesakeRecords().slice(0, 4));
      expect(await entitiesOf(store, 'Person')).toEqual({
        'person:jo-ray': 'a abc abcd',
        'person:jo-ray@GBR': 'ab',
      });
      expect(
        await ask(
          store,
          'MATCH (x:`Person`)-[r:`HOLDS_OFFICE`]->(c:`Country`) RETURN x.`id` AS id, r.`title` AS title, c.`id` AS country ORDER BY id',
        ),
      ).toEqual([
        { id: 'person:jo-ray', title: 'Senator', country: 'country:USA' },
        { id: 'person:jo-ray@GBR', title: 'minister', country: 'country:GBR' },
      ]);
    });

    it('joins an acronym to the name that a story explains it with, not where countries differ', async () => {
      const store = await filled(namesakeRecords());
      expect(await entitiesOf(store, 'Organization')).toEqual({
        'organization:harbour-crane-union': 'abcde abcdef abcdefg',
        'organization:hcu': 'abcdefghij',
      });
    });

    it('lets a story join what stood apart before, and part it again when it is forgotten', async () => {
      const apart = [meetingStory('a', hcu()), meetingStory('b', union())];
      const store = await filled(apart);
      const before = await dumpText(store);
      await writeRecords(store, [meetingStory('c', union(['HCU']))]);
      expect(Object.keys(await entitiesOf(store, 'Organization'))).toEqual([
        'organization:harbour-crane-union',
      ]);
      await forgetStories(store, ['c']);
      expect(await dumpText(store)).toBe(before);
    });

    it('gives the plain id to whom most stories tell of, and back when they are forgotten', async () => {
      const store = await filled([meetingStory('a', jo('GBR'))]);
      const before = await dumpText(store);
      await writeRecords(
        store,
        ['b', 'c', 'd'].map((id) => meetingStory(id, jo('USA'), 'Senator')),
      );
      expect(await entitiesOf(store, 'Person')).toEqual({
        'person:jo-ray': 'b c d',
        'person:jo-ray@GBR': 'a',
      });
      await forgetStories(store, ['b', 'c', 'd']);
      expect(await dumpText(store)).toBe(before);
    });

    it('moves a story whose person turns out to be another', async () => {
      const store = await filled([
        meetingStory('a', jo('USA')),
        meetingStory('b', jo('USA')),
        meetingStory('c', jo('USA')),
      ]);
      await writeRecords(store, [meetingStory('c', jo('GBR'))]);
      expect(await entitiesOf(store, 'Person')).toEqual({ 'person:jo-ray': 'a b', 'person:jo-ray@GBR': 'c' });
      const fresh = await filled([
        meetingStory('a', jo('USA')),
        meetingStory('b', jo('USA')),
        meetingStory('c', jo('GBR')),
      ]);
      expect(await dumpText(store)).toBe(await dumpText(fresh));
    });

    it.each([1, 2, 3, 5, 8])('is the same in any order and any batches (%i)', async (seed) => {
      const expected = await dumpText(await filled(namesakeRecords()));
      const order = shuffled(namesakeRecords(), seed);
      expect(await dumpText(await filled(order, 1 + (seed % 4)))).toBe(expected);
    });

    it('is the graph that never saw the stories that were forgotten', async () => {
      const records = namesakeRecords();
      for (const gone of [
        [0, 3, 5],
        [0, 1, 2, 6],
      ]) {
        const store = await filled(records, 3);
        await forgetStories(
          store,
          gone.map((n) => records[n]!.id),
        );
        const left = records.filter((_, n) => !gone.includes(n));
        expect(await dumpText(store)).toBe(await dumpText(await filled(left)));
      }
    });

    it('joins what a person says is one, for good, and parts it again to the byte', async () => {
      const store = await filled(namesakeRecords());
      const before = await dumpText(store);
      const merges = await mergeTwo(store, 'person:jo-ray@GBR', 'person:jo-ray', 'one minister, sent abroad');
      expect(Object.keys(await entitiesOf(store, 'Person'))).toContain('person:jo-ray');
      expect(Object.keys(await entitiesOf(store, 'Person'))).not.toContain('person:jo-ray@GBR');
      const later = meetingStory('later', jo('GBR'));
      await writeRecords(store, [later]);
      expect((await entitiesOf(store, 'Person'))['person:jo-ray']).toContain('later');
      await forgetStories(store, ['later']);
      expect(await check(store)).toEqual([]);
      const decided = merges.find(({ by }) => by === 'person');
      expect(decided).toMatchObject({
        reason: 'one minister, sent abroad',
        score: 1,
        intoId: 'person:jo-ray',
      });
      await unmerge(store, decided!.id, '');
      expect(await dumpText(store)).toBe(before);
    });

    it('parts what a person says are two, and joins it again to the byte', async () => {
      const store = await filled(namesakeRecords());
      const before = await dumpText(store);
      const [merge] = (await ask(
        store,
        "MATCH (m:`Merge` {`a`: 'person:jo-ray@?'}) RETURN m.`id` AS id",
      )) as readonly { id: string }[];
      const { ids } = await unmerge(store, merge!.id, 'a baker of that name');
      expect(ids).toEqual(['person:jo-ray@?', 'person:jo-ray']);
      expect((await entitiesOf(store, 'Person'))['person:jo-ray@?']).toBe('abc');
      const again = await filled(namesakeRecords().toReversed(), 2);
      await unmerge(again, merge!.id, 'a baker of that name');
      expect(await dumpText(again)).toBe(await dumpText(store));
      await mergeTwo(store, 'person:jo-ray@?', 'person:jo-ray', 'the same after all');
      expect(await dumpText(store)).toBe(before);
    });

    it('joins a bare surname and a described group to others where a person says so', async () => {
      const store = await filled([
        ...namesakeRecords(),
        meetingStory('z', entity('group:crew-1a2b3c4d', 'crew')),
      ]);
      const before = await dumpText(store);
      const surnames = Object.keys(await entitiesOf(store, 'Person')).filter((id) => STORY_OWN.test(id));
      for (const id of [...surnames, 'group:crew-1a2b3c4d']) {
        const merges = await mergeTwo(store, id, 'person:jo-ray', 'told by the paper');
        expect(await ask(store, `MATCH (x:\`Entity\` {\`id\`: '${id}'}) RETURN x.\`id\` AS id`)).toEqual([]);
        await writeRecords(store, [meetingStory('zz', jo('USA'))]);
        await forgetStories(store, ['zz']);
        await unmerge(store, merges.find(({ by }) => by === 'person')!.id, '');
        expect(await dumpText(store)).toBe(before);
      }
    });

    it('says why two are one or not', async () => {
      const store = await filled(namesakeRecords());
      const told = async (a: string, b: string) => {
        const { one, reasons } = await explainIdentity(store, a, b);
        return { one, verdict: reasons[0]?.verdict, reason: reasons[0]?.reason };
      };
      expect(await told('person:jo-ray', 'person:jo-ray@GBR')).toEqual({
        one: null,
        verdict: 'APART',
        reason: 'one name, but two countries',
      });
      expect(await told('person:jo-ray@?', 'person:jo-ray')).toMatchObject({
        one: 'person:jo-ray',
        verdict: 'SAME',
      });
      expect(await told('organization:harbour-crane-union', 'organization:hcu@?')).toEqual({
        one: 'organization:harbour-crane-union',
        verdict: 'SAME',
        reason: 'stories explain the one name with the other, and its initials fit',
      });
      expect(await told('organization:hcu', 'organization:harbour-crane-union')).toMatchObject({
        one: null,
        reason: 'two names and two countries',
      });
      expect(await told('country:CHL', 'person:jo-ray')).toMatchObject({
        one: null,
        reason: 'their ids say who they are',
      });
      await expect(told('person:nobody-known', 'person:jo-ray')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('refuses an entity whose id looks like one of the graph’s own', async () => {
      const store = await open();
      await expect(
        writeRecords(store, [record('s', { entities: [jo(null, { id: 'person:jo@USA' })] })]),
      ).rejects.toMatchObject({
        code: 'RECORD_INVALID',
      });
    });
  });
}
