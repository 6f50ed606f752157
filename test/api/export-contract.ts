import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { EDGE_CHOICES } from '../../src/query/export/export-graph.js';
import { EXPORT_FORMATS } from '../../src/query/export/formats.js';
import { ARMS_RECORDS } from '../query/arms-records.js';
import { HARSH_RECORDS } from '../query/harsh-records.js';
import { SAMPLE_RECORDS } from '../query/sample-records.js';
import { exportText } from './export-text.js';

const RECORDS = [...SAMPLE_RECORDS, ...ARMS_RECORDS, ...HARSH_RECORDS];

/** What exports must give on every engine: the bytes that an embedded graph gives, into which the stories came in another order. */
export function describeExports(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`exports on ${engine}`, () => {
    let store: GraphStore;
    let other: GraphStore;
    beforeAll(async () => {
      store = await openEmpty();
      await writeRecords(store, RECORDS);
      other = await openStore({ location: ':memory:' });
      for (const record of RECORDS.toReversed()) await writeRecords(other, [record]);
    }, 120_000);
    afterAll(() => Promise.all([store.close(), other.close()]));

    const CASES = EXPORT_FORMATS.flatMap(({ name }) =>
      Object.keys(EDGE_CHOICES).map((edges) => [name, edges] as const),
    );
    it.each(EXPORT_FORMATS.map(({ name }) => name))(
      '%s has the same bytes around an entity',
      async (format) => {
        const parameters = { around: 'Norway', depth: '2', status: 'ASSERTED,PLANNED,REQUESTED,DENIED' };
        const [here, there] = await Promise.all([
          exportText(store, format, parameters),
          exportText(other, format, parameters),
        ]);
        expect(here).toContain('Norway');
        expect(hashOf(here)).toBe(hashOf(there));
      },
    );

    it.each(CASES)('%s has the same bytes, edges being %s', async (format, edges) => {
      const parameters = { edges, status: 'ASSERTED,PLANNED,REQUESTED,DENIED' };
      const [here, there] = await Promise.all([
        exportText(store, format, parameters),
        exportText(other, format, parameters),
      ]);
      expect(here.length).toBeGreaterThan(500);
      expect(hashOf(here)).toBe(hashOf(there));
    });
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
