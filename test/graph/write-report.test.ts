import { expect, test } from 'vitest';
import { addWriteReports, NOTHING_WRITTEN } from '../../src/graph/write-report.js';

test('reports add up, merges by kind and reason', () => {
  const first = {
    ...NOTHING_WRITTEN,
    new: 2,
    events: 3,
    merges: [
      { kind: 'EVENT', reason: 'same place and day', count: 1 },
      { kind: 'ENTITY', reason: 'same place and day', count: 4 },
    ],
  } as const;
  const second = {
    ...NOTHING_WRITTEN,
    new: 1,
    replaced: 1,
    merges: [{ kind: 'EVENT', reason: 'same place and day', count: 2 }],
  } as const;
  expect(addWriteReports(first, second)).toEqual({
    ...NOTHING_WRITTEN,
    new: 3,
    replaced: 1,
    events: 3,
    merges: [
      { kind: 'ENTITY', reason: 'same place and day', count: 4 },
      { kind: 'EVENT', reason: 'same place and day', count: 3 },
    ],
  });
});
