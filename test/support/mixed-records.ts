import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { day, entity, event, mention, participant, record, relation, supplyStory } from './records.js';

/**
 * Eight stories that share events, entities and relations in every way that matters to the graph: two of one supply, one
 * of which denies it, differing names of one person, an office stated twice, tolls that differ, an entity of two types.
 */
export function mixedRecords(): readonly ExtractionRecord[] {
  const brazil = entity('country:BRA', 'Brazil', { country: 'BRA' });
  const peru = entity('country:PER', 'Peru', { country: 'PER' });
  const callao = entity('place:2', 'Callao', { country: 'PER' });
  const silva = (name: string, aliases: readonly string[]) =>
    entity('person:ana-silva', name, { aliases, country: 'BRA', sector: 'GOV' });
  const office = relation('HOLDS_OFFICE', 'person:ana-silva', 'country:BRA', { title: 'Minister' });
  return [
    supplyStory(
      'supply-1',
      { quantities: [quantity(100)] },
      { publisher: 'Harbour Post', publishedAt: '2031-03-05' },
    ),
    supplyStory('supply-2', { status: 'DENIED', quantities: [quantity(90)] }, { publisher: 'Valley Times' }),
    record('visit', {
      publisher: 'Harbour Post',
      entities: [brazil, peru, silva('Ana Silva', ['Silva'])],
      mentions: ['country:BRA', 'person:ana-silva', 'person:ana-silva'].map((id) => mention(id)),
      events: [
        event('event:visit', {
          type: 'CONSULT',
          category: 'CONSULT',
          mode: 'visit',
          contexts: ['diplomatic', 'economic'],
          reciprocal: true,
          participants: [
            participant('participant', 'person:ana-silva', { function: 'actor' }),
            participant('partner', 'country:PER', { function: 'actor' }),
          ],
          attribution: [{ entityId: 'country:PER', start: 0, end: 1, verb: 'said' }],
          time: { text: 'last spring', start: null, end: null, precision: null },
          confidence: 1,
        }),
      ],
      relations: [office, office, relation('ALLY_OF', 'country:BRA', 'country:PER')],
    }),
    record('quake-1', {
      entities: [peru, callao, entity('group:villagers', 'villagers')],
      mentions: [mention('country:PER'), mention('place:2'), mention('group:villagers', { kind: 'NOMINAL' })],
      events: [
        event('event:quake-1', {
          type: 'DISASTER',
          category: null,
          participants: [participant('place', 'place:2'), participant('victim', 'group:villagers')],
          quantities: [
            { ...quantity(95), of: 'killed' },
            { ...quantity(6.8), of: 'magnitude' },
          ],
          time: day('2031-06-01'),
        }),
      ],
    }),
    record('quake-2', {
      entities: [peru, callao],
      events: [
        event('event:quake-2', {
          type: 'DISASTER',
          category: null,
          participants: [participant('place', 'place:2')],
          quantities: [
            { ...quantity(126), of: 'killed', qualifier: 'AT_LEAST' },
            { ...quantity(6.8), of: 'magnitude' },
          ],
          time: day('2031-06-02'),
          confidence: 0.75,
        }),
      ],
    }),
    record('office', {
      url: 'https://news.example/office',
      entities: [brazil, silva('A. Silva', ['Ana']), { ...entity('place:1', 'Lima'), type: 'FACILITY' }],
      relations: [office, relation('LOCATED_IN', 'place:1', 'country:BRA')],
    }),
    record('place', { entities: [entity('place:1', 'Lima'), entity('place:2', 'Callao')] }),
    record('empty', { text: '' }),
  ];
}

function quantity(value: number) {
  return { of: 'items', value, qualifier: 'EXACTLY', unit: null, start: 0, end: 1 } as const;
}
