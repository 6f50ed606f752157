import type { Span } from '../../common/span.js';
import type { QuantityKind } from '../../ontology/names.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import type { EventFilter } from '../event-filter.js';
import type { Side } from './filter-of-deed.js';
import type { QuestionFrame } from './question-frame.js';
import type { Asides } from './read-asides.js';
import { DEED_PREFIX, type DeedReading } from './read-deed.js';
import { isWord, type Word } from './question.js';
import { PEOPLE_NOUNS, QUANTITY_WORDS } from './vocabulary.js';

/** What sort of answer a question has. */
export const ANSWER_KINDS = [
  'DYADS',
  'EVENTS',
  'ENTITIES',
  'COUNT',
  'DATES',
  'PLACES',
  'YES_NO',
  'QUANTITIES',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What a question comes to when every word of it could be read. */
export interface Interpretation {
  readonly kind: AnswerKind;
  /** The side whose entities are asked for or counted; null where events are. */
  readonly side: Side | null;
  readonly filter: EventFilter;
  /** What is counted or measured. */
  readonly measure: QuantityKind | null;
  /** How many the question itself asks for. */
  readonly first: number | null;
  /** The end of time that it asks for. */
  readonly time: 'FIRST' | 'LAST' | null;
}

/** What sort of answer a clause that was read has. */
export function kindOf(
  frame: QuestionFrame,
  best: DeedReading,
  open: readonly { readonly key: string; readonly side: Side }[],
  filter: EventFilter,
  asides: Asides,
  measure: QuantityKind | null,
): Interpretation | null {
  const sides = new Set(open.map(({ side }) => side));
  const side = open.find(({ key }) => key === 'asked')?.side ?? open[0]?.side ?? null;
  const typed = withAskedKind(filter, frame.wanted === 'WHERE' ? 'PLACE' : side, frame);
  const whole = (
    kind: AnswerKind,
    of: Side | null,
    changes: Partial<Interpretation> = {},
  ): Interpretation => ({
    ...interpretationOf(kind, of, typed, asides),
    ...changes,
  });
  switch (frame.wanted) {
    case 'WHETHER':
      return whole('YES_NO', null);
    case 'WHEN':
      return whole('DATES', null);
    case 'WHERE':
      return whole('PLACES', frame.type === 'COUNTRY' ? 'COUNTRY' : 'PLACE');
    case 'HOW_OFTEN':
      return whole('COUNT', null);
    case 'HOW_MANY':
      return side === null ? null : whole('COUNT', side);
    case 'HOW_MUCH':
      return measure === null
        ? MEASURES_OF_PHRASE[phraseIn(frame, best) ?? 'OTHER'](whole)
        : whole('QUANTITIES', null, { measure });
    case 'LIST':
      return side === null ? whole('EVENTS', null) : whole('ENTITIES', side);
    case 'WHO':
    case 'WHAT':
      if (sides.has('ACTOR') && sides.has('RECIPIENT')) return whole('DYADS', null);
      if (sides.size > 1 || side === 'PLACE')
        return sides.size > 1 ? whole('DYADS', null) : whole('PLACES', 'PLACE');
      if (side !== null) return whole('ENTITIES', side);
      return ANSWERS_OF_PHRASE[phraseIn(frame, best) ?? 'OTHER'](whole);
  }
}

type WholeWriter = (kind: AnswerKind, side: Side | null, changes?: Partial<Interpretation>) => Interpretation;

/** What "which weapons" and "what attacks" ask for, by what their words are in the clause. */
const ANSWERS_OF_PHRASE: Readonly<
  Record<'DEED' | 'ITEM' | 'OTHER', (whole: WholeWriter) => Interpretation | null>
> = {
  DEED: (whole) => whole('EVENTS', null),
  ITEM: (whole) => whole('ENTITIES', 'ITEM'),
  OTHER: () => null,
};

/** What "how many weapons" and "how many attacks" ask for. */
const MEASURES_OF_PHRASE: typeof ANSWERS_OF_PHRASE = {
  DEED: (whole) => whole('COUNT', null),
  ITEM: (whole) => whole('QUANTITIES', null, { measure: 'items' }),
  OTHER: () => null,
};

/** Nouns that report an event by themselves. */
const EVENT_NOUNS: ReadonlySet<string> = new Set(
  EVENT_TYPES.flatMap(({ frames }) => frames.flatMap(({ nouns }) => nouns ?? [])),
);

/** What the words of the phrase that is asked for are in the clause: the deed, or an item of it; null for neither. */
function phraseIn({ asked }: QuestionFrame, { deed, clause, reads }: DeedReading): 'DEED' | 'ITEM' | null {
  const phrase = asked.flatMap(({ pieces }) => pieces.filter(isWord));
  const inside = ({ start, end }: Span): boolean =>
    clause.wordsIn(start, end).some((word) => phrase.includes(word));
  // "Which attacks were carried out", but not "which products were banned".
  const isDeed = (word: Word): boolean =>
    (reads.get(word)?.startsWith(DEED_PREFIX) ?? false) && EVENT_NOUNS.has(word.lemma.toLowerCase());
  if (phrase.some(isDeed) || inside(deed.trigger)) return 'DEED';
  return deed.roles.some(({ mention }) => mention.type === 'ITEM' && inside(mention)) ? 'ITEM' : null;
}

/** Where the filter asks for a side. */
const FIELD_OF_SIDE: Readonly<Partial<Record<Side, 'actor' | 'recipient' | 'place'>>> = {
  ACTOR: 'actor',
  RECIPIENT: 'recipient',
  PLACE: 'place',
};

/** The filter with the kind and the country of what is asked for, where nothing else stands on that side; places are of any kind. */
function withAskedKind(
  filter: EventFilter,
  side: Side | null,
  { type, country }: QuestionFrame,
): EventFilter {
  const field = side === null ? undefined : FIELD_OF_SIDE[side];
  const kind = field === 'place' ? null : type;
  if (!field || filter[field] || (kind === null && country === null)) return filter;
  return { ...filter, [field]: { ...(kind ? { type: kind } : {}), ...(country ? { country } : {}) } };
}

/** The interpretation of that kind, with what stands beside the clause. */
export function interpretationOf(
  kind: AnswerKind,
  side: Side | null,
  filter: EventFilter,
  { rank, time }: Asides,
): Interpretation {
  return { kind, side, filter, measure: null, first: (rank ?? time)?.first ?? null, time: time?.end ?? null };
}

/** Kinds of answers whose rows stand in the order of how much is told of them. */
const RANKED: readonly AnswerKind[] = ['ENTITIES', 'PLACES', 'DYADS'];
/** Kinds of answers whose rows stand in the order of time, where one is asked for. */
const TIMED: readonly AnswerKind[] = ['ENTITIES', 'PLACES', 'EVENTS', 'DATES', 'QUANTITIES'];

/** The words beside the clause that an answer of that kind cannot heed: "was it the biggest supplier". */
export function unheededAsides(kind: AnswerKind, { rank, time }: Asides): readonly Word[] {
  return [
    ...(rank && !RANKED.includes(kind) ? rank.words : []),
    ...(time && !TIMED.includes(kind) ? time.words : []),
  ];
}

/** What the question counts, and the words that say so. */
export function measureOf({ wanted, measure, asked, rest }: QuestionFrame): {
  readonly measure: QuantityKind;
  readonly words: readonly Word[];
} | null {
  if (wanted !== 'HOW_MUCH') return null;
  if (measure !== null) return { measure, words: [] };
  const phrase = asked.flatMap(({ pieces }) => pieces.filter((piece) => 'lower' in piece));
  const all = [...phrase, ...rest];
  const word = all.find(({ lower }) => QUANTITY_WORDS.has(lower));
  const kind = word && QUANTITY_WORDS.get(word.lower);
  if (kind === undefined) return null;
  return { measure: kind, words: phrase.filter(({ lower }) => PEOPLE_NOUNS.has(lower)) };
}
