import { readFileSync } from 'node:fs';
import type { Span } from '../../src/common/span.js';
import { contains } from '../../src/common/span.js';
import { wordList } from '../../src/common/word-list.js';
import type { Mention } from '../../src/model/entity.js';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import type { Story } from '../../src/model/story.js';

/** What was resolved and what ought to be, in counts; and what was resolved wrongly, for a reader. */
export interface ReferenceCounts {
  gold: number;
  resolved: number;
  right: number;
  readonly wrong: string[];
  readonly open: string[];
}

/** A document with noun phrases grouped by what they refer to (GUM, Zeldes 2017). */
interface GroupedText {
  readonly id: string;
  readonly text: string;
  readonly date?: string | null;
  readonly spans: readonly GroupedSpan[];
}

interface GroupedSpan {
  readonly char: readonly [number, number];
  readonly origType: string;
  readonly named: boolean;
  readonly group: string;
}

/** A passage with one pronoun and two names (GAP, Webster et al. 2018). */
interface TwoNamePassage {
  readonly id: string;
  readonly split: string;
  readonly text: string;
  readonly pronoun: { readonly text: string; readonly char: readonly [number, number] };
  readonly candidates: readonly {
    readonly text: string;
    readonly char: readonly [number, number];
    readonly coref: boolean;
  }[];
}

const PRONOUNS = new Set(
  wordList('he she him her his hers they them their theirs it its himself herself itself themselves'),
);

/** Kinds of things that a record has entities for. */
const ENTITY_KINDS = new Set(['person', 'organization', 'place']);

const DEFINITE = /^(?:the|this|that|these|those|both)\s/i;

/** Nouns whose body acts for its state: a record takes it for the country, the documents for a body of its own. */
const STATE_BODIES =
  /\b(?:government|administration|army|military|authorities|regime|officials|cabinet|troops|forces)$/i;

export function readGroupedStories(file: string): Story[] {
  return readLines<GroupedText>(file).map(({ id, text, date }) => toStory(id, text, date ?? null));
}

/** The passages of the part of the set that is for testing. */
export function readTwoNameStories(file: string): Story[] {
  return readTestPassages(file).map(({ id, text }) => toStory(id, text, null));
}

