import { SourceError, TidingsError } from '../../common/errors.js';
import { extractAll } from '../../importer/extract-all.js';
import { measureSources, type FoundStory } from '../../importer/read-stories.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { Story } from '../../model/story.js';
import type { Command } from '../command.js';
import { writeLine } from '../context.js';
import { tellFailure } from '../failure-line.js';
import { EXTRACTION_OPTIONS, WORKERS_OPTION } from '../option-rows.js';
import { extractorFor, storiesFor } from '../story-input.js';
import { storyLines } from '../story-view/story-lines.js';
import { displayOf } from '../terminal.js';

/** The fields of a printed record, in their order. */
const RECORD_FIELDS = [
  'id',
  'title',
  'publishedAt',
  'publisher',
  'url',
  'text',
  'sentences',
  'tokens',
  'entities',
  'mentions',
  'events',
  'relations',
] as const satisfies readonly (keyof ExtractionRecord)[];

/** Prints what stories say, without a graph. */
export const EXTRACT_COMMAND: Command = {
  name: 'extract',
  argument: '[files...]',
  argumentSummary: 'files or folders of stories; standard input without any, or as -',
  summary: 'print what stories say as extraction records, one line of JSON each',
  options: [
    {
      flags: '--format <format>',
      summary: 'a line of JSON a story, or its sentences with mentions, trees and events',
      choices: ['jsonl', 'pretty'],
      fallback: 'jsonl',
    },
    { flags: '--tokens', summary: 'with each token, its tag and its place in the dependency tree' },
    ...EXTRACTION_OPTIONS,
    WORKERS_OPTION,
  ],
  examples: [
    ['tidings extract story.txt --format pretty', 'one story, to be read: who, what, and why so'],
    ['tidings extract news.jsonl --published 2026-11-03 > records.jsonl', 'many stories, for a program'],
    ['echo "Norway sold ships to Peru." | tidings extract', 'standard input'],
  ],
  async run(context, { words, options }) {
    const paths = words.length > 0 ? words : ['-'];
    const pretty = options['format'] === 'pretty';
    const tokens = pretty || options['tokens'] === true;
    const format = (record: ExtractionRecord): string =>
      pretty ? storyLines(record, displayOf(context)).join('\n') : JSON.stringify(inFieldOrder(record));
    const extractor = await extractorFor(context, options, await measureSources(paths));
    let failed = false;
    const stories = async function* (): AsyncGenerator<FoundStory> {
      for await (const item of storiesFor(context, paths, options, extractor)) {
        if (context.signal.aborted) return;
        if (!(item instanceof SourceError)) yield item;
        else {
          failed = true;
          await tellFailure(context, item);
        }
      }
    };
    const extract = (story: Story) => extractor.extract(story, { tokens });
    try {
      for await (const { result } of extractAll(stories(), extract, extractor.ahead)) {
        if (result instanceof TidingsError) {
          failed = true;
          await tellFailure(context, result);
        } else await writeLine(context.output, format(result));
      }
    } finally {
      await extractor.close();
    }
    if (context.signal.aborted) return 130;
    return failed ? 1 : 0;
  },
};

function inFieldOrder(record: ExtractionRecord): Partial<ExtractionRecord> {
  return Object.fromEntries(
    RECORD_FIELDS.filter((field) => record[field] !== undefined).map((field) => [field, record[field]]),
  );
}
