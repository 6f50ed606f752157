import { expect, it } from 'vitest';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { warmAnswersOf } from '../../src/query/warm-answers.js';
import { record } from '../support/records.js';

async function openWarm() {
  const store = await openStore({ location: ':memory:' });
  let asked = 0;
  const warm = warmAnswersOf(store);
  return { store, warm, ask: () => Promise.resolve(++asked) };
}

it('keeps an answer until the graph changes', async () => {
  const { store, warm, ask } = await openWarm();
  expect(await warm.answer('a', ask)).toBe(1);
  expect(await warm.answer('a', ask)).toBe(1);
  await writeRecords(store, [record('one')]);
  expect(await warm.answer('a', ask)).toBe(2);
  await store.close();
});

it('asks once for all who wait', async () => {
  const { store, warm, ask } = await openWarm();
  expect(await Promise.all([warm.answer('a', ask), warm.answer('a', ask)])).toEqual([1, 1]);
  await store.close();
});

it('keeps no failure', async () => {
  const { store, warm, ask } = await openWarm();
  await expect(warm.answer('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await warm.answer('a', ask)).toBe(1);
  await store.close();
});

it('lets the answer go that was asked for longest ago', async () => {
  const { store, warm, ask } = await openWarm();
  await warm.answer('first', ask);
  await warm.answer('second', ask);
  for (let other = 0; other < 62; other++) await warm.answer(`other ${other}`, ask);
  expect(await warm.answer('first', ask)).toBe(1);
  await warm.answer('one more', ask);
  expect(await warm.answer('first', ask)).toBe(1);
  expect(await warm.answer('second', ask)).toBe(66);
  await store.close();
});
