import type { Span } from '../../common/span.js';
import { contains } from '../../common/span.js';
import type { Event } from '../../model/event.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { Story } from '../../model/story.js';
import { plainLine } from '../plain-line.js';
import type { Display } from '../terminal.js';
import { eventLines } from './event-lines.js';
import { markSentence } from './mark-sentence.js';
import { treeLines } from './tree-lines.js';
import { wrapWords } from './wrap.js';

/** How far the parts of a sentence stand in. */
const INDENT = '    ';

/** A story to be read: each sentence with its mentions marked, its tree and the events told there, then what lasts. */
export function storyLines(record: ExtractionRecord, display: Display): readonly string[] {
  const sentences = record.sentences.flatMap((sentence, n) => [
    ...sentenceLines(n, markSentence(record, sentence, display), display),
    '',
    ...indent(treeLines(record, sentence, display)),
    '',
    ...eventsAt(record, sentence).flatMap((event) => [
      ...indent(eventLines(record, event, narrowed(display))),
      '',
    ]),
  ]);
  const nameOf = (id: string): string => record.entities.find((entity) => entity.id === id)?.name ?? id;
  const relations = record.relations.map(({ type, subjectId, objectId, title }) => {
    const how = title === null ? '' : ` (${title})`;
    return plainLine(`${nameOf(subjectId)} ${type} ${nameOf(objectId)}${how}`);
  });
  return [...headLines(record, display), ...sentences, ...relations, ...(relations.length > 0 ? [''] : [])];
}

/** Title, date, publisher and id of a story, with a line below. */
export function headLines(story: Story, { width, colors }: Display): readonly string[] {
  const { title, publishedAt, publisher, id } = story;
  const known = [title, publishedAt, publisher, id].filter((part) => part !== null);
  const head = wrapWords(plainLine(known.join(' · ')), width);
  return [...head.map((line) => colors.bold(line)), '─'.repeat(Math.min(width, head[0]?.length ?? 0)), ''];
}

/** The sentence with its number, on as many lines as it needs. */
export function sentenceLines(n: number, words: string, { width, colors }: Display): readonly string[] {
  const [first = '', ...more] = wrapWords(words, width - INDENT.length);
  return [colors.dim(String(n + 1).padEnd(INDENT.length)) + first, ...indent(more)];
}

/** The events whose trigger stands in the sentence, in the order of the text. */
export function eventsAt({ events }: ExtractionRecord, sentence: Span): readonly Event[] {
  return events.filter(({ trigger }) => contains(sentence, trigger));
}

/** The lines, each as far in as the parts of a sentence stand. */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => INDENT + line);
}

/** The display as wide as the parts of a sentence may be. */
export function narrowed(display: Display): Display {
  return { ...display, width: display.width - INDENT.length };
}
