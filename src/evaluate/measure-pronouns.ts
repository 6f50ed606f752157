import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../common/span.js';
import type { Mention } from '../model/entity.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { ReferenceCounts } from './reference-counts.js';
import { bareStory } from './bare-story.js';

/** A passage with one pronoun and two names (GAP: Webster et al., "Mind the GAP", TACL 6, 2018). */
interface TwoNamePassage {
  readonly id: string;
  readonly split: string;
  readonly text: string;
  readonly pronoun: TwoNameSpan;
  readonly candidates: readonly (TwoNameSpan & { readonly coref: boolean })[];
}

interface TwoNameSpan {
  readonly text: string;
  readonly char: readonly [number, number];
}

/** The part of the set that is measured; the weights were chosen on another. */
const PART = 'validation';

const SHOWN_BEFORE = 200;
const SHOWN_AFTER = 50;

/** The passages as stories. */
export function readTwoNameStories(file: string): Story[] {
  return readPassages(file).map(bareStory);
}

/** Precision and recall, in percent, of the pronouns that stand for one of the two names; resolved to anything else, they count as wrong. */
export function measurePronouns(file: string, records: readonly ExtractionRecord[]) {
  const counts = new ReferenceCounts();
  readPassages(file).forEach((passage, n) => {
    const record = records[n];
    if (record === undefined) throw new RangeError(`no record of ${passage.id}`);
    count(passage, record, counts);
  });
  return { pronouns: counts.figures(), errors: { wrong: counts.wrong, open: counts.open } };
}

function readPassages(file: string): TwoNamePassage[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as TwoNamePassage).filter(({ split }) => split === PART);
}

function count(passage: TwoNamePassage, record: ExtractionRecord, counts: ReferenceCounts): void {
  const [start, end] = passage.pronoun.char;
  const answer = passage.candidates.find(({ coref }) => coref);
  if (answer) counts.expect();
  const shown = `${passage.id} [${passage.pronoun.text}] ${passage.text.slice(Math.max(0, start - SHOWN_BEFORE), end + SHOWN_AFTER)}`;
  const found = record.mentions.filter((m) => m.kind === 'PRONOUN' && m.start === start && m.end === end);
  const means = ({ char }: TwoNameSpan): boolean =>
    areNamedAt(record, found, { start: char[0], end: char[1] });
  if (found.length === 0) {
    if (answer) counts.addOpen(`${shown} => ${answer.text}`);
  } else if (answer && means(answer)) counts.addRight();
  // Where neither name is right, an answer beyond them can be neither right nor wrong.
  else if (answer !== undefined || passage.candidates.some(means))
    counts.addWrong(`${shown} => ${found.map((m) => m.entityId).join(' ')}`);
}

/** True when an entity of the mentions is also found, by name or noun, at the span. */
function areNamedAt(record: ExtractionRecord, mentions: readonly Mention[], span: Span): boolean {
  const ids = new Set(mentions.map((m) => m.entityId));
  return record.mentions.some(
    (m) => ids.has(m.entityId) && m.kind !== 'PRONOUN' && m.start < span.end && span.start < m.end,
  );
}
