import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ExtractionError, SourceError } from '../../src/common/errors.js';
import { readCustomGazetteer } from '../../src/gazetteer/custom.js';
import { extractAll } from '../../src/importer/extract-all.js';
import { ExtractionWorkers } from '../../src/importer/extraction-workers.js';
import type { FoundStory } from '../../src/importer/read-stories.js';
import { ScaledExtraction } from '../../src/importer/scaled-extraction.js';
import type { Story } from '../../src/model/story.js';
import { extractSale } from './invented-extractor.js';

function storyOf(id: string, text = 'Chile sold boats to Peru.'): Story {
  return { id, title: null, publishedAt: null, publisher: null, url: null, text };
}

function found(id: string): FoundStory {
  return { story: storyOf(id), place: { file: 'a.txt' } };
}

async function idsOf(stories: ReturnType<typeof extractAll>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { found } of stories) ids.push(found.story.id);
  return ids;
}

describe('taking many stories apart', () => {
  const four = ['a', 'b', 'c', 'd'].map(found);

  test('keeps their order, whichever is done first', async () => {
    const slowFirst = async (story: Story) => {
      await setTimeout(story.id === 'a' ? 30 : 1);
      return extractSale(story);
    };
    expect(await idsOf(extractAll(four, slowFirst, 3))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('has no more in hand than told', async () => {
    let inHand = 0;
    let most = 0;
    const extract = async (story: Story) => {
      most = Math.max(most, ++inHand);
      await setTimeout(1);
      inHand--;
      return extractSale(story);
    };
    await idsOf(extractAll(four, extract, 2));
    expect(most).toBe(2);
  });

  test('gives what is done while it waits for the next story', async () => {
    const never = async function* () {
      yield found('a');
      await new Promise(() => undefined);
    };
    const first = await extractAll(never(), extractSale, 8).next();
    expect(first).toMatchObject({ value: { found: { story: { id: 'a' } } } });
  });

  test('tells the failure of one in its turn', async () => {
    const extract = (story: Story) =>
      story.id === 'b' ? Promise.reject(new Error('no verb')) : extractSale(story);
    const results: unknown[] = [];
    for await (const { result } of extractAll(four, extract, 3)) results.push(result);
    expect(results.map((result) => result instanceof SourceError)).toEqual([false, true, false, false]);
    expect(results[1]).toMatchObject({
      message: 'story b could not be extracted: no verb',
      place: { file: 'a.txt' },
      record: storyOf('b'),
    });
  });

  test('ends when the installation fails', async () => {
    const extract = () => Promise.reject(new ExtractionError('MODEL_MISSING', 'no weights'));
    await expect(idsOf(extractAll(four, extract, 3))).rejects.toThrow('no weights');
  });

  test('passes on that the stories cannot be read', async () => {
    const broken = async function* () {
      yield found('a');
      await Promise.resolve();
      throw new Error('disk');
    };
    await expect(idsOf(extractAll(broken(), extractSale, 3))).rejects.toThrow('disk');
  });
});

describe('threads', () => {
  test('give the records that this thread gives, with the names they are told', async () => {
    const gazetteer = readCustomGazetteer(
      '{"kind": "actor", "name": "Gondor", "code": "GON", "type": "COUNTRY"}',
      'names.jsonl',
    );
    const texts = ['Gondor sold rifles to Peru.', 'Chile said the U.S. attacked Gondor.', 'Nothing.'];
    const stories = texts.map((text, index) => storyOf(`s${index}`, text));
    const workers = new ExtractionWorkers(2, { gazetteer });
    try {
      const { local } = new ScaledExtraction({ workers: 1, expected: null, gazetteer });
      const records = await Promise.all(stories.map((story) => workers.extract(story)));
      expect(records).toEqual(stories.map((story) => local.extract(story)));
      expect(records[0]?.events).toHaveLength(1);
    } finally {
      await workers.close();
    }
  }, 60_000);
});
