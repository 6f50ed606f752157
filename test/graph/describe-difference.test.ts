import { describe, expect, it } from 'vitest';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { describeDifference } from '../../src/graph/describe-difference.js';
import { diffDumps } from '../../src/graph/diff-dumps.js';
import { dumpGraph } from '../../src/graph/dump.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { mixedRecords } from '../support/mixed-records.js';
import { supplyStory } from '../support/records.js';

async function dumpOf(records: readonly ExtractionRecord[], extractor = '1'): Promise<readonly string[]> {
  const store = await openStore({ location: ':memory:' });
  await writeRecords(store, records, { extractor });
  const lines: string[] = [];
  for await (const line of dumpGraph(store)) lines.push(line);
  await store.close();
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
  await Promise.resolve();
}

async function changesBetween(before: readonly string[], after: readonly string[]) {
  const named = (file: string, lines: readonly string[]) => ({ file, read: () => each(lines) });
  return describeDifference(await diffDumps(named('before', before), named('after', after)));
}

const summaries = (changes: Awaited<ReturnType<typeof changesBetween>>) =>
  changes.map(({ what, how, name }) => `${how} ${what} ${name}`);

describe('the difference of two dumps', () => {
  it('is nothing for equal graphs', async () => {
    expect(
      await changesBetween(await dumpOf(mixedRecords()), await dumpOf(mixedRecords().toReversed())),
    ).toEqual([]);
  });

  it('names what a story brought, and what went with it', async () => {
    const [with_, without] = [await dumpOf([supplyStory('s')]), await dumpOf([])];
    const things = [
      'STORY Story s',
      'ENTITY Brazil (country)',
      'ENTITY Netherlands (country)',
      'ENTITY rifles (item)',
      'EVENT ARMS_TRANSFER Netherlands → Brazil: rifles, 2031-03-04',
    ];
    expect(summaries(await changesBetween(without, with_))).toEqual(things.map((thing) => `GAINED ${thing}`));
    expect(summaries(await changesBetween(with_, without))).toEqual(things.map((thing) => `LOST ${thing}`));
  });

  it('says which fields and which parties of an event changed, also when its id did', async () => {
    const before = supplyStory('s', { id: 'event:old', time: null, status: 'PLANNED' });
    const after = supplyStory('s', { id: 'event:new', time: null });
    const [event] = await changesBetween(
      await dumpOf([
        {
          ...before,
          events: before.events.map((event) => ({ ...event, participants: event.participants.slice(1) })),
        },
      ]),
      await dumpOf([after]),
    );
    expect(event).toMatchObject({ what: 'EVENT', how: 'CHANGED', id: 'event:new' });
    expect(event?.details).toEqual(
      expect.arrayContaining(['status: PLANNED → ASSERTED', expect.stringMatching(/^with supplier /)]),
    );
  });

  it('tells another extractor on the stories alone when it found the same', async () => {
    const changes = await changesBetween(
      await dumpOf([supplyStory('s')], '1'),
      await dumpOf([supplyStory('s')], '2'),
    );
    expect(changes.map(({ what, details }) => [what, details])).toEqual([['STORY', ['extractor: 1 → 2']]]);
  });

  it('refuses a line that is no part of a dump, with file and line', async () => {
    const dump = await dumpOf([supplyStory('s')]);
    await expect(changesBetween(dump, [dump[0]!, 'oops'])).rejects.toMatchObject({
      code: 'SOURCE_MALFORMED',
      place: { file: 'after', line: 2 },
    });
  });
});
