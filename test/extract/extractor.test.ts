import { describe, expect, it } from 'vitest';
import { extractText, extractor, fillersOf, nameIn } from '../support/extract.js';

const eventsOf = (text: string, type: string, published: string | null = null) => {
  const record = extractText(text, published);
  return { record, events: record.events.filter((e) => e.type === type) };
};

describe('who says so', () => {
  it.each([
    ['Chad said Peru had sold rifles to Chile.', ['Chad said']],
    ['Peru sold rifles to Chile, Chad said on Monday.', ['Chad said']],
    ['Peru sold rifles to Chile, according to Reuters.', ['Reuters according to']],
    ['Chad accused Peru of selling rifles to Chile.', ['Chad accused']],
    ['Peru denied that it had sold rifles to Chile.', ['Peru denied']],
    ['Chad rushed to say that Peru had sold rifles to Chile.', ['Chad say']],
    ['Ana Lund was quoted as saying that Peru had sold rifles to Chile.', ['Ana Lund saying']],
    ['Peru rejected claims that it had sold rifles to Chile.', ['Peru rejected']],
    ['According to Norwegian customs data, Peru sold rifles to Chile.', ['Norway according to']],
    ['Peru sold rifles to Chile.', []],
  ])('attributes “%s”', (text, expected) => {
    const { record, events } = eventsOf(text, 'ARMS_TRANSFER');
    expect(events.map((e) => e.attribution.map((a) => `${nameIn(record, a.entityId)} ${a.verb}`))).toEqual([
      expected,
    ]);
  });
});

describe('what an event carries', () => {
  it('counts the items that pass', () => {
    const { events } = eventsOf('Spain sent more than 20 howitzers to Kenya.', 'ARMS_TRANSFER');
    expect(events[0]?.quantities).toMatchObject([
      { of: 'items', value: 20, qualifier: 'MORE_THAN', unit: null },
    ]);
  });

  it('counts the dead and injured of an attack once, with the attack', () => {
    const text = 'Rebels shelled the port of Durres on Friday, killing at least four people and injuring 35.';
    const { events } = eventsOf(text, 'ASSAULT', '2031-03-06');
    expect(events).toHaveLength(1);
    expect(events[0]?.quantities.map((q) => [q.of, q.value, q.qualifier])).toEqual([
      ['killed', 4, 'AT_LEAST'],
      ['injured', 35, 'EXACTLY'],
    ]);
  });

  it.each([
    ['Eleven miners were arrested.', ['detained 11']],
    ['Norway deployed more than 3,000 troops to Mali.', ['items 3000']],
    ['Norway will deploy 40 peacekeepers to Mali.', ['items 40']],
    ['Norway ordered 18 HIMARS launchers from Spain.', ['items 18']],
    ['A mine collapse in Peru left five dead.', ['killed 5']],
    ['The mine collapse killed between 30 and 40 people.', ['killed 30', 'killed 40']],
    ['Three soldiers were killed in an ambush.', ['killed 3']],
    ['The militia killed a judge in 1994.', []],
    ['Police arrested a smuggler on June 17.', []],
    ['The court jailed the admiral for 12 years.', []],
    ['Nine villagers were killed by 20 gunmen.', ['killed 9']],
    ['Forty people were killed in three attacks in Mali.', ['killed 40']],
    ['The blast killed 34 and wounded another 12 in Herat.', ['injured 12', 'killed 34']],
    ['The death toll from the earthquake in Chile rose from 95 to 126.', ['killed 126']],
    ['Officials put the death toll of the flood in Chile at 5,300.', ['killed 5300']],
    [
      'The magnitude 7.1 earthquake in Chile left 20,000 people without homes.',
      ['displaced 20000', 'magnitude 7.1'],
    ],
  ])('counts in “%s”', (text, expected) => {
    const { events } = extractText(text);
    expect([...new Set(events.flatMap((e) => e.quantities.map((q) => `${q.of} ${q.value}`)))].sort()).toEqual(
      expected,
    );
  });

  it.each([
    [
      'The army has fired rockets at Durres since Tuesday, when rebels killed nine soldiers.',
      'kill',
      'Tuesday',
    ],
    ['Gunmen hijacked a tanker, named Aurora, on 2 March.', 'hijack', '2 March'],
    ['Ukraine exported tanks to Congo from 2012 to 2015.', 'export', 'from 2012 to 2015'],
  ])('dates “%s”', (text, rule, time) => {
    const { events } = extractText(text, '2031-03-06');
    expect(events.find((e) => e.rule.startsWith(rule))?.time?.text).toBe(time);
  });

  it('dates the event by its own words and not by those of the saying', () => {
    const dated = eventsOf(
      'Spain sent howitzers to Kenya on 2 March, officials said.',
      'ARMS_TRANSFER',
      '2031-03-06',
    );
    expect(dated.events[0]?.time).toEqual({
      text: '2 March',
      start: '2031-03-02',
      end: '2031-03-02',
      precision: 'DAY',
    });
    const undated = eventsOf(
      'Officials said on Tuesday that Spain sent howitzers to Kenya.',
      'ARMS_TRANSFER',
      '2031-03-06',
    );
    expect(undated.events[0]?.time).toBeNull();
  });

  it('quotes the sentence that says so', () => {
    const text = 'It rained. Spain sent howitzers to Kenya. It rained again.';
    const { record, events } = eventsOf(text, 'ARMS_TRANSFER');
    const evidence = events[0]?.evidence ?? { start: 0, end: 0 };
    expect(record.text.slice(evidence.start, evidence.end)).toBe('Spain sent howitzers to Kenya.');
  });

  it('takes a disaster for no attack', () => {
    const { record, events } = eventsOf(
      'An earthquake in Peru killed 40 people on Sunday.',
      'DISASTER',
      '2031-03-06',
    );
    expect(record.events.map((e) => e.type)).toEqual(['DISASTER']);
    expect(events[0]?.quantities).toMatchObject([{ of: 'killed', value: 40 }]);
    expect(fillersOf(record, events[0]!, 'place')).toBe('Peru');
  });
});

