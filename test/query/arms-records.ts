import type { Event, Participant } from '../../src/model/event.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { day, entity, event, participant, record } from '../support/records.js';

const NORWAY = entity('country:NOR', 'Norway', { country: 'NOR' });
const CHILE = entity('country:CHL', 'Chile', { country: 'CHL' });
const PERU = entity('country:PER', 'Peru', { country: 'PER' });
const BRAZIL = entity('country:BRA', 'Brazil', { country: 'BRA' });
const item = (id: string, name: string, ...above: readonly string[]) =>
  entity(id, name, { classes: [id, ...above, 'item:weapon'] });
const JETS = item('item:fighter-aircraft', 'fighter aircraft', 'item:aircraft');
const RIFLES = item('item:rifle', 'rifle', 'item:firearm');
const FRIGATES = item('item:frigate', 'frigate', 'item:warship');
const HOWITZERS = item('item:howitzer', 'howitzer', 'item:artillery');
const TANKS = item('item:tank', 'tank', 'item:armoured-vehicle');

/** An event of a sentence of a story, with each participant and number where the sentence has its words. */
function eventIn(
  story: string,
  sentence: string,
  id: string,
  participants: readonly (readonly [role: string, entityId: string, words: string])[],
  numbers: readonly (readonly [words: string, of: 'items' | 'money', value: number, fields?: object])[],
  fields: Partial<Event>,
): Event {
  const begin = story.indexOf(sentence);
  const spanOf = (words: string) => {
    const start = begin + sentence.indexOf(words);
    return { start, end: start + words.length };
  };
  return event(id, {
    participants: participants.map(([role, entityId, words]): Participant =>
      participant(role, entityId, spanOf(words)),
    ),
    quantities: numbers.map(([words, of, value, more]) => ({
      of,
      value,
      qualifier: 'EXACTLY',
      unit: null,
      ...more,
      ...spanOf(words),
    })),
    evidence: { start: begin, end: begin + sentence.length },
    ...fields,
  });
}

function storyOf(
  id: string,
  text: string,
  entities: ExtractionRecord['entities'],
  events: readonly Event[],
  fields: Partial<ExtractionRecord> = {},
): ExtractionRecord {
  return record(id, { text, entities, events, ...fields });
}

const ORDERED = 'Chile ordered 12 F-16 jets from Norway for about 900 euros.';
const DELIVERED = 'At least 6 F-16 jets went from Norway to Chile through Peru.';
const JETS_STORY = `${DELIVERED} ${ORDERED}`;
const SHARED = 'Norway sent 2 frigates and 300 rifles to Brazil and Peru.';
const UNKNOWN = 'Howitzers reached Chile.';
const PLANNED = 'Brazil will hand tanks to Chile next year.';

/**
 * Invented stories: an order and its delivery in one, one sending of two goods to two countries, one by nobody known, and one to
 * come.
 */
export const ARMS_RECORDS: readonly ExtractionRecord[] = [
  storyOf(
    'jets',
    JETS_STORY,
    [NORWAY, CHILE, PERU, JETS],
    [
      eventIn(
        JETS_STORY,
        DELIVERED,
        'event:jets',
        [
          ['supplier', NORWAY.id, 'Norway'],
          ['recipient', CHILE.id, 'Chile'],
          ['item', JETS.id, 'F-16 jets'],
          ['intermediary', PERU.id, 'Peru'],
        ],
        [['6', 'items', 6, { qualifier: 'AT_LEAST' }]],
        { rule: 'go: subject = item', time: day('2031-03-04'), confidence: 0.9 },
      ),
      eventIn(
        JETS_STORY,
        ORDERED,
        'event:jets',
        [
          ['supplier', NORWAY.id, 'Norway'],
          ['recipient', CHILE.id, 'Chile'],
          ['item', JETS.id, 'F-16 jets'],
        ],
        [
          ['12', 'items', 12],
          ['900', 'money', 900, { qualifier: 'ABOUT', unit: 'EUR' }],
        ],
        {
          status: 'PLANNED',
          rule: 'order: subject = recipient, object = item',
          time: { text: 'in May', start: '2030-05-01', end: '2030-05-31', precision: 'MONTH' },
        },
      ),
    ],
    { publishedAt: '2031-03-05', publisher: 'North Post' },
  ),
  storyOf(
    'shared',
    SHARED,
    [NORWAY, BRAZIL, PERU, FRIGATES, RIFLES],
    [
      eventIn(
        SHARED,
        SHARED,
        'event:shared',
        [
          ['supplier', NORWAY.id, 'Norway'],
          ['recipient', BRAZIL.id, 'Brazil'],
          ['recipient', PERU.id, 'Peru'],
          ['item', FRIGATES.id, 'frigates'],
          ['item', RIFLES.id, 'rifles'],
        ],
        [
          ['2', 'items', 2],
          ['300', 'items', 300],
        ],
        { rule: 'send: subject = supplier', time: day('2030-02-02') },
      ),
    ],
  ),
  storyOf(
    'unknown',
    UNKNOWN,
    [CHILE, HOWITZERS],
    [
      eventIn(
        UNKNOWN,
        UNKNOWN,
        'event:unknown',
        [
          ['recipient', CHILE.id, 'Chile'],
          ['item', HOWITZERS.id, 'Howitzers'],
        ],
        [],
        { rule: 'reach: subject = item' },
      ),
    ],
  ),
  storyOf(
    'planned',
    PLANNED,
    [BRAZIL, CHILE, TANKS],
    [
      eventIn(
        PLANNED,
        PLANNED,
        'event:planned',
        [
          ['supplier', BRAZIL.id, 'Brazil'],
          ['recipient', CHILE.id, 'Chile'],
          ['item', TANKS.id, 'tanks'],
        ],
        [],
        {
          status: 'PLANNED',
          rule: 'hand: subject = supplier',
          time: { text: 'next year', start: '2032-01-01', end: '2032-12-31', precision: 'YEAR' },
        },
      ),
    ],
    { publishedAt: '2031-05-05' },
  ),
];
