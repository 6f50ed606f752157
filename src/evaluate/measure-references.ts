import { readFileSync } from 'node:fs';
import { contains } from '../common/span.js';
import { wordList } from '../common/word-list.js';
import type { Mention } from '../model/entity.js';
import type { ExtractionRecord } from '../model/extraction-record.js';
import type { Story } from '../model/story.js';
import { ReferenceCounts } from './reference-counts.js';
import { bareStory } from './bare-story.js';

/** A document with noun phrases grouped by what they refer to (GUM: Zeldes, Language Resources and Evaluation 51, 2017). */
interface GroupedDocument {
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

const PRONOUNS = new Set(
  wordList('he she him her his hers they them their theirs it its himself herself itself themselves'),
);

/** Kinds of things that a record has entities for. */
const ENTITY_KINDS = new Set(['person', 'organization', 'place']);

const DEFINITE = /^(?:the|this|that|these|those|both)\s/i;

/** Nouns whose body acts for its state: a record takes it for the country, the documents for a body of its own. */
const STATE_BODIES =
  /\b(?:government|administration|army|military|authorities|regime|officials|cabinet|troops|forces)$/i;

/** How much of the text is shown before and after a wrong answer. */
const SHOWN_BEFORE = 150;
const SHOWN_AFTER = 50;

/** The documents as stories. */
export function readGroupedStories(file: string): Story[] {
  return readDocuments(file).map(({ id, text, date = null }) => bareStory({ id, text, publishedAt: date }));
}

/**
 * Precision and recall, in percent, of the pronouns of the third person and of the definite descriptions: resolved
 * rightly when an earlier mention of the entity that is no pronoun stands in the same group. There is a description to
 * resolve where the group has been named before and the description does not name it again.
 */
export function measureReferences(file: string, records: readonly ExtractionRecord[]) {
  const pronouns = new ReferenceCounts();
  const descriptions = new ReferenceCounts();
  readDocuments(file).forEach((document, n) => {
    const record = records[n];
    if (record === undefined) throw new RangeError(`no record of ${document.id}`);
    const reading = new GroupedReading(document, record);
    for (const span of document.spans) {
      if (reading.isPronoun(span)) reading.count(span, pronouns);
      else if (reading.isDescription(span)) reading.count(span, descriptions);
    }
  });
  return {
    pronouns: pronouns.figures(),
    descriptions: descriptions.figures(),
    errors: {
      'pronouns, wrong': pronouns.wrong,
      'pronouns, open': pronouns.open,
      'descriptions, wrong': descriptions.wrong,
      'descriptions, open': descriptions.open,
    },
  };
}

function readDocuments(file: string): GroupedDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as GroupedDocument);
}

class GroupedReading {
  constructor(
    private readonly document: GroupedDocument,
    private readonly record: ExtractionRecord,
  ) {}

  isPronoun(span: GroupedSpan): boolean {
    return PRONOUNS.has(this.textOf(span).toLowerCase());
  }

  isDescription(span: GroupedSpan): boolean {
    const text = this.textOf(span);
    return DEFINITE.test(text) && !span.named && !STATE_BODIES.test(text) && ENTITY_KINDS.has(span.origType);
  }

  count(span: GroupedSpan, counts: ReferenceCounts): void {
    const earlier = this.document.spans.filter(
      (s) => s.group === span.group && s.char[0] < span.char[0] && !this.isPronoun(s),
    );
    const isFindable = this.isPronoun(span) ? earlier.length > 0 : earlier.some((s) => s.named);
    const isExpected = isFindable && ENTITY_KINDS.has(span.origType);
    if (isExpected) counts.expect();
    const found = this.mentionsAt(span).flatMap((m) => this.antecedentsOf(m));
    if (found.some((m) => this.groupOf(m) === span.group)) counts.addRight();
    else if (found.length > 0)
      counts.addWrong(`${this.show(span)} => ${found.map((m) => this.spoken(m)).join(' / ')}`);
    else if (isExpected) counts.addOpen(this.show(span));
  }

  private textOf({ char: [start, end] }: GroupedSpan): string {
    return this.document.text.slice(start, end);
  }

  private spoken({ start, end }: Mention): string {
    return this.record.text.slice(start, end);
  }

  private show(span: GroupedSpan): string {
    const [start, end] = span.char;
    const around = this.document.text.slice(Math.max(0, start - SHOWN_BEFORE), end + SHOWN_AFTER);
    return `${this.document.id} [${this.textOf(span)}] ${around.replace(/\s+/g, ' ')}`;
  }

  /** What the record has for a pronoun, or for a phrase by its end, where its noun stands. */
  private mentionsAt(span: GroupedSpan): readonly Mention[] {
    const [start, end] = span.char;
    const isPronoun = this.isPronoun(span);
    return this.record.mentions.filter((m) =>
      isPronoun
        ? m.kind === 'PRONOUN' && m.start === start && m.end === end
        : m.kind === 'NOMINAL' && m.type !== 'ITEM' && m.start > start && m.end === end,
    );
  }

  /** Earlier mentions of the same entity, pronouns and the very same words left out. */
  private antecedentsOf(mention: Mention): readonly Mention[] {
    return this.record.mentions.filter(
      (m) =>
        m.entityId === mention.entityId &&
        m.start < mention.start &&
        m.kind !== 'PRONOUN' &&
        this.spoken(m).toLowerCase() !== this.spoken(mention).toLowerCase(),
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
