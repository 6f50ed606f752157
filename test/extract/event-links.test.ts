import { describe, expect, it } from 'vitest';
import { extractText, fillersOf } from '../support/extract.js';

/** The words that tell of each event of a text, joined, for the events of a type. */
function tellingsIn(text: string, type: string, published = '2031-03-06'): string[] {
  const { events } = extractText(text, published);
  return events
    .filter((e) => e.type === type)
    .map((e) => e.tellings.map(({ start, end }) => text.slice(start, end)).join(' + '));
}

describe('one event told in several places', () => {
  it.each([
    [
      'the noun of the verb',
      'ASSAULT',
      'Rebels attacked a barracks in Mali. The attack lasted an hour.',
      ['attacked + attack'],
    ],
    [
      'the verb again',
      'ASSAULT',
      'Gunmen hijacked a tanker off Yemen. The vessel was hijacked at dawn.',
      ['hijacked + hijacked'],
    ],
    [
      'another verb with the same parties',
      'ARMS_TRANSFER',
      'Spain sold howitzers to Kenya. Kenya bought howitzers from Spain, officials said.',
      ['sold + bought'],
    ],
    [
      'a general noun',
      'ARMS_TRANSFER',
      'Spain sent howitzers to Kenya. The delivery took place in May 2029.',
      ['sent + delivery'],
    ],
    [
      'a disaster and its dead',
      'DISASTER',
      'An earthquake struck Peru on Sunday. At least 11 people were killed.',
      ['earthquake + killed'],
    ],
    [
      'a name for whom a noun meant',
      'COERCE',
      'Police in Lima arrested two journalists on Friday. Ana Prado and Luis Soto were arrested at the airport.',
      ['arrested + arrested'],
    ],
  ])('joins %s', (_, type, text, expected) => {
    expect(tellingsIn(text, type)).toEqual(expected);
  });

  it.each([
    [
      'different recipients',
      'ARMS_TRANSFER',
      'Spain sold howitzers to Kenya. Spain sold howitzers to Ghana.',
      2,
    ],
    ['different places', 'PROTEST', 'Teachers marched in Lima. Teachers marched in Quito.', 2],
    ['different days', 'ASSAULT', 'Rebels shelled Durres on 3 March. Rebels shelled Durres on 5 March.', 2],
    [
      'one more of its kind',
      'ASSAULT',
      'Rebels bombed a market in Durres. A second bombing hit a mosque in Durres.',
      2,
    ],
    [
      'the same before',
      'ASSAULT',
      'Rebels attacked Durres on Monday. They had previously attacked Durres with rockets.',
      2,
    ],
    ['roles exchanged', 'ASSAULT', 'Soldiers killed three rebels. Rebels killed two villagers.', 2],
    [
      'a fact and a plan',
      'RETREAT',
      'Norway withdrew its troops from Mali. Norway will withdraw its troops from Chad.',
      2,
    ],
  ])('keeps apart %s', (_, type, text, count) => {
    expect(tellingsIn(text, type)).toHaveLength(count);
  });

  it.each([
    ['the purpose of a deed', 'PROTEST', 'Students marched in Lima to protest against the new law.'],
    ['a participle behind its noun', 'COERCE', 'The curfew imposed in Sudan by the army began on Monday.'],
    ['what an attack did', 'ASSAULT', 'The attack that killed nine soldiers in Mali began at dawn.'],
  ])('takes for one, within a sentence, %s', (_, type, text) => {
    expect(tellingsIn(text, type)).toHaveLength(1);
  });

  it('keeps a request apart from what it asks to be requested', () => {
    const text = 'Peru asked Chile to demand the release of the sailors from Bolivia.';
    expect(tellingsIn(text, 'REQUEST').length).toBeGreaterThan(1);
  });

  it('comes back to the event of that word, not to the last one told', () => {
    const text =
      'Rebels attacked a barracks in Mali. Police in Chad shot four miners. The attack on the barracks lasted an hour.';
    expect(tellingsIn(text, 'ASSAULT')).toEqual(['attacked + attack', 'shot']);
  });

  it('fills from each telling what the others leave open', () => {
    const record = extractText(
      'Spain delivered howitzers to Kenya. The delivery took place in May 2029. Spain delivered 20 howitzers.',
    );
    const [event, ...others] = record.events.filter((e) => e.type === 'ARMS_TRANSFER');
    expect(others).toEqual([]);
    expect(fillersOf(record, event!, 'recipient')).toBe('Kenya');
    expect(event?.time?.text).toBe('May 2029');
    expect(event?.quantities).toMatchObject([{ of: 'items', value: 20 }]);
  });

  it.each([
    [
      'a sentence that adds to it',
      'T R',
      'Spain delivered howitzers to Kenya. The delivery took place in May.',
    ],
    [
      'the passage to one that adds to it',
      'T - R',
      'Spain delivered howitzers to Kenya. It rained. The delivery took place in May.',
    ],
    ['no sentence farther off', 'T - - R', 'Spain delivered howitzers to Kenya.'],
    ['no sentence that only mentions it', 'T N', 'Spain delivered howitzers to Kenya.'],
  ])('quotes %s', (_, order, quote) => {
    const sentences: Record<string, string> = {
      T: 'Spain delivered howitzers to Kenya.',
      R: 'The delivery took place in May.',
      N: 'The delivery went well.',
      '-': 'It rained.',
    };
    const text = order
      .split(' ')
      .map((key) => sentences[key])
      .join(' ');
    const [event] = extractText(text).events;
    expect(text.slice(event?.evidence.start, event?.evidence.end)).toBe(quote);
  });
});
