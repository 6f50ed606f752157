import { parse } from 'csv-parse/sync';
import { SourceError } from '../../common/errors.js';
import { cutRecords, type CsvRecord } from './csv-records.js';
import { decodeText, tooLarge } from './decode.js';
import type { ByteSource, SourceFormat, StoryDraft } from './source.js';
import { STORY_FIELDS, draftFromFields } from './story-fields.js';

/** CSV with a header that names the columns of a story; other columns are left alone, a broken row is an error. */
export const CSV_FORMAT: SourceFormat = { extensions: ['.csv'], contentTypes: ['text/csv'], read: readCsv };

async function* readCsv(source: ByteSource): AsyncGenerator<StoryDraft | SourceError> {
  let columns: readonly string[] | null = null;
  let rows = 0;
  for await (const record of cutRecords(source)) {
    const place = { file: source.name, line: record.line };
    const fields = readFields(record, place, source.charset);
    if (columns !== null) {
      rows++;
      yield fields instanceof SourceError ? fields : draftFromRow(fields, columns, place);
    } else if (fields instanceof SourceError) {
      yield fields;
      return;
    } else {
      columns = fields.map(columnName);
      if (!columns.includes('text')) {
        const message = 'the header has no such column';
        yield new SourceError('SOURCE_MALFORMED', message, { ...place, field: 'text' });
        return;
      }
    }
  }
  if (rows === 0)
    yield new SourceError('SOURCE_EMPTY', 'no row follows the header', { file: source.name, line: 1 });
}

/** The fields of a record, each record decoded by itself, so that a bad byte costs one row. */
function readFields(
  { bytes, isOpen }: CsvRecord,
  place: { file: string; line: number },
  charset: string | undefined,
): readonly string[] | SourceError {
  if (bytes === null) return tooLarge(place.file, place.line);
  const record = { raw: bytes.toString('utf8') };
  if (isOpen)
    return new SourceError('SOURCE_MALFORMED', 'a quote in this row is never closed', place, { record });
  try {
    const text = decodeText(bytes, place, charset);
    const [fields = []] = parse(text, {
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\u0000',
    });
    return fields;
  } catch (cause) {
    if (cause instanceof SourceError)
      return new SourceError(cause.code, cause.message, place, { cause, record });
    return new SourceError('SOURCE_MALFORMED', 'a row that cannot be read', place, { cause, record });
  }
}

function draftFromRow(
  fields: readonly string[],
  columns: readonly string[],
  place: { file: string; line: number },
): StoryDraft | SourceError {
  if (fields.length > columns.length) {
    const record = { raw: fields.join(',') };
    return new SourceError('SOURCE_MALFORMED', 'more fields than the header has columns', place, { record });
  }
  const named = columns.slice(0, fields.length).map((column, index) => [column, fields[index]]);
  return draftFromFields(Object.fromEntries(named) as Record<string, string>, place);
}

function columnName(column: string): string {
  const name = column.trim().toLowerCase();
  return STORY_FIELDS.find((field) => field.toLowerCase() === name) ?? column.trim();
}
