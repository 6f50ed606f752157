import { describe, expect, it } from 'vitest';
import { KEY_COUNT } from '../../../src/graph/copies/text-print.js';
import { fillSlots, SLOT_COUNT, slotsOf } from '../../../src/graph/identity/key-slots.js';

describe('fillSlots', () => {
  it('puts each key where a look-up asks for it', () => {
    const keys = ['00a', '01b', '02c', '03d', '04e'];
    const filled = fillSlots(keys);
    expect([...filled.values()].sort()).toEqual(keys);
    for (const [slot, key] of filled) expect(slotsOf(key)).toContain(slot);
  });

  it('keeps the first of the keys that want the same slots', () => {
    expect([...fillSlots(['00a', '04b', '08c', '0cd', '01e']).values()]).toEqual([
      '00a',
      '04b',
      '08c',
      '01e',
    ]);
  });

  it('keeps a key that is given twice once', () => {
    expect([...fillSlots(['00a', '00a'])]).toHaveLength(1);
  });
});

describe('SLOT_COUNT', () => {
  it('is enough for the keys of near-copies', () => {
    expect(SLOT_COUNT).toBeGreaterThanOrEqual(KEY_COUNT);
  });
});