describe('who is who', () => {
  it.each([
    ['Moscow sent rifles to Chad.', 'Russia'],
    ['The Kremlin sent rifles to Chad.', 'Russia'],
    ['Russian officials sent rifles to Chad.', 'Russia'],
    ['The Russian government sent rifles to Chad.', 'Russia'],
    ['Malian rebels sent rifles to Chad.', 'Malian rebels'],
  ])('takes the sender of “%s” for %s', (text, name) => {
    const { record, events } = eventsOf(text, 'ARMS_TRANSFER');
    expect(events.map((e) => fillersOf(record, e, 'supplier'))).toEqual([name]);
  });

  it('keeps a capital a place where something happens in it', () => {
    const { record, events } = eventsOf('Gunmen killed two soldiers in Moscow.', 'ASSAULT');
    expect(events.map((e) => fillersOf(record, e, 'place'))).toEqual(['Moscow']);
  });

  it('gives a person with a title the country of the office', () => {
    const record = extractText('Norwegian prime minister Anna Lund visited Chile on Monday.');
    expect(record.entities.find((e) => e.name === 'Anna Lund')).toMatchObject({
      type: 'PERSON',
      country: 'NOR',
    });
    expect(record.relations).toMatchObject([
      { type: 'HOLDS_OFFICE', objectId: 'country:NOR', title: 'prime minister' },
    ]);
  });
});

describe('the record', () => {
  const text = 'Spain sold howitzers to Kenya. “Why?” asked Ghana.';

  it('is the same every time', () => {
    expect(JSON.stringify(extractText(text))).toBe(JSON.stringify(extractText(text)));
  });

  it('has offsets within its text and ids that it lists', () => {
    const record = extractText(text);
    const ids = new Set(record.entities.map((e) => e.id));
    const used = [...record.mentions, ...record.events.flatMap((e) => [...e.participants, ...e.attribution])];
    expect(
      used.every((m) => ids.has(m.entityId) && m.start >= 0 && m.end <= text.length && m.start < m.end),
    ).toBe(true);
  });

  it('lists the state whose office somebody holds, named or not', () => {
    const record = extractText('On Monday President Vladimir Putin went home.', '2020-01-06');
    expect(record.relations).toMatchObject([{ objectId: 'country:RUS' }]);
    expect(record.entities.map(({ id }) => id)).toContain('country:RUS');
  });

  it('says which entities a gazetteer knows', () => {
    const { entities } = extractText('Norway thanked the Harbour Workers Union.');
    expect(entities.map(({ name, known }) => [name, known])).toEqual([
      ['Norway', true],
      ['Harbour Workers Union', undefined],
    ]);
  });

  it('gives tokens only when asked for', () => {
    const story = { id: 's', title: null, publishedAt: null, publisher: null, url: null, text };
    expect(extractor.extract(story)).not.toHaveProperty('tokens');
    expect(extractor.extract(story, { tokens: true }).tokens?.[0]).toMatchObject({
      start: 0,
      end: 5,
      upos: 'PROPN',
    });
  });

  it('is empty for an empty text', () => {
    expect(extractText('')).toMatchObject({
      sentences: [],
      entities: [],
      mentions: [],
      events: [],
      relations: [],
    });
  });
});
