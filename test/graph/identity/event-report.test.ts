import { describe, expect, it } from 'vitest';
import { reportsOf, type EventReport } from '../../../src/graph/identity/event-report.js';
import { extractText } from '../../support/extract.js';

const reportsIn = (text: string, publishedAt: string | null = null): readonly EventReport[] =>
  reportsOf(extractText(text, publishedAt));

describe('reportsOf', () => {
  it('tells parties, place, numbers and day of an event', () => {
    const [report] = reportsIn('Russia shelled Kharkiv on Monday, killing at least 7 people.', '2031-05-08');
    expect(report).toMatchObject({
      storyId: 'story',
      publishedOn: '2031-05-08',
      type: 'ASSAULT',
      statuses: ['ASSERTED'],
      quantities: [{ of: 'killed', value: 7, qualifier: 'AT_LEAST', unit: null }],
      window: { from: '2031-05-05', to: '2031-05-05', basis: 'DAY' },
    });
    expect(report?.parties).toContainEqual({
      side: 'actor',
      role: 'attacker',
      id: 'country:RUS',
      type: 'COUNTRY',
      country: 'RUS',
      sector: null,
      named: true,
    });
  });

  it('takes the days up to publication where the story gives no date', () => {
    const [report] = reportsIn('Russia shelled Kharkiv.', '2031-05-08');
    expect(report?.window).toEqual({ from: '2031-05-05', to: '2031-05-08', basis: 'PUBLISHED' });
  });

  it('has no window without either', () => {
    expect(reportsIn('Russia shelled Kharkiv on Monday.')[0]?.window).toBeNull();
  });

  it('reads the kind from the passage where the verb does not tell it', () => {
    const [report] = reportsIn('An earthquake rocked the hills near Kathmandu.');
    expect(report).toMatchObject({ type: 'DISASTER', kinds: ['earthquake'] });
  });
});
