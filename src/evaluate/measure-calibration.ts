import type { ExtractionRecord } from '../model/extraction-record.js';
import type { ScorerErrors } from './development-data.js';

/** Kinds of errors that the scorer of events lists, after which an event is not right: none such, or the wrong parties. */
const WRONG = ['spurious', 'wrongActor', 'wrongRecipient'];
/** An event told twice is neither. */
const LEFT_OUT = ['repeated'];

const BINS = 10;

/** A confidence, and whether the event that it was given is right. */
export interface JudgedConfidence {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** An event of a record, by its number there, and whether it is right. */
export interface JudgedEvent extends JudgedConfidence {
  readonly story: string;
  readonly number: number;
}

/** Each event of the records as the scorer judges it; it names an event by story, type, status and trigger. */
export function judgeEvents(
  records: readonly ExtractionRecord[],
  errors: ScorerErrors,
): readonly JudgedEvent[] {
  const namesIn = (kinds: readonly string[]): ReadonlySet<string> =>
    new Set(
      kinds.flatMap((kind) =>
        (errors[kind] ?? []).map((line) => {
          const story = line.slice(0, line.indexOf(' '));
          // Of a wrong party, the line has the gold's event and then what was told.
          const told = line.includes(' GOT ')
            ? line.slice(line.indexOf(' GOT ') + 5)
            : line.slice(story.length + 1);
          return `${story} ${told.slice(0, told.indexOf(']') + 1)}`;
        }),
      ),
    );
  const [wrong, leftOut] = [namesIn(WRONG), namesIn(LEFT_OUT)];
  return records.flatMap(({ id, text, events }) =>
    events.flatMap(({ type, status, trigger, confidence }, number) => {
      const name = `${id} ${type} ${status} [${text.slice(trigger.start, trigger.end)}]`;
      return leftOut.has(name) ? [] : [{ story: id, number, confidence, isRight: !wrong.has(name) }];
    }),
  );
}

/** The expected calibration error, between 0 and 1, over ten bins of equal width (Naeini, Cooper, Hauskrecht 2015). */
export function calibrationError(events: readonly JudgedConfidence[]): number {
  const bins = Array.from({ length: BINS }, () => ({ surplus: 0 }));
  for (const { confidence, isRight } of events) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin) bin.surplus += confidence - Number(isRight);
  }
  const total = bins.reduce((sum, { surplus }) => sum + Math.abs(surplus), 0);
  return events.length === 0 ? 0 : total / events.length;
}
