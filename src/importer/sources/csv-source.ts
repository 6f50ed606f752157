import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { parse, type CsvError, type Parser } from 'csv-parse';
import { SourceError } from '../../common/errors.js';
import { withoutMark } from './decode.js';
import { MAX_DOCUMENT_BYTES, type ByteSource, type SourceFormat, type StoryDraft } from './source.js';
import { STORY_FIELDS, draftFromFields } from './story-fields.js';

/** CSV with a header that names the columns of a story; other columns are left alone, a broken row is an error. */
export const CSV_FORMAT: SourceFormat = { extensions: ['.csv'], read: readCsv };

const ROW_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'more fields than the header has columns',
  CSV_QUOTE_NOT_CLOSED: 'a quote in this row is never closed',
  CSV_MAX_RECORD_SIZE: 'a row that is too long: is a quote left open?',
};

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly raw: string;
  /** The row's last line, 1-based. */
  readonly info: { readonly lines: number };
}

async function* readCsv(source: ByteSource): AsyncGenerator<StoryDraft | SourceError> {
  const problems: SourceError[] = [];
  let header: readonly string[] = [];
  const parser = parse({
    // One character a byte: each field is decoded by itself, so one bad byte costs one row.
    encoding: 'latin1',
    info: true,
    raw: true,
    record_delimiter: '\n',
    relax_column_count_less: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_DOCUMENT_BYTES,
    columns: (names: string[]) => (header = names.map(fieldName)),
    on_skip: (error, raw) => {
      if (error) problems.push(rowError(error, raw ?? '', source.name));
      return undefined;
    },
  });
  const input = Readable.from(normaliseLines(source));
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    yield* readRows(parser, source.name, () => header, problems);
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    yield cause;
  } finally {
    input.destroy();
    parser.destroy();
  }
}

async function* readRows(
  parser: Parser,
  file: string,
  header: () => readonly string[],
  problems: SourceError[],
): AsyncGenerator<StoryDraft | SourceError> {
  let rows = 0;
  for await (const row of parser as AsyncIterable<Row>) {
    rows += 1 + problems.length;
    yield* problems.splice(0);
    if (!header().includes('text')) break;
    const place = { file, line: row.info.lines - countBreaks(row.raw) };
    yield decodeRow(row.record, place);
  }
  rows += problems.length;
  yield* problems.splice(0);
  if (header().length > 0 && !header().includes('text'))
    yield new SourceError('SOURCE_MALFORMED', 'the header has no such column', {
      file,
      line: 1,
      field: 'text',
    });
  else if (rows === 0) yield new SourceError('SOURCE_EMPTY', 'no row follows the header', { file, line: 1 });
}

function decodeRow(
  record: Readonly<Record<string, string>>,
  place: { file: string; line: number },
): StoryDraft | SourceError {
  const fields: Record<string, string> = {};
  let isText = true;
  for (const [name, value] of Object.entries(record)) {
    const bytes = Buffer.from(value, 'latin1');
    isText &&= isUtf8(bytes) && !bytes.includes(0);
    fields[name] = bytes.toString('utf8');
  }
  if (isText) return draftFromFields(fields, place);
  return new SourceError('SOURCE_NOT_TEXT', 'not valid UTF-8', place, { record: fields });
}

/** The bytes with every line ended by \n: the parser counts lines wrongly where they end in \r\n. @throws SourceError SOURCE_NOT_TEXT */
async function* normaliseLines(source: ByteSource): AsyncGenerator<Buffer> {
  let first = true;
  let held = '';
  for await (const chunk of source.chunks) {
    if (first && chunk.includes(0))
      throw new SourceError('SOURCE_NOT_TEXT', 'a binary file, not text', { file: source.name, line: 1 });
    const bytes = Buffer.from(chunk);
    const text = held + (first ? withoutMark(bytes) : bytes).toString('latin1');
    first = false;
    held = text.endsWith('\r') ? '\r' : '';
    yield Buffer.from(text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n'), 'latin1');
  }
  if (held !== '') yield Buffer.from('\n');
}

function rowError(error: CsvError, raw: string, file: string): SourceError {
  const message = ROW_PROBLEMS[error.code] ?? error.message.replace(/ (?:on|at) line \d+.*$/s, '');
  const lines = typeof error['lines'] === 'number' ? error['lines'] : 1;
  const place = { file, line: Math.max(1, lines - countBreaks(raw)) };
  const record = { raw: Buffer.from(raw, 'latin1').toString('utf8').trim() };
  return new SourceError('SOURCE_MALFORMED', message, place, { cause: error, record });
}

/** The line breaks within a row, those around it left out. */
function countBreaks(raw: string): number {
  return raw.trim().match(/\n/g)?.length ?? 0;
}

function fieldName(column: string): string {
  const name = column.trim().toLowerCase();
  return STORY_FIELDS.find((field) => field.toLowerCase() === name) ?? column.trim();
}
