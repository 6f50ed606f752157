import { SourceError } from '../../common/errors.js';
import { parseIsoDate } from './published-at.js';
import type { StoryDraft } from './source.js';

/** The fields of a story as `.jsonl` and `.csv` name them. */
export const STORY_FIELDS = ['id', 'title', 'text', 'publishedAt', 'url', 'publisher'] as const;
type StoryField = (typeof STORY_FIELDS)[number];

/** The draft that named fields make, or the first thing wrong with them: a type, an empty text, a date that does not exist. */
export function draftFromFields(
  fields: Readonly<Record<string, unknown>>,
  place: { file: string; line: number },
): StoryDraft | SourceError {
  const draft = readFields(fields, place);
  return draft instanceof SourceError ? draft.withRecord(fields) : draft;
}

function readFields(
  fields: Readonly<Record<string, unknown>>,
  place: { file: string; line: number },
): StoryDraft | SourceError {
  const values: Partial<Record<StoryField, string | null>> = {};
  for (const field of STORY_FIELDS) {
    const value = fields[field] ?? null;
    if (value !== null && typeof value !== 'string')
      return malformed(`must be a string, and is ${describeType(value)}`, { ...place, field });
    values[field] = value === null || value.trim() === '' ? null : value;
  }
  const { id = null, title = null, text = null, publishedAt = null, url = null, publisher = null } = values;
  if (text === null) {
    return 'text' in fields
      ? new SourceError('SOURCE_EMPTY', 'is empty', { ...place, field: 'text' })
      : malformed('is missing', { ...place, field: 'text' });
  }
  const date = publishedAt === null ? null : parseIsoDate(publishedAt);
  if (publishedAt !== null && date === null) return badDate(publishedAt, place);
  return { id, title, text, publishedAt: date, url, publisher, splittable: false, line: place.line };
}

/** The error for a date that is none. */
export function badDate(value: string, place: { file: string; line?: number }): SourceError {
  return malformed(`must be an ISO 8601 date such as 2026-11-03, and is "${value.slice(0, 40)}"`, {
    ...place,
    field: 'publishedAt',
  });
}

function malformed(message: string, place: { file: string; line?: number; field: string }): SourceError {
  return new SourceError('SOURCE_MALFORMED', message, place);
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
