import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readEvents, toldOf } from '../src/evaluate/confidence-examples.js';
import { DevelopmentData } from '../src/evaluate/development-data.js';
import { createExtractor } from '../src/extract/extractor.js';
import type { Story } from '../src/model/story.js';

/*
 * Prints events of news that nobody has judged yet, each with its sentence and the row for scripts/evaluate/judged-events.json,
 * whose verdicts a reader then sets. The draw is by hash: another extractor draws the same events where it still tells them.
 *
 *     tsx scripts/read-events.ts [HOW MANY]
 */

const wanted = Number(process.argv[2] ?? 20);
const data = new DevelopmentData();
const extractor = createExtractor();
const judged = new Set(
  readEvents().map(({ story, start, end, type }) => [story, start, end, type].join(':')),
);

const stories = readFileSync(data.fileOf('data/news_dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(
    (line) => JSON.parse(line) as Partial<Story> & Pick<Story, 'id' | 'text'> & { readonly date?: string },
  );

const drawn = stories.flatMap(({ id, title = null, publishedAt, date, text }) => {
  const story = { id, title, publishedAt: publishedAt ?? date ?? null, publisher: null, url: null, text };
  const { events, sentences } = extractor.extract(story);
  return events.map((event) => {
    const { start, end } = event.trigger;
    const key = [id, start, end, event.type].join(':');
    const sentence = sentences.find((s) => s.start <= start && start < s.end) ?? event.evidence;
    const row = { story: id, start, end, type: event.type, told: toldOf(event), event: true, right: true };
    const draw = createHash('sha1').update(key).digest('hex');
    return { key, draw, text: text.slice(sentence.start, sentence.end), row };
  });
});

for (const { text, row } of drawn
  .filter(({ key }) => !judged.has(key))
  .sort((a, b) => (a.draw < b.draw ? -1 : 1))
  .slice(0, wanted))
  console.log(`${text.replace(/\s+/g, ' ')}\n  ${JSON.stringify(row)}\n`);
