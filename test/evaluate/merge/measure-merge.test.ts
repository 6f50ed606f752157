import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LinkedDocument } from '../../../src/evaluate/merge/linked-document.js';
import { measureMerge } from '../../../src/evaluate/merge/measure-merge.js';

const folder = mkdtempSync(join(tmpdir(), 'tidings-merge-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A document of one sentence that tells who sacked whom on a day. */
function document(id: string, whom: string, day: string, instance: string): LinkedDocument {
  const entity = (name: string, type: 'PER' | 'ORG', start: number) => ({
    id: name,
    type,
    instance: `instance of ${name}`,
    link: `http://example.org/${name}`,
    mentions: [{ m: name, start, char: [0, 1] as const, text: name }],
  });
  return {
    id,
    date: day,
    text: 'They sacked the head.',
    sentences: [[0, 5]],
    entities: [entity('Quillcorp', 'ORG', 0), entity(whom, 'PER', 3)],
    events: [
      {
        id: '1',
        instance,
        time: day,
        mentions: [{ m: 'e', start: 1, char: [5, 11], text: 'sacked', pred: 'sack' }],
      },
    ],
    times: [],
    roles: [
      { event: '1', arg: 'Quillcorp', role: 'Arg0' },
      { event: '1', arg: whom, role: 'Arg1' },
    ],
    links: [],
  };
}

function measure(documents: readonly LinkedDocument[]) {
  const file = join(folder, 'linked.jsonl');
  writeFileSync(file, documents.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return measureMerge(file, []);
}

describe('measureMerge', () => {
  it('finds what two documents tell of, and not what a third tells of another', () => {
    const measured = measure([
      document('one', 'Ada_Hale', '2031-05-07', 'first'),
      document('two', 'Ada_Hale', '2031-05-07', 'first'),
      document('three', 'Ben_Oak', '2031-05-07', 'second'),
    ]);
    expect(measured.events).toEqual({ precision: 100, recall: 100, f1: 100 });
    expect(measured.pairs).toEqual({ precision: 100, recall: 100, f1: 100 });
    expect(measured.alone.repeated).toEqual({ precision: 100, recall: 50, f1: 66.7 });
    expect(measured.word.events.precision).toBeLessThan(100);
  });

  it('lists what is joined wrongly and what is left apart', () => {
    const measured = measure([
      document('one', 'Ada_Hale', '2031-05-07', 'first'),
      document('two', 'Ada_Hale', '2031-05-07', 'second'),
      document('three', 'Ada_Hale', '2031-08-01', 'first'),
    ]);
    expect(measured.errors['joined wrongly']).toHaveLength(1);
    expect(measured.errors['left apart']).toHaveLength(1);
    expect(measured.errors['left apart'][0]).toContain('are apart');
  });
});
