import { groupBy } from '../../common/group-by.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import type { Explanation, Note } from '../../model/note.js';
import { plainLine } from '../plain-line.js';
import type { Display } from '../terminal.js';
import { eventTitle } from './event-lines.js';
import { eventsAt, headLines, indent, narrowed, sentenceLines } from './story-lines.js';
import { wrapWords } from './wrap.js';

/** A story's sentences, each with the rules that fired and nearly fired there, by the words that they are about. */
export function noteLines({ record, notes }: Explanation, display: Display): readonly string[] {
  const inner = narrowed(display);
  const sentences = record.sentences.flatMap((sentence, n) => {
    const here = notes.filter((note) => note.sentence === n);
    const words = [
      ...new Set([...eventsAt(record, sentence).map((e) => e.trigger), ...here].map(({ start }) => start)),
    ];
    const about = words.sort((a, b) => a - b).flatMap((start) => wordLines(record, here, start, inner));
    return [
      ...sentenceLines(n, plainLine(record.text.slice(sentence.start, sentence.end)), display),
      ...indent(about.length > 0 ? about : [display.colors.dim('No word of it opens a rule.')]),
      '',
    ];
  });
  return [...headLines(record, display), ...sentences];
}

/** What became of the words that begin there: the events they report, then what was tried and why it failed or stayed open. */
function wordLines(
  record: ExtractionRecord,
  notes: readonly Note[],
  start: number,
  display: Display,
): readonly string[] {
  const events = record.events.filter(({ trigger }) => trigger.start === start);
  const about = notes.filter((note) => note.start === start);
  const end = Math.max(...[...events.map((e) => e.trigger), ...about].map((span) => span.end));
  const alike = groupBy(about, ({ verdict, role, type, reason }) =>
    // One reason against several frames or types is told once.
    verdict === 'REJECTED' && role === null ? `${verdict} ${reason}` : `${verdict} ${type} ${role} ${reason}`,
  );
  const told = [...alike.values()].map(describeAlike);
  return [
    `“${plainLine(record.text.slice(start, end))}”`,
    ...events.flatMap((event) => [
      `  ✓ ${eventTitle(event, display)}`,
      ...bulleted(' ', event.rule, display),
    ]),
    ...told.flatMap(([bullet, line]) => bulleted(bullet, line, display)),
  ];
}

const BULLETS: Readonly<Record<Note['verdict'], string>> = {
  TAKEN: '=',
  REJECTED: '✗',
  OPEN: '?',
  JOINED: '→',
};

/** A bullet and a line for notes that differ in no more than what was tried. */
function describeAlike(notes: readonly Note[]): readonly [string, string] {
  const [first] = notes;
  if (!first) throw new RangeError('no note');
  const tried = groupBy(notes, ({ type }) => type);
  const names = [...tried].map(([type, of]) => {
    const rules = [...new Set(of.map(({ rule }) => rule))].join(', ');
    return type === null ? rules : `${type} (${rules})`;
  });
  const role = first.role === null ? '' : `, ${first.role}`;
  return [BULLETS[first.verdict], `${names.join(', ')}${role}: ${first.reason}`];
}

function bulleted(bullet: string, text: string, { width, colors }: Display): readonly string[] {
  const [first = '', ...more] = wrapWords(plainLine(text), width - 4);
  return [`  ${bullet} ${first}`, ...more.map((line) => `    ${line}`)].map((line) =>
    bullet === '✗' ? colors.dim(line) : line,
  );
}
