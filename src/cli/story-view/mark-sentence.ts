import type { Span } from '../../common/span.js';
import { contains } from '../../common/span.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import { plainLine } from '../plain-line.js';
import type { Display } from '../terminal.js';

/** A span with what stands before and after it. */
interface Mark extends Span {
  readonly open: string;
  readonly close: string;
}

/** The sentence on one line with every mention in brackets ("[it = country:PER pronoun]") and the words that report an event between asterisks. */
export function markSentence(record: ExtractionRecord, sentence: Span, { colors }: Display): string {
  const { text, mentions, events } = record;
  const triggers = new Map(
    events.flatMap((e) => e.tellings).map((span) => [`${span.start} ${span.end}`, span]),
  );
  const marks: readonly Mark[] = [
    ...[...triggers.values()].map(({ start, end }) => ({ start, end, open: '*', close: '*' })),
    ...mentions.map(({ start, end, kind, entityId }) => {
      const how = kind === 'NAME' ? '' : ` ${kind.toLowerCase()}`;
      return { start, end, open: '[', close: colors.cyan(` = ${entityId}${how}`) + ']' };
    }),
  ];
  const inside = marks
    .filter((mark) => contains(sentence, mark))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return plainLine(text.slice(sentence.start, sentence.end)) === ''
    ? ''
    : weave(text, sentence, inside, (words) => colors.bold(words));
}

/** The text of the span with its marks around their words, inner ones within outer ones; of two that cross the later is left out. */
function weave(
  text: string,
  span: Span,
  marks: readonly Mark[],
  emphasise: (words: string) => string,
): string {
  let at = span.start;
  let woven = '';
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start < at || mark.end > span.end) continue;
    const inner = marks.slice(i + 1).filter((other) => contains(mark, other));
    woven += plainWords(text.slice(at, mark.start));
    woven += `${mark.open}${emphasise(weave(text, mark, inner, (words) => words))}${mark.close}`;
    at = mark.end;
  }
  return woven + plainWords(text.slice(at, span.end));
}

/** The words as written, on one line, without control characters; spaces at either end stay. */
function plainWords(words: string): string {
  const inner = plainLine(words);
  if (inner === '') return words === '' ? '' : ' ';
  return `${/^\s/.test(words) ? ' ' : ''}${inner}${/\s$/.test(words) ? ' ' : ''}`;
}
