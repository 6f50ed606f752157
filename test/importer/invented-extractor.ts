import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { Story } from '../../src/model/story.js';

/** An extractor that reads "A sold B to C." and nothing else; it fails on a text that holds "FAIL". */
export function extractSale(story: Story): ExtractionRecord {
  if (story.text.includes('FAIL')) throw new Error('no such luck');
  const found = /^(\w+) sold (\w+) to (\w+)\./.exec(story.text);
  const empty = { ...story, sentences: [], entities: [], mentions: [], events: [], relations: [] };
  if (!found) return empty;
  const parts = [
    { role: 'supplier', function: 'actor', type: 'COUNTRY', name: found[1]! },
    { role: 'item', function: 'item', type: 'ITEM', name: found[2]! },
    { role: 'recipient', function: 'recipient', type: 'COUNTRY', name: found[3]! },
  ] as const;
  const spanOf = (name: string): { start: number; end: number } => {
    const start = story.text.indexOf(name);
    return { start, end: start + name.length };
  };
  const idOf = (type: string, name: string): string => `${type.toLowerCase()}:${name.toLowerCase()}`;
  const sentence = { start: 0, end: found[0].length };
  return {
    ...empty,
    sentences: [sentence],
    entities: parts.map(({ type, name }) => ({
      id: idOf(type, name),
      type,
      name,
      aliases: [],
      country: null,
      sector: null,
      code: null,
      classes: [],
    })),
    mentions: parts.map(({ type, name }) => ({
      ...spanOf(name),
      type,
      kind: 'NAME',
      entityId: idOf(type, name),
    })),
    events: [
      {
        id: `event:${story.id}`,
        type: 'ARMS_TRANSFER',
        category: 'AID',
        mode: null,
        contexts: [],
        status: 'ASSERTED',
        reciprocal: false,
        trigger: spanOf('sold'),
        participants: parts.map((part) => ({
          role: part.role,
          function: part.function,
          entityId: idOf(part.type, part.name),
          code: null,
          ...spanOf(part.name),
        })),
        quantities: [],
        time: null,
        attribution: [],
        evidence: sentence,
        tellings: [spanOf('sold')],
        rule: 'A sold B to C',
        confidence: 0.9,
      },
    ],
  };
}
