import { describe, expect, it } from 'vitest';
import { generateCorpus } from '../../scripts/corpus/generate.js';

const STORIES = 400;
const corpus = [...generateCorpus('test', STORIES)];
const golds = new Map(corpus.map(({ gold }) => [gold.id, gold]));
const texts = new Map(corpus.map(({ story }) => [story.id, story.text]));

describe('the generated corpus', () => {
  it('is the same for one seed and another one for another', () => {
    expect([...generateCorpus('test', STORIES)]).toEqual(corpus);
    const [other] = generateCorpus('other', 1);
    expect(other?.story.text).not.toBe(corpus[0]?.story.text);
  });

  it('has as many stories as asked for, by day', () => {
    const days = corpus.map(({ story }) => story.publishedAt);
    expect(days).toHaveLength(STORIES);
    expect(days).toEqual(days.toSorted());
  });

  it('leaves no slot of a frame open', () => {
    for (const { story } of corpus) expect(`${story.title} ${story.text}`).not.toMatch(/[{}[\]|]|undefined/);
  });

  it('marks whole sentences as telling an event', () => {
    for (const { story, gold } of corpus)
      for (const { start, end } of gold.events.flatMap((event) => event.told)) {
        expect(story.text.slice(start, end)).toMatch(/^["\p{Lu}\d].*[.!?"]$/su);
        expect(story.text.slice(start - 1, start)).toMatch(/^\s?$/);
      }
  });

  it('tells an event on the day or after it, in stories of its own words', () => {
    const first = new Map<string, string>();
    for (const { story, gold } of corpus) {
      const [news] = gold.events;
      expect(news?.day).toSatisfy((day: string) => day <= story.publishedAt);
      if (news === undefined || gold.copyOf !== null) continue;
      const lead = story.text.slice(0, news.told[0]?.end);
      expect(lead).not.toBe(first.get(news.event));
      first.set(news.event, lead);
    }
  });

  it('copies stories that it holds and keeps most of their sentences', () => {
    const copies = corpus.filter(({ gold }) => gold.copyOf !== null);
    expect(copies.length).toBeGreaterThan(STORIES / 20);
    for (const { story, gold } of copies) {
      const original = texts.get(gold.copyOf ?? '') ?? '';
      expect(golds.get(gold.copyOf ?? '')?.events[0]?.event).toBe(gold.events[0]?.event);
      expect(story.text.length).toBeGreaterThan(original.length * 0.6);
    }
  });

  it('keeps events of the same parties a week apart or in other places', () => {
    const events = new Map(corpus.flatMap(({ gold }) => gold.events).map((event) => [event.event, event]));
    for (const event of events.values()) {
      const twin = events.get(event.twin?.event ?? '');
      if (twin === undefined) continue;
      expect(twin.type).toBe(event.type);
      if (event.twin?.apart === 'city') expect(twin.placeId).not.toBe(event.placeId);
      else expect(Date.parse(event.day) - Date.parse(twin.day)).toBeGreaterThanOrEqual(7 * 86_400_000);
    }
  });
});
