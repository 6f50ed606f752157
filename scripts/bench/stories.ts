import { existsSync, readFileSync } from 'node:fs';
import type { Story } from '../../src/model/story.js';

/** Where the stories of the development set lie beside the checkout. */
const NEWS = '../shared/eval/data/news_dev.jsonl';

const INVENTED_STORIES = 100;
const SENTENCES = 15;

const ACTORS = [
  'The government',
  'A spokesman for the ministry',
  'Officials in the capital',
  'Rebels',
  'Norway',
];
const VERBS = [
  'has sold',
  'refused to deliver',
  'is said to have bought',
  'announced',
  'will not accept',
  'criticised',
];
const THINGS = [
  'twenty helicopters',
  'the new agreement',
  'a shipment of rifles',
  'air-defence systems worth $3.5bn',
];
const ENDINGS = ['to its neighbour', 'after talks that lasted for days', 'on Tuesday', 'despite protests'];

/** The stories of a file of JSON Lines; of the development set, or invented ones where it is not there, when no file is named. */
export function readBenchStories(file: string | undefined): Story[] {
  const path = file ?? NEWS;
  if (file === undefined && !existsSync(path)) return Array.from({ length: INVENTED_STORIES }, inventStory);
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const { title, text, date } = JSON.parse(line) as { title?: string; text: string; date?: string };
      return storyOf(`story:${index}`, text, title ?? null, date ?? null);
    });
}

/** A story of nothing but its text. */
function storyOf(
  id: string,
  text: string,
  title: string | null = null,
  publishedAt: string | null = null,
): Story {
  return { id, title, publishedAt, publisher: null, url: null, text };
}

function inventStory(_: unknown, number: number): Story {
  const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
  const sentences = Array.from({ length: SENTENCES }, (_, i) => {
    const n = number * SENTENCES + i;
    return `${pick(ACTORS, n)} ${pick(VERBS, n * 3 + number)} ${pick(THINGS, n * 5 + i)} ${pick(ENDINGS, n * 7 + number)}.`;
  });
  return storyOf(`story:${number}`, sentences.join(' '));
}
