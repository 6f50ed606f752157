import type { Span } from '../common/span.js';
import { contains } from '../common/span.js';
import { wordList } from '../common/word-list.js';
import type { Mention } from '../model/entity.js';
import type { ExtractionRecord, RecordToken } from '../model/extraction-record.js';
import { EVENT_TYPES } from '../ontology/ontology.js';
import { splitParagraphs } from '../text/blocks.js';
import { isNamed } from './mention-entities.js';
import type { Extractor } from './extractor.js';

/** Where a plain text of several stories is cut: by what it speaks of, or at each paragraph. */
export type SplitMode = 'auto' | 'paragraph';

/** How many entities a paragraph must share with the story so far to belong to it by that alone. */
const SHARED_ENTITIES = 2;

/** Cuts a text into the texts of its stories, in order. */
export function splitStories(text: string, how: SplitMode, extractor: Extractor): readonly string[] {
  const paragraphs = splitParagraphs(text);
  if (how === 'paragraph' || paragraphs.length < 2) return paragraphs.map((p) => text.slice(p.start, p.end));
  const unread = { id: '', title: null, publishedAt: null, publisher: null, url: null };
  const record = extractor.extract({ ...unread, text }, { tokens: true });
  const stories: { start: number; end: number }[] = [];
  for (const paragraph of paragraphs) {
    const story = stories.at(-1);
    if (story && continues(record, story, paragraph)) story.end = paragraph.end;
    else stories.push({ ...paragraph });
  }
  return stories.map(({ start, end }) => text.slice(start, end));
}

/** True when the paragraph shares enough with the story so far or refers back to it. */
function continues(record: ExtractionRecord, story: Span, paragraph: Span): boolean {
  const told = namesIn(record, story);
  const here = namesIn(record, paragraph);
  const ids = new Set(told.map((m) => m.entityId));
  const shared = new Set(here.map((m) => m.entityId).filter((id) => ids.has(id)));
  return (
    shared.size >= SHARED_ENTITIES || repeatsSurname(record, told, here) || refersBack(record, paragraph)
  );
}

function namesIn(record: ExtractionRecord, span: Span): readonly Mention[] {
  return record.mentions.filter((m) => m.type !== 'ITEM' && isNamed(m) && contains(span, m));
}

/** A person by family name alone whom the story has named in full. */
function repeatsSurname(
  record: ExtractionRecord,
  told: readonly Mention[],
  here: readonly Mention[],
): boolean {
  const spoken = (m: Mention): string => record.text.slice(m.start, m.end);
  const surnames = new Set(
    told
      .filter((m) => m.type === 'PERSON' && spoken(m).includes(' '))
      .map((m) => spoken(m).split(' ').at(-1)),
  );
  return here.some((m) => m.type === 'PERSON' && surnames.has(spoken(m)));
}

/** Pronouns by what must stand before them in the paragraph to be at home there. */
const PRONOUNS: ReadonlyMap<string, 'person' | 'any'> = new Map([
  ...wordList('he she him her his hers').map((word): [string, 'person'] => [word, 'person']),
  ...wordList('it its they them their theirs').map((word): [string, 'any'] => [word, 'any']),
]);

/** Nouns that, with "the" or "these" and nothing else, speak of what was told before. */
const BACKWARD_NOUNS = new Set(
  wordList(`
    action move deal weapon arm shipment delivery attack strike incident announcement statement decision agreement
    transfer sale meeting summit report claim accusation allegation offer request plan proposal operation raid blast
    explosion two pair side leader duo neighbour neighbor`),
);

/** A pronoun or a bare definite noun in the paragraph's first sentence that nothing before it in the paragraph explains. */
function refersBack(record: ExtractionRecord, paragraph: Span): boolean {
  const first = record.sentences.find((s) => contains(paragraph, s));
  if (!first) return false;
  const tokens = (record.tokens ?? []).filter((t) => contains(first, t));
  const before = (t: Span): readonly Mention[] =>
    record.mentions.filter((m) => m.end <= t.start && m.start >= paragraph.start);
  return tokens.some((token, i) => {
    const word = record.text.slice(token.start, token.end).toLowerCase();
    const needs = token.upos === 'PRON' ? PRONOUNS.get(word) : undefined;
    if (needs === 'person') return !before(token).some((m) => m.type === 'PERSON' || m.type === 'GROUP');
    if (needs === 'any') return before(token).length === 0 && !tokens.slice(0, i).some(isThing);
    return isBareDefinite(record, tokens, i) && !explained(record, tokens.slice(0, i), token);
  });
}

const isThing = (t: RecordToken): boolean => t.upos === 'NOUN' || t.upos === 'PROPN';

/** "the weapons", "these two countries": article and noun with nothing that says which. */
function isBareDefinite(record: ExtractionRecord, tokens: readonly RecordToken[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || !isThing(token) || !BACKWARD_NOUNS.has(token.lemma.toLowerCase())) return false;
  const article = record.text.slice(before.start, before.end).toLowerCase();
  if (!/^(?:the|these|those|this|that)$/.test(article)) return false;
  const index = record.tokens?.indexOf(token) ?? -1;
  const qualified = tokens.some(
    (t) => t.head === index && /^(?:nmod|acl|amod|compound|nummod|appos)/.test(t.dep),
  );
  return !qualified;
}

/** True when the paragraph itself has told of such a thing: the same noun, an item for items, an event for a deed. */
function explained(record: ExtractionRecord, before: readonly RecordToken[], token: RecordToken): boolean {
  if (before.some((t) => t.lemma === token.lemma && isThing(t))) return true;
  const first = before[0]?.start ?? token.start;
  const here = (s: Span): boolean => s.start >= first && s.end <= token.start;
  const isItem = record.mentions.some((m) => m.type === 'ITEM' && m.start === token.start);
  if (isItem) return record.mentions.some((m) => m.type === 'ITEM' && here(m));
  const types = typesOf(token.lemma.toLowerCase());
  return record.events.some((e) => types.has(e.type) && e.tellings.some(here));
}

/** The types of events that the noun may report by itself. */
function typesOf(noun: string): ReadonlySet<string> {
  const reporting = EVENT_TYPES.filter((type) => type.frames.some((frame) => frame.nouns?.includes(noun)));
  return new Set(reporting.map((type) => type.name));
}