function toStory(id: string, text: string, publishedAt: string | null): Story {
  return { id, text, title: null, publishedAt, publisher: null, url: null };
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

const readTestPassages = (file: string): TwoNamePassage[] =>
  readLines<TwoNamePassage>(file).filter(({ split }) => split === 'test');

function countNothing(): ReferenceCounts {
  return { gold: 0, resolved: 0, right: 0, wrong: [], open: [] };
}

/**
 * Counts the pronouns of the third person and the definite descriptions of documents: resolved rightly when an earlier
 * mention of the entity that is no pronoun stands in the same group. A description counts where the group has been named
 * before, unless it names itself.
 */
export function countGroupedReferences(
  file: string,
  records: readonly ExtractionRecord[],
): { pronouns: ReferenceCounts; descriptions: ReferenceCounts } {
  const pronouns = countNothing();
  const descriptions = countNothing();
  readLines<GroupedText>(file).forEach((document, n) => {
    const record = records[n];
    if (record === undefined) throw new RangeError(`no record of ${document.id}`);
    const reading = new GroupedReading(document, record);
    for (const span of document.spans) {
      const kind = reading.kindOf(span);
      if (kind === 'pronoun') reading.count(span, pronouns);
      else if (kind === 'description') reading.count(span, descriptions);
    }
  });
  return { pronouns, descriptions };
}

class GroupedReading {
  constructor(
    private readonly document: GroupedText,
    private readonly record: ExtractionRecord,
  ) {}

  kindOf(span: GroupedSpan): 'pronoun' | 'description' | null {
    const text = this.textOf(span);
    if (PRONOUNS.has(text.toLowerCase())) return 'pronoun';
    const isDescription =
      DEFINITE.test(text) && !span.named && !STATE_BODIES.test(text) && ENTITY_KINDS.has(span.origType);
    return isDescription ? 'description' : null;
  }

  count(span: GroupedSpan, counts: ReferenceCounts): void {
    const isPronoun = this.kindOf(span) === 'pronoun';
    const earlier = this.document.spans.filter(
      (s) =>
        s.group === span.group && s.char[0] < span.char[0] && !PRONOUNS.has(this.textOf(s).toLowerCase()),
    );
    const findable = isPronoun ? earlier.length > 0 : earlier.some((s) => s.named);
    const isGold = findable && ENTITY_KINDS.has(span.origType);
    const found = this.mentionsAt(span, isPronoun).flatMap((m) => this.antecedentsOf(m));
    if (isGold) counts.gold++;
    const around = this.document.text.slice(Math.max(0, span.char[0] - 150), span.char[1] + 50);
    const shown = `${this.document.id} [${this.textOf(span)}] ${around.replace(/\s+/g, ' ')}`;
    if (found.length === 0) {
      if (isGold) counts.open.push(shown);
      return;
    }
    counts.resolved++;
    const isRight = found.some((m) => this.groupOf(m) === span.group);
    if (isRight) counts.right++;
    else
      counts.wrong.push(
        `${shown} => ${found.map((m) => this.record.text.slice(m.start, m.end)).join(' / ')}`,
      );
  }

  private textOf({ char: [start, end] }: GroupedSpan): string {
    return this.document.text.slice(start, end);
  }

  /** What the record has for a pronoun, or for the phrase by its end: a noun phrase ends with its noun, unless more follows. */
  private mentionsAt(span: GroupedSpan, isPronoun: boolean): readonly Mention[] {
    const [start, end] = span.char;
    return this.record.mentions.filter((m) =>
      isPronoun
        ? m.kind === 'PRONOUN' && m.start === start && m.end === end
        : m.kind === 'NOMINAL' && m.type !== 'ITEM' && m.start > start && m.end === end,
    );
  }

  /** Earlier mentions of what is mentioned, other than by the very same noun. */
  private antecedentsOf(mention: Mention): readonly Mention[] {
    const { mentions, text } = this.record;
    const spoken = text.slice(mention.start, mention.end).toLowerCase();
    return mentions.filter(
      (m) =>
        m.entityId === mention.entityId &&
        m.start < mention.start &&
        m.kind !== 'PRONOUN' &&
        text.slice(m.start, m.end).toLowerCase() !== spoken,
    );
  }

  /** The group of the narrowest noun phrase that holds the mention. */
  private groupOf(mention: Mention): string | null {
    const holding = this.document.spans
      .filter(({ char: [start, end] }) => contains({ start, end }, mention))
      .sort((a, b) => a.char[1] - a.char[0] - (b.char[1] - b.char[0]));
    return holding[0]?.group ?? null;
  }
}

/** Counts the pronouns of passages: resolved rightly to the name of the two that they stand for; one resolved to anything else counts as wrong when one of the two is right. */
export function countTwoNameReferences(file: string, records: readonly ExtractionRecord[]): ReferenceCounts {
  const counts = countNothing();
  readTestPassages(file).forEach((passage, n) => {
    const record = records[n];
    if (record === undefined) throw new RangeError(`no record of ${passage.id}`);
    const [start, end] = passage.pronoun.char;
    const answer = passage.candidates.find(({ coref }) => coref);
    if (answer !== undefined) counts.gold++;
    const at = record.mentions.filter((m) => m.kind === 'PRONOUN' && m.start === start && m.end === end);
    const shown = `${passage.id} [${passage.pronoun.text}] ${passage.text.slice(Math.max(0, start - 250), end + 50)}`;
    if (at.length === 0) {
      if (answer) counts.open.push(`${shown} => ${answer.text}`);
      return;
    }
    const touched = passage.candidates.filter(({ char }) =>
      names(record, at, { start: char[0], end: char[1] }),
    );
    // Neither of the two is right: an answer beyond them can be neither right nor wrong.
    if (answer === undefined && touched.length === 0) return;
    counts.resolved++;
    if (answer !== undefined && touched.includes(answer)) counts.right++;
    else counts.wrong.push(`${shown} => ${at.map((m) => m.entityId).join(' ')}`);
  });
  return counts;
}

/** True when one of the mentions is of an entity that the record also finds at the span. */
function names(record: ExtractionRecord, at: readonly Mention[], span: Span): boolean {
  const ids = new Set(at.map((m) => m.entityId));
  return record.mentions.some(
    (m) => ids.has(m.entityId) && m.kind !== 'PRONOUN' && m.start < span.end && span.start < m.end,
  );
}
