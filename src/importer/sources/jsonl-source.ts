import { SourceError } from '../../common/errors.js';
import { decodeText, tooLarge } from './decode.js';
import { readLines, type SourceLine } from './lines.js';
import type { ByteSource, SourceFormat, StoryDraft } from './source.js';
import { draftFromFields } from './story-fields.js';

/** JSON Lines: one story a line; a broken line is an error, the others go on. */
export const JSONL_FORMAT: SourceFormat = {
  extensions: ['.jsonl', '.ndjson'],
  contentTypes: ['application/x-ndjson', 'application/jsonl', 'application/json-lines', 'application/json'],
  read: readJsonLines,
};

async function* readJsonLines(source: ByteSource): AsyncGenerator<StoryDraft | SourceError> {
  let empty = true;
  for await (const line of readLines(source)) {
    // One error says that a file is binary; one for each of its lines says nothing.
    if (empty && line.bytes?.includes(0)) {
      yield new SourceError('SOURCE_NOT_TEXT', 'a binary file, not text', {
        file: source.name,
        line: line.number,
      });
      return;
    }
    empty = false;
    yield readLine(line, source.name, source.charset);
  }
  if (empty) yield new SourceError('SOURCE_EMPTY', 'the file is empty', { file: source.name, line: 1 });
}

function readLine(line: SourceLine, file: string, charset: string | undefined): StoryDraft | SourceError {
  const place = { file, line: line.number };
  if (line.bytes === null) return tooLarge(file, line.number);
  const record = { raw: line.bytes.toString('utf8') };
  let value: unknown;
  try {
    value = JSON.parse(decodeText(line.bytes, place, charset));
  } catch (cause) {
    if (cause instanceof SourceError)
      return new SourceError(cause.code, cause.message, place, { cause, record });
    return new SourceError('SOURCE_MALFORMED', `not JSON: ${describe(cause)}`, place, { cause, record });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new SourceError('SOURCE_MALFORMED', 'must be a JSON object', place, { record });
  return draftFromFields(value as Record<string, unknown>, place);
}

/** What the parser says, without the excerpt of the line that some versions of Node add. */
function describe(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/, "?.*is not valid JSON$/s, '').replace(/ in JSON at/, ' at');
}
