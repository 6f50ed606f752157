import type { Event } from '../../../src/model/event.js';
import type { ExtractionRecord, RecordToken } from '../../../src/model/extraction-record.js';

const TEXT = 'Norway may sell two old ships to Peru, its navy said.';

/** Word, part of speech, head, relation. */
const WORDS: readonly (readonly [string, number, string])[] = [
  ['Norway', 2, 'nsubj'],
  ['may', 2, 'aux'],
  ['sell', -1, 'root'],
  ['two', 5, 'nummod'],
  ['old', 5, 'amod'],
  ['ships', 2, 'obj'],
  ['to', 7, 'case'],
  ['Peru', 2, 'obl'],
  [',', 10, 'punct'],
  ['its', 10, 'nmod:poss'],
  ['navy', 11, 'nsubj'],
  ['said', 2, 'parataxis'],
  ['.', 2, 'punct'],
];

function spanOf(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function readTokens(): readonly RecordToken[] {
  let at = 0;
  return WORDS.map(([word, head, dep]) => {
    const start = TEXT.indexOf(word, at);
    at = start + word.length;
    return { start, end: at, upos: 'X', xpos: 'X', lemma: word, head, dep };
  });
}

const SALE: Event = {
  id: 'event:1',
  type: 'ARMS_TRANSFER',
  category: 'AID',
  mode: null,
  contexts: ['military'],
  status: 'POSSIBLE',
  reciprocal: false,
  trigger: spanOf('sell'),
  tellings: [spanOf('sell')],
  participants: [
    { role: 'supplier', function: 'actor', entityId: 'country:NOR', code: null, ...spanOf('Norway') },
    { role: 'recipient', function: 'recipient', entityId: 'country:PER', code: null, ...spanOf('Peru') },
  ],
  quantities: [{ of: 'items', value: 2, qualifier: 'AT_LEAST', unit: null, ...spanOf('two') }],
  time: { text: 'next May', start: '2027-05-01', end: '2027-05-31', precision: 'MONTH' },
  attribution: [{ entityId: 'group:navy', verb: 'said', ...spanOf('its navy') }],
  evidence: { start: 0, end: TEXT.length },
  rule: 'sell: subject = supplier, to = recipient; status by may',
  confidence: 0.5,
};

const UNKNOWN = { aliases: [], country: null, sector: null, code: null, classes: [] };

/** The record of "Norway may sell two old ships to Peru, its navy said.", with a mention within a mention. */
export const INVENTED_RECORD: ExtractionRecord = {
  id: 'story:7',
  title: 'Ships',
  publishedAt: '2026-11-03',
  publisher: null,
  url: null,
  text: TEXT,
  sentences: [{ start: 0, end: TEXT.length }],
  tokens: readTokens(),
  entities: [
    { id: 'country:NOR', type: 'COUNTRY', name: 'Norway', ...UNKNOWN },
    { id: 'country:PER', type: 'COUNTRY', name: 'Peru', ...UNKNOWN },
    { id: 'group:navy', type: 'GROUP', name: 'navy', ...UNKNOWN },
  ],
  mentions: [
    { type: 'COUNTRY', kind: 'NAME', entityId: 'country:NOR', ...spanOf('Norway') },
    { type: 'COUNTRY', kind: 'NAME', entityId: 'country:PER', ...spanOf('Peru') },
    { type: 'GROUP', kind: 'NOMINAL', entityId: 'group:navy', ...spanOf('its navy') },
    { type: 'COUNTRY', kind: 'PRONOUN', entityId: 'country:NOR', ...spanOf('its') },
  ],
  events: [SALE],
  relations: [],
};
