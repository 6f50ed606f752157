import { describe, expect, it } from 'vitest';
import { extractText, nameIn } from '../support/extract.js';

/** What the last mention of the words refers to, by name, sorted; empty where they stay open. */
function referentsOf(text: string, words: string): string[] {
  const record = extractText(text);
  const end = text.lastIndexOf(words) + words.length;
  const found = record.mentions.filter(
    (m) => m.end === end && m.kind !== 'NAME' && !m.entityId.startsWith('group:'),
  );
  return found.map((m) => nameIn(record, m.entityId) ?? '').sort();
}

describe('pronouns', () => {
  it.each([
    ['Peru denied the report. It sold no rifles to Chile.', 'It', 'Peru'],
    ['Anna Lund met the envoys on Monday. She promised to send aid.', 'She', 'Anna Lund'],
    ['Erik Dahl spoke to Maria Costa. She refused.', 'She', 'Maria Costa'],
    ['Kenya and Ghana signed a treaty. They will exchange prisoners.', 'They', 'Ghana Kenya'],
    ['Veltra Aerospace Ltd has a plant in Lima. It will ship engines in June.', 'It', 'Veltra Aerospace Ltd'],
    ['Chad sold its old tanks to Ghana.', 'its', 'Chad'],
  ])('finds in “%s” whom “%s” means', (text, words, expected) => {
    expect(referentsOf(text, words).join(' ')).toBe(expected);
  });

  it.each([
    ['two are alike', 'Paul Berg and Erik Dahl came home. He sold rifles to Chad.', 'He'],
    ['it stands for a deed', 'Peru and Chile fought in June. It was a mistake.', 'It'],
    ['the sentence speaks of no one', 'Kenya protested. It is clear that talks failed.', 'It'],
    ['the other one of the clause is meant', 'Peru attacked it.', 'it'],
    ['who speaks cannot be meant', '“He is a liar,” Erik Dahl said.', 'He'],
  ])('leaves it open where %s', (_, text, words) => {
    expect(referentsOf(text, words)).toEqual([]);
  });
});

describe('descriptions', () => {
  it.each([
    ['Floods hit Nepal on Monday. Aid has reached the landlocked country.', 'country', 'Nepal'],
    ['Kenya’s parliament met in May. It urged the government to send aid.', 'government', 'Kenya'],
    ['Malian soldiers searched a house. Two men fled from the soldiers.', 'soldiers', 'Mali'],
    ['Veltra Aerospace Ltd is in debt. Chad sued the company in May.', 'company', 'Veltra Aerospace Ltd'],
    ['President Anna Lund spoke in Lima. Rebels then attacked the president.', 'president', 'Anna Lund'],
  ])('finds in “%s” what “the %s” is', (text, words, expected) => {
    expect(referentsOf(text, words).join(' ')).toBe(expected);
  });

  it.each([
    ['two fit alike', 'Peru and Chile quarrelled. Aid has reached the country.', 'country'],
    ['it is another', 'Floods hit Nepal. Aid came from the neighbouring country.', 'country'],
    [
      'the words themselves say which',
      'Floods hit Nepal. Aid came from the country that hosts the games.',
      'country',
    ],
    ['the one who acts on it is the only one', 'Chad attacked the country.', 'country'],
  ])('leaves a description open where %s', (_, text, words) => {
    expect(referentsOf(text, words)).toEqual([]);
  });
});

describe('items', () => {
  it.each([
    ['Libya bought Scud missiles. The weapons reached Tripoli in May.', 'weapons', 'ballistic missile'],
    ['Peru has two frigates. Chile repaired the warships.', 'warships', 'frigate'],
    ['Libya bought missiles and rifles. The weapons reached Tripoli in May.', 'weapons', 'weapon'],
    ['Libya bought missiles. The weapons of its army are old.', 'weapons', 'weapon'],
    ['Peru sells tanks to Chile, and Chile sells them to Chad.', 'them', 'tank'],
  ])('finds in “%s” which “%s” are meant', (text, words, expected) => {
    expect(referentsOf(text, words).join(' ')).toBe(expected);
  });
});

describe('groups', () => {
  it.each([
    ['Peru met Chile in June. Norway sold rifles to both countries.', 'countries', 'Chile Peru'],
    ['Fighting between Chad and Libya went on. Ghana urged the two sides to stop.', 'sides', 'Chad Libya'],
    ['Moscow criticised Kyiv. The two capitals agreed on a truce.', 'capitals', 'Russia Ukraine'],
  ])('takes together in “%s” “%s”', (text, words, expected) => {
    expect(referentsOf(text, words).join(' ')).toBe(expected);
  });

  it('leaves both sides open where three are at odds', () => {
    const text = 'Chad, Libya and Niger quarrelled. Ghana urged both sides to stop.';
    expect(referentsOf(text, 'sides')).toEqual([]);
  });

  it('gives the event each of those taken together', () => {
    const record = extractText('Peru fought Chile in June. Norway sold rifles to both countries.');
    const sale = record.events.find((e) => e.type === 'ARMS_TRANSFER');
    const recipients = sale?.participants.filter((p) => p.role === 'recipient').map((p) => p.entityId);
    expect(recipients?.sort()).toEqual(['country:CHL', 'country:PER']);
  });
});

describe('acronyms', () => {
  const bodyOf = (text: string, acronym: string): string | undefined => {
    const record = extractText(text);
    const found = record.mentions.find((m) => m.start === text.lastIndexOf(acronym));
    return found && nameIn(record, found.entityId);
  };

  it.each([
    {
      how: 'in parentheses, whatever its letters',
      text: 'The Frente Unido del Puerto (FUP) called a strike. On Monday FUP blocked the harbour.',
      acronym: 'FUP',
      body: 'Frente Unido del Puerto',
    },
    {
      how: 'by its initials',
      text: 'Norway paid the Harbour Workers Union. The HWU thanked Norway.',
      acronym: 'HWU',
      body: 'Harbour Workers Union',
    },
  ])('stand for the body that the story explains them with: $how', ({ text, acronym, body }) => {
    expect(bodyOf(text, acronym)).toBe(body);
  });

  it('stay open where two bodies have the initials', () => {
    const text = 'The Harbour Workers Union met the Home Winders Union. The HWU thanked Norway.';
    expect(bodyOf(text, 'HWU')).toBe('HWU');
  });
});
