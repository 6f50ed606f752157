import { MAX_STORY_LENGTH } from './sources/source.js';

/** Characters that are split at once: splitting reads what it splits, and a file may hold a year of stories. */
const WINDOW = 50_000;

const BLANK_LINE = /\n[^\S\n]*\n/g;

/** The stories of a text in their order: long texts are split a stretch at a time, the last story of each stretch again with what follows it. A story too long to be read is given as it is. */
export function* splitText(text: string, split: (text: string) => readonly string[]): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = endOfStretch(text, start);
    const stretch = text.slice(start, end);
    if (stretch.length > MAX_STORY_LENGTH) {
      yield stretch.trim();
      start = end;
      continue;
    }
    const stories = split(stretch);
    const last = stories.at(-1) ?? '';
    const from = start + stretch.lastIndexOf(last);
    const isWhole = end === text.length || from === start || stories.length < 2;
    yield* isWhole ? stories : stories.slice(0, -1);
    start = isWhole ? end : from;
  }
}

/** The end of the first paragraph that ends a window behind the start, or of the text. */
function endOfStretch(text: string, start: number): number {
  if (text.length - start <= WINDOW) return text.length;
  BLANK_LINE.lastIndex = start + WINDOW;
  return BLANK_LINE.exec(text)?.index ?? text.length;
}
