import { describe, expect, it } from 'vitest';
import { readLog, readLogEnd } from '../../../src/graph/change-log.js';
import { checkGraph } from '../../../src/graph/check/check-graph.js';
import { correct, withdraw } from '../../../src/graph/correct.js';
import type { CorrectionText } from '../../../src/graph/correct-event.js';
import { mergeTwo } from '../../../src/graph/decide-identity.js';
import { forgetStories } from '../../../src/graph/forget-stories.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import { entity, record, supplyStory } from '../../support/records.js';
import type { OpenEmpty } from '../contract.js';
import { dumpText } from './dump.js';

const EVENT = 'event:own-supply-1';
const BY = { by: 'ada', at: '2031-04-01T10:00:00.000Z', why: 'the contract says so' };

const CORRECTIONS: readonly [string, CorrectionText, object, readonly string[]][] = [
  [
    'the status',
    { status: 'PLANNED' },
    { status: 'PLANNED' },
    ['supplier country:NLD', 'recipient country:BRA', 'item item:rifle'],
  ],
  [
    'that it never was',
    { isRetracted: true },
    { status: 'DENIED', retracted: true },
    ['supplier country:NLD', 'recipient country:BRA', 'item item:rifle'],
  ],
  [
    'the day',
    { time: { text: '', start: '2030-01-02', end: '2030-01-02', precision: 'DAY' } },
    { since: '2030-01-02' },
    ['supplier country:NLD', 'recipient country:BRA', 'item item:rifle'],
  ],
  [
    'that nobody knows the day',
    { time: null },
    { reports: 1 },
    ['supplier country:NLD', 'recipient country:BRA', 'item item:rifle'],
  ],
  [
    'who did it',
    { instead: { actor: ['country:PER'] } },
    {},
    ['supplier country:PER', 'recipient country:BRA', 'item item:rifle'],
  ],
  [
    'one more recipient',
    { added: [{ role: 'recipient', entityId: 'country:PER' }] },
    {},
    ['supplier country:NLD', 'recipient country:BRA', 'recipient country:PER', 'item item:rifle'],
  ],
  [
    'one recipient less',
    { removed: [{ role: 'recipient', entityId: 'country:BRA' }] },
    {},
    ['supplier country:NLD', 'item item:rifle'],
  ],
  [
    'the type',
    { type: 'AID' },
    { type: 'AID', category: 'AID' },
    ['donor country:NLD', 'goods item:rifle', 'recipient country:BRA'],
  ],
  [
    'a number',
    { quantities: [{ of: 'items', value: 7, qualifier: 'exact', unit: null }] as never },
    { quantities: '[{"claimIds":[],"of":"items","qualifier":"exact","unit":null,"value":7}]' },
    ['supplier country:NLD', 'recipient country:BRA', 'item item:rifle'],
  ],
];

async function eventOf(store: GraphStore, id = EVENT): Promise<Record<string, unknown>> {
  const [row] = await store.read<{ e: Record<string, unknown> }>({
    cypher: 'MATCH (e:`Event` {`id`: $id}) RETURN e',
    params: { id },
  });
  return row!.e;
}

async function rolesOf(store: GraphStore): Promise<readonly string[]> {
  const rows = await store.read<{ role: string; id: string }>({
    cypher: 'MATCH (:`Event` {`id`: $id})-[r]->(x:`Entity`) RETURN r.`role` AS role, x.`id` AS id',
    params: { id: EVENT },
  });
  return rows.map(({ role, id }) => `${role} ${id}`).sort();
}

async function findingsOf(store: GraphStore): Promise<readonly unknown[]> {
  const findings: unknown[] = [];
  // The database that tests share marks itself with a node of its own.
  for await (const finding of checkGraph(store)) if (finding.label !== null) findings.push(finding);
  return findings;
}

