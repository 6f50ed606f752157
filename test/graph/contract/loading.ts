import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { LAYOUT_VERSION } from '../../../src/graph/layout.js';
import { loadDump } from '../../../src/graph/load-dump.js';
import { writeRecords } from '../../../src/graph/write-records.js';
import { mixedRecords } from '../../support/mixed-records.js';
import type { OpenEmpty } from '../contract.js';
import { dumpText } from './dump.js';

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
  await Promise.resolve();
}

const load = (store: GraphStore, text: string) => loadDump(store, linesOf(text), { file: 'graph.jsonl' });

/** A dump can be loaded again, wholly or not at all. */
export function describeLoading(open: OpenEmpty): void {
  describe('loading a dump', () => {
    async function dumpOfMixedRecords(): Promise<string> {
      const store = await open();
      await writeRecords(store, mixedRecords());
      return dumpText(store);
    }

    it('gives the same graph, to which more can be added', async () => {
      const dump = await dumpOfMixedRecords();
      const copy = await open();
      const report = await load(copy, dump);
      // The layout version is a node of its own that every graph has.
      expect(report.nodes + report.relationships).toBe(dump.trimEnd().split('\n').length - 1);
      expect(await dumpText(copy)).toBe(dump);
      expect(await writeRecords(copy, mixedRecords())).toMatchObject({ new: 0, unchanged: 8 });
    });

    it('refuses a graph that holds stories and leaves it as it is', async () => {
      const dump = await dumpOfMixedRecords();
      const store = await open();
      await writeRecords(store, mixedRecords().slice(0, 1));
      const before = await dumpText(store);
      await expect(load(store, dump)).rejects.toMatchObject({ code: 'GRAPH_NOT_EMPTY' });
      expect(await dumpText(store)).toBe(before);
    });

    const graph = `{"labels":["Graph"],"properties":{"id":"graph","version":${LAYOUT_VERSION}}}`;
    const story = '{"labels":["Story"],"properties":{"id":"s","text":"x"}}';
    const mention = (end: string) =>
      `{"end":{"id":"${end}","label":"Entity"},"properties":{},"start":{"id":"s","label":"Story"},"type":"MENTIONS"}`;
    it.each([
      { what: 'a line that is no JSON', lines: [graph, story, '{"labels":'], line: 3, says: /neither/ },
      { what: 'an unknown label', lines: [graph, story.replace('Story', 'Saga')], line: 2, says: /neither/ },
      { what: 'a node without id', lines: [graph, story.replace('"id":"s",', '')], line: 2, says: /neither/ },
      {
        what: 'another layout',
        lines: [story, graph.replace(`${LAYOUT_VERSION}}`, '99}')],
        line: 2,
        says: /layout 99/,
      },
      { what: 'no layout', lines: [story], line: 1, says: /cut short/ },
      { what: 'a loose end', lines: [graph, story, mention('country:BRA')], line: 3, says: /node that/ },
      { what: 'a node twice', lines: [graph, story, story], line: 3, says: /gives already/ },
      { what: 'a nested value', lines: [graph, story.replace('"x"', '{"a":1}')], line: 2, says: /neither/ },
    ])('refuses $what, names the line and leaves the graph empty', async ({ lines, line, says }) => {
      const store = await open();
      const empty = await dumpText(store);
      await expect(load(store, lines.join('\n'))).rejects.toMatchObject({
        code: 'SOURCE_MALFORMED',
        message: expect.stringMatching(says) as string,
        place: { file: 'graph.jsonl', line },
      });
      expect(await dumpText(store)).toBe(empty);
    });
  });
}
