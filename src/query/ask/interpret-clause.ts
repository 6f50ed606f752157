import type { ClauseMention, ClauseReader } from '../../extract/read-clause.js';
import type { EventFilter } from '../event-filter.js';
import { statementsOf, type Asked } from './clause-candidates.js';
import { filterOfDeed, type InnerReferences } from './filter-of-deed.js';
import {
  interpretationOf,
  kindOf,
  measureOf,
  unheededAsides,
  type Interpretation,
} from './interpretation.js';
import { listFrameOf, listStatements } from './list-statements.js';
import { partBetween } from './part-between.js';
import { readAnyEvent } from './read-any-event.js';
import type { Asides } from './read-asides.js';
import { readBest } from './read-deed.js';
import { readDescribed } from './read-described.js';
import { frameOf, openParty, type QuestionFrame } from './question-frame.js';
import { isContent, isWord, readPieces, type Piece, type Word } from './question.js';
import { BE_FORMS, PEOPLE_NOUNS } from './vocabulary.js';

/** What a clause comes to, and its words. */
export interface ClauseAnswer {
  readonly interpretation: Interpretation | null;
  readonly reads: ReadonlyMap<Word, string>;
  readonly unread: readonly Word[];
}

/** What the clause of a question comes to, with what stands beside it; where nothing comes of it, some word is unread. */
export function interpretClause(
  words: readonly Word[],
  asides: Asides,
  read: ClauseReader,
  inner: InnerReferences,
): ClauseAnswer {
  const answer = interpretBareClause(words, asides, read, inner);
  const { interpretation, unread } = answer;
  if (interpretation)
    return { ...answer, unread: [...unread, ...unheededAsides(interpretation.kind, asides)] };
  return unread.length > 0 ? answer : { ...answer, unread: askedWords(words) };
}

/** The content of the phrase that a question asks for, else all its content. */
function askedWords(words: readonly Word[]): readonly Word[] {
  const { asked, reads } = frameOf(words);
  const phrase = asked.flatMap(({ pieces }) => pieces.filter(isWord));
  const content = words.filter((word) => isContent(word) && !reads.has(word));
  return phrase.some(isContent) ? phrase.filter(isContent) : content.length > 0 ? content : words;
}

function interpretBareClause(
  words: readonly Word[],
  asides: Asides,
  read: ClauseReader,
  inner: InnerReferences,
): ClauseAnswer {
  const listed = listFrameOf(words);
  const frame = readDescribed(listed ?? frameOf(words), read);
  const beside = filterOfAsides(asides);
  const any = readAnyEvent(frame, read, inner);
  if (any) {
    const reads = new Map([...frame.reads, ...any.reads]);
    const filter = { ...any.filter, ...beside };
    return {
      interpretation: interpretationOf('EVENTS', null, filter, asides),
      reads,
      unread: [...frame.unread, ...any.unread],
    };
  }
  const between = partBetween(words, read, inner);
  if (between) {
    const answer = interpretBareClause(between.around, asides, read, inner);
    if (answer.interpretation && answer.unread.length === 0) {
      const { filter } = answer.interpretation;
      const and = [...(filter.and ?? []), ...between.parties.map((participant) => ({ participant }))];
      return {
        interpretation: { ...answer.interpretation, filter: { ...filter, and } },
        reads: new Map([...answer.reads, ...between.reads]),
        unread: [],
      };
    }
  }
  const counted = measureOf(frame);
  const isCounted = (word: Word): boolean => counted?.words.includes(word) ?? false;
  const best = readBest(candidatesOf(frame), read, isCounted);
  if (!best) {
    const unread = [...frame.unread, ...unreadable(words, frame, read)];
    return { interpretation: null, reads: frame.reads, unread };
  }
  const reads = new Map([
    ...frame.reads,
    ...best.reads,
    ...(counted?.words ?? []).map((word) => [word, `number ${counted?.measure ?? ''}`] as const),
  ]);
  const deed = filterOfDeed(best.deed, best.modes, inner, isPeople);
  const unfit = deed.unfit.flatMap(({ start, end }) => best.clause.wordsIn(start, end));
  const interpretation = kindOf(
    frame,
    best,
    deed.open,
    { ...deed.filter, ...beside },
    asides,
    counted?.measure ?? null,
  );
  return { interpretation, reads, unread: [...frame.unread, ...best.unread, ...unfit] };
}

const isPeople = ({ name, named }: ClauseMention): boolean => !named && PEOPLE_NOUNS.has(name.toLowerCase());

function filterOfAsides({ dates: { since, until }, publisher }: Asides): EventFilter {
  return {
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
    ...(publisher === null ? {} : { publisher }),
  };
}

/** The words of a clause that tells of no deed: all but names and what only holds it together. */
function unreadable(words: readonly Word[], frame: QuestionFrame, read: ClauseReader): readonly Word[] {
  const clause = readPieces(words, read);
  const named = new Set(clause.mentions.flatMap(({ start, end }) => clause.wordsIn(start, end)));
  const content = words.filter((word) => !frame.reads.has(word) && isContent(word));
  const unnamed = content.filter((word) => !named.has(word));
  return unnamed.length > 0 ? unnamed : content;
}
/** The statements that may stand behind a question. */
function candidatesOf(frame: QuestionFrame): readonly (readonly Piece[])[] {
  const { wanted, asked, rest } = frame;
  const [first] = rest;
  if (wanted === 'LIST') return listStatements(rest);
  // "Who are the biggest suppliers of …": what they are called says what they do.
  if (asked.length > 0 && first && BE_FORMS.has(first.lower)) {
    const named = listStatements(rest.slice(1), true);
    if (named.length > 0) return [...named, ...asked.flatMap((one) => statementsFor(one, rest))];
  }
  if (asked.length === 0) return statementsFor(null, rest);
  return asked.flatMap((one) => statementsFor(one, rest));
}

/** With another open word in its place: "who supplied weapons to whom", "did anyone attack Ruritania". */
function statementsFor(asked: Asked | null, rest: readonly Word[]): readonly (readonly Piece[])[] {
  return statementsOf(asked, rest).map((pieces) =>
    pieces.map((piece, i): Piece => {
      if (!isWord(piece) || !/^(?:whom|who|what|(?:any|some)(?:one|body))$/.test(piece.lower)) return piece;
      const isThing = piece.lower === 'what';
      return {
        ...openParty(isThing ? 'ITEM' : 'GROUP', `asked ${i}`),
        text: isThing ? 'equipment' : 'Gondalia',
        of: piece,
      };
    }),
  );
}