/** What people say of an event stands above what was read, and is undone to the byte. */
export function describeCorrections(open: OpenEmpty): void {
  describe('corrections', () => {
    it.each(CORRECTIONS)(
      'set %s, are part of a sound graph, and are undone to the byte',
      async (_, says, fields, roles) => {
        const store = await open();
        await writeRecords(store, mixedRecords());
        const before = await dumpText(store);
        const { id } = await correct(store, EVENT, { ...BY, says });
        expect(await eventOf(store)).toMatchObject(fields);
        expect(await rolesOf(store)).toEqual([...roles].sort());
        expect(await findingsOf(store)).toEqual([]);
        const corrected = await dumpText(store);
        expect(corrected).toContain('"by":"ada"');
        expect((await correct(store, EVENT, { ...BY, at: 'later', says })).at).toBe(BY.at);
        expect(await dumpText(store)).toBe(corrected);
        await writeRecords(store, mixedRecords().toReversed(), { extractor: '2' });
        await writeRecords(store, mixedRecords());
        expect(await dumpText(store)).toBe(corrected);
        expect(await withdraw(store, id)).toMatchObject({ eventId: EVENT });
        expect(await dumpText(store)).toBe(before);
      },
    );

    it('sleep while no story tells of the event or the entity, in whatever order these come back', async () => {
      const store = await open();
      const peru = record('peru', { entities: [entity('country:PER', 'Peru', { country: 'PER' })] });
      await writeRecords(store, [supplyStory('supply-1'), peru]);
      await correct(store, EVENT, { ...BY, says: { instead: { actor: ['country:PER'] } } });
      const corrected = await dumpText(store);
      for (const gone of [['supply-1'], ['peru'], ['supply-1', 'peru'], ['peru', 'supply-1']]) {
        for (const id of gone) {
          await forgetStories(store, [id]);
          expect(await findingsOf(store), id).toEqual([]);
        }
        for (const back of gone)
          await writeRecords(store, back === 'peru' ? [peru] : [supplyStory('supply-1')]);
        expect(await dumpText(store), gone.join()).toBe(corrected);
      }
    });

    it('follow an entity that becomes part of another', async () => {
      const store = await open();
      const told = (id: string, name: string) =>
        record(id, { entities: [entity(`organization:${id}`, name, { country: 'NLD' })] });
      await writeRecords(store, [
        supplyStory('supply-1'),
        told('fleet', 'Fleet Office'),
        told('navy', 'Navy Board'),
      ]);
      const apart = await dumpText(store);
      const { id } = await correct(store, EVENT, {
        ...BY,
        says: { added: [{ role: 'supplier', entityId: 'organization:fleet' }] },
      });
      const [merge] = await mergeTwo(store, 'organization:navy', 'organization:fleet', 'one house');
      expect(await rolesOf(store)).toContain(`supplier ${merge!.intoId}`);
      expect(await findingsOf(store)).toEqual([]);
      await withdraw(store, id);
      expect(await dumpText(store)).not.toBe(apart);
    });

    it('of one event stand above each other in the order in which they were said, and are logged', async () => {
      const store = await open();
      await writeRecords(store, [supplyStory('supply-1')]);
      const end = await readLogEnd(store);
      await correct(store, EVENT, { ...BY, at: '2031-04-03', says: { status: 'POSSIBLE' } });
      await correct(store, EVENT, { ...BY, at: '2031-04-02', says: { status: 'PLANNED' } });
      expect(await eventOf(store)).toMatchObject({ status: 'POSSIBLE' });
      const { events } = (await readLog(store, end))!;
      expect(events.map(({ before, after }) => [before[0]?.status, after?.status])).toEqual([
        ['ASSERTED', 'POSSIBLE'],
      ]);
    });

    it('name what the graph holds', async () => {
      const store = await open();
      await writeRecords(store, [supplyStory('supply-1')]);
      await expect(correct(store, 'event:x', { ...BY, says: { isRetracted: true } })).rejects.toThrow(
        'event:x',
      );
      await expect(
        correct(store, EVENT, { ...BY, says: { instead: { actor: ['country:X'] } } }),
      ).rejects.toThrow('country:X');
      await expect(withdraw(store, 'correction:x')).rejects.toThrow('correction:x');
    });
  });
}
