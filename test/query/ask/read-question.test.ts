import { describe, expect, it } from 'vitest';
import { createClauseReader } from '../../../src/extract/read-clause.js';
import type { EventFilter } from '../../../src/query/event-filter.js';
import { readQuestion } from '../../../src/query/ask/interpret.js';
import type { Interpretation } from '../../../src/query/ask/interpretation.js';

const NOW = '2031-06-15';
const read = createClauseReader();

type Expected = Partial<Interpretation>;

const ASSAULT: EventFilter = { types: ['ASSAULT'] };
const ON_CHAD: EventFilter = { ...ASSAULT, recipient: { country: 'TCD' } };

describe('a question is read as what it asks', () => {
  const READ: readonly (readonly [string, Expected])[] = [
    [
      'Name the countries that attacked Chad',
      { kind: 'ENTITIES', side: 'ACTOR', filter: { ...ON_CHAD, actor: { type: 'COUNTRY' } } },
    ],
    ['Did anyone attack Chad?', { kind: 'YES_NO', filter: ON_CHAD }],
    ['Who was the first to attack Chad?', { kind: 'ENTITIES', time: 'FIRST', first: 1, filter: ON_CHAD }],
    ['Which country last attacked Chad?', { kind: 'ENTITIES', time: 'LAST', first: 1 }],
    ['What were the last three attacks on Chad?', { kind: 'EVENTS', time: 'LAST', first: 3 }],
    ['Who attacked Chad most often?', { kind: 'ENTITIES', time: null, first: 1 }],
    ['Which countries attacked Chad most often?', { kind: 'ENTITIES', time: null, first: null }],
    [
      'Whom did Norway meet?',
      { side: 'RECIPIENT', filter: { types: ['CONSULT'], actor: { country: 'NOR' } } },
    ],
    [
      'How many people were wounded in attacks in Chad?',
      { kind: 'QUANTITIES', measure: 'injured', filter: { ...ASSAULT, place: { country: 'TCD' } } },
    ],
    ['How many attacks did Norway carry out in Chad?', { kind: 'COUNT', side: null }],
    [
      'How many protests were there in Sri Lanka?',
      { kind: 'COUNT', filter: { types: ['PROTEST'], modes: ['demo'], place: { country: 'LKA' } } },
    ],
    [
      'Which Norwegian companies sold rifles to Chad?',
      {
        kind: 'ENTITIES',
        filter: {
          types: ['ARMS_TRANSFER'],
          actor: { type: 'ORGANIZATION', country: 'NOR' },
          recipient: { country: 'TCD' },
          item: 'rifle',
        },
      },
    ],
    [
      'Who armed countries that attacked Chad in 2030?',
      {
        filter: {
          types: ['ARMS_TRANSFER'],
          recipient: {
            type: 'COUNTRY',
            actorOf: { ...ON_CHAD, since: '2030-01-01', until: '2030-12-31' },
          },
        },
      },
    ],
    [
      'Since 2030, who has armed countries that attacked Chad?',
      {
        filter: {
          types: ['ARMS_TRANSFER'],
          recipient: { type: 'COUNTRY', actorOf: ON_CHAD },
          since: '2030-01-01',
        },
      },
    ],
    [
      'Who killed soldiers in Chad?',
      { filter: { ...ASSAULT, recipient: { name: 'soldiers' }, place: { country: 'TCD' } } },
    ],
  ];

  it.each(READ)('“%s”', (question, expected) => {
    const { interpretation, unread } = readQuestion(question, NOW, read);
    expect(unread).toEqual([]);
    expect(interpretation).toMatchObject(expected);
    if (expected.filter) expect(interpretation?.filter).toEqual(expected.filter);
  });
});

describe('what no filter can ask for is said word by word', () => {
  it.each([
    ['a hedge', 'Who probably attacked Chad?', ['probably']],
    ['a hedge before a noun', 'Show me probable attacks on Chad', ['probable']],
    ['a rank of what is only whether', 'Was Norway the largest supplier of rifles to Chad?', ['largest']],
    ['a rank of events', 'What was the biggest attack on Chad?', ['biggest']],
    ['a first of what is only whether', 'Did Norway attack Chad first?', ['first']],
    ['a model', 'Who sold T-72 tanks to Chad?', ['T-72']],
    ['an adjective of a group', 'Who killed armed Chadian protesters?', ['armed']],
    ['an amount', 'Who expelled the most diplomats?', ['most']],
    ['where it came from', 'Who attacked Chad from Niger?', ['Niger']],
    ['a kind of country', 'Which coastal countries attacked Chad?', ['coastal']],
    ['a name that a mode has', 'Who attended the NATO summit?', ['NATO']],
    ['what takes anything', 'What did Norway promise Chad?', ['promise']],
    ['what is asked for and no event', 'Which products did Norway ban from Chad?', ['products']],
    ['a negated question', "Didn't Norway attack Chad?", ["n't"]],
    ['two stretches of days', 'Who attacked Chad in 2029 or 2030?', ['2030']],
  ])('%s: “%s”', (_, question, words) => {
    const { interpretation, unread } = readQuestion(question, NOW, read);
    expect(unread.map(({ text }) => text)).toEqual(words);
    expect(interpretation).toBeNull();
  });
});
