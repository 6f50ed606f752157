import { createExtractor } from '../../src/extract/extractor.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { Event } from '../../src/model/event.js';

const extractor = createExtractor();

/** The record of a text that is a story by itself, published on the date given. */
export function extractText(text: string, publishedAt: string | null = null): ExtractionRecord {
  return extractor.extract({ id: 'story', title: null, publishedAt, publisher: null, url: null, text });
}

/** The name of an entity of a record. */
export function nameIn(record: ExtractionRecord, id: string): string {
  return record.entities.find((entity) => entity.id === id)?.name ?? id;
}

/** Who fills the role of an event, by name, sorted and joined; `?` for no one. */
export function fillersOf(record: ExtractionRecord, event: Event, role: string): string {
  const names = event.participants.filter((p) => p.role === role).map((p) => nameIn(record, p.entityId));
  return names.sort().join(' + ') || '?';
}

export { extractor };
