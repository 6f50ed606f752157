import { SourceError } from '../common/errors.js';
import { MAX_STORY_LENGTH, MAX_UNBROKEN_LENGTH, type StoryDraft } from './sources/source.js';

/** Characters that the fields beside the text may have; a headline is read as the text is. */
const FIELD_LENGTHS = { id: 1_000, title: 2_000, publisher: 1_000, url: 8_000 } as const;

/** Half of a character, which no encoding can write, and NUL, which databases refuse. */
const NO_TEXT = /\p{Surrogate}|\0/u;

/** What is wrong with a draft that no story may have, by file, line and field; null when it can be read. How long the text may be is for who splits it. */
export function findFault(draft: StoryDraft, file: string): SourceError | null {
  const place = draft.line === null ? { file } : { file, line: draft.line };
  for (const [field, most] of Object.entries(FIELD_LENGTHS)) {
    const value = draft[field as keyof typeof FIELD_LENGTHS] ?? '';
    const at = { ...place, field };
    if (value.length > most) {
      const message = `has ${value.length} characters (at most ${most})`;
      return new SourceError('SOURCE_TOO_LARGE', message, at);
    }
    if (NO_TEXT.test(value)) return new SourceError('SOURCE_NOT_TEXT', describeNoText(value), at);
  }
  const fault = NO_TEXT.exec(draft.text);
  if (fault !== null) {
    const line = (draft.line ?? 1) + (draft.splittable ? countBreaks(draft.text.slice(0, fault.index)) : 0);
    const at = { ...place, ...(draft.line === null ? {} : { line }) };
    return new SourceError('SOURCE_NOT_TEXT', `the text ${describeNoText(draft.text)}`, at);
  }
  const unbroken = findUnbrokenLine(draft.text);
  if (unbroken === null) return null;
  const message = `${unbroken.length} characters without a space are no story (at most ${MAX_UNBROKEN_LENGTH})`;
  return new SourceError('SOURCE_NOT_TEXT', message, { file, line: (draft.line ?? 1) + unbroken.line });
}

/** The error for a story that would take seconds to take apart; null for one that is not too long. */
export function findExcessLength(text: string, place: { file: string; line?: number }): SourceError | null {
  if (text.length <= MAX_STORY_LENGTH) return null;
  const message = `a story of ${text.length} characters (at most ${MAX_STORY_LENGTH})`;
  return new SourceError('SOURCE_TOO_LARGE', message, place);
}

export function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function describeNoText(value: string): string {
  return value.includes('\0') ? 'holds a NUL character' : 'holds half a character (a lone surrogate)';
}

/** The first stretch without white space that is too long for any text, with the lines before it; null without one. */
function findUnbrokenLine(text: string): { readonly length: number; readonly line: number } | null {
  let start = 0;
  for (const space of text.matchAll(/\s|$/g)) {
    const length = space.index - start;
    if (length > MAX_UNBROKEN_LENGTH) return { length, line: countBreaks(text.slice(0, start)) };
    start = space.index + 1;
  }
  return null;
}
