import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { entity, event, participant, record } from '../support/records.js';

const MARKUP = entity('organization:markup', '=1+2 <A & "B">', { aliases: ['@A', "O'B"] });
const CONTROL = entity('organization:control', 'Line\none\u0007\u000b\ufffe, ]]> 日本 🚢');

/** Invented stories with texts that XML cannot carry, that end a cell or an element, or that a spreadsheet would compute. */
export const HARSH_RECORDS: readonly ExtractionRecord[] = ['a', 'b'].map((id) => {
  const text = `=HYPERLINK("x")\u0000 <b>&amp;</b>\r\n"${id}", \u{1f6a2} ]]>`;
  return record(`harsh-${id}`, {
    text,
    publisher: '-1+1',
    url: 'https://example.org/?a=1&b=2',
    entities: [MARKUP, CONTROL],
    events: [
      event(`event:harsh-${id}`, {
        type: 'ACCUSE',
        category: 'ACCUSE',
        participants: [
          participant('actor', MARKUP.id, { function: 'actor' }),
          participant('recipient', CONTROL.id),
        ],
        evidence: { start: 0, end: text.length },
      }),
    ],
  });
});
