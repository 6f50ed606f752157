import { SourceError } from '../../common/errors.js';
import { readText } from './decode.js';
import {
  UNKNOWN_FIELDS,
  type ByteSource,
  type ReadingOptions,
  type SourceFormat,
  type StoryDraft,
} from './source.js';

const TITLE = /^# +(\S.*)$/;

interface Section {
  title: string | null;
  readonly lines: string[];
  /** Of the first of the lines, 1-based: a title stands before it. */
  readonly firstLine: number;
}

/** Plain text: a line `# Title` opens a story, and a text may hold several stories. */
export const TEXT_FORMAT: SourceFormat = {
  extensions: ['.txt', '.text', '.md', '.markdown'],
  contentTypes: ['text/plain', 'text/markdown'],
  read: readTextStories,
};

async function* readTextStories(
  source: ByteSource,
  options: ReadingOptions,
): AsyncGenerator<StoryDraft | SourceError> {
  const text = await readText(source);
  for (const section of cutAtTitles(text.split('\n'), options.wholeDocument)) {
    const firstFilled = section.lines.findIndex((line) => line.trim() !== '');
    const line = section.firstLine + Math.max(0, firstFilled);
    if (firstFilled < 0) {
      yield new SourceError('SOURCE_EMPTY', 'nothing follows the title', {
        file: source.name,
        line: section.firstLine - 1,
      });
      continue;
    }
    const body = section.lines.join('\n').trim();
    yield { ...UNKNOWN_FIELDS, title: section.title, text: body, splittable: true, line };
  }
}

/** The text cut before each title that follows a blank line; of a whole document only the first line is a title. */
function cutAtTitles(lines: readonly string[], wholeDocument: boolean): readonly Section[] {
  const sections: Section[] = [];
  let afterBlank = true;
  let seenText = false;
  for (const [index, line] of lines.entries()) {
    const title = afterBlank && !(wholeDocument && seenText) ? TITLE.exec(line)?.[1]?.trim() : undefined;
    if (title !== undefined) sections.push({ title, lines: [], firstLine: index + 2 });
    else {
      if (sections.length === 0 && line.trim() !== '')
        sections.push({ title: null, lines: [], firstLine: index + 1 });
      sections.at(-1)?.lines.push(line);
    }
    afterBlank = line.trim() === '';
    seenText ||= !afterBlank;
  }
  return sections;
}
