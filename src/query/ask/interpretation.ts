import type { EntityTypeName, QuantityKind } from '../../ontology/names.js';
import type { EventFilter } from '../event-filter.js';
import type { Side } from './filter-of-deed.js';
import type { QuestionFrame } from './question-frame.js';
import type { Asides } from './read-asides.js';
import type { DeedReading } from './read-deed.js';
import type { Word } from './question.js';
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
  /** Whether the earliest stand first. */
  readonly earliest: boolean;
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
  const typed = withAskedType(filter, side, frame.type);
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
      return measureAnswer(frame, best, measure, whole);
    case 'LIST':
      return side === null ? whole('EVENTS', null) : whole('ENTITIES', side);
    case 'WHO':
    case 'WHAT':
      if (sides.has('ACTOR') && sides.has('RECIPIENT')) return whole('DYADS', null);
      if (sides.size > 1 || side === 'PLACE')
        return sides.size > 1 ? whole('DYADS', null) : whole('PLACES', 'PLACE');
      if (side !== null) return whole('ENTITIES', side);
      return askedOf(frame, best);
  }

  /** "Which weapons", "what attacks": the words themselves stand in the clause. */
  function askedOf({ asked }: QuestionFrame, { deed, clause }: DeedReading): Interpretation | null {
    const phrase = asked.flatMap(({ pieces }) => pieces.filter((piece) => 'lower' in piece));
    const inside = (start: number, end: number): boolean =>
      clause.wordsIn(start, end).some((word) => phrase.includes(word));
    if (inside(deed.trigger.start, deed.trigger.end)) return whole('EVENTS', null);
    const item = deed.roles.find(({ mention }) => inside(mention.start, mention.end));
    return item && item.mention.type === 'ITEM' ? whole('ENTITIES', 'ITEM') : null;
  }
}

function measureAnswer(
  { asked }: QuestionFrame,
  { deed, clause }: DeedReading,
  measure: QuantityKind | null,
  whole: (kind: AnswerKind, side: Side | null, changes?: Partial<Interpretation>) => Interpretation,
): Interpretation | null {
  const phrase = asked.flatMap(({ pieces }) => pieces.filter((piece) => 'lower' in piece));
  const inside = (start: number, end: number): boolean =>
    clause.wordsIn(start, end).some((word) => phrase.includes(word));
  if (measure !== null) return whole('QUANTITIES', null, { measure });
  if (inside(deed.trigger.start, deed.trigger.end)) return whole('COUNT', null);
  const item = deed.roles.find(({ mention }) => inside(mention.start, mention.end));
  return item?.mention.type === 'ITEM' ? whole('QUANTITIES', null, { measure: 'items' }) : null;
}

/** The filter with the kind of entity that is asked for, where nothing else stands on that side. */
function withAskedType(filter: EventFilter, side: Side | null, type: EntityTypeName | null): EventFilter {
  if (type === null) return filter;
  if (side === 'ACTOR' && !filter.actor) return { ...filter, actor: { type } };
  if (side === 'RECIPIENT' && !filter.recipient) return { ...filter, recipient: { type } };
  return filter;
}

/** The interpretation of that kind, with what stands beside the clause. */
export function interpretationOf(
  kind: AnswerKind,
  side: Side | null,
  filter: EventFilter,
  { first, ranked, time }: Asides,
): Interpretation {
  const single = kind === 'ENTITIES' && ranked ? 1 : null;
  return {
    kind,
    side,
    filter,
    measure: null,
    first: first ?? (time === null ? single : 1),
    earliest: time === 'FIRST',
  };
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
