import type { EntityTypeName } from '../../ontology/names.js';
import type { Word } from './question.js';
import { ENTITY_NOUNS } from './vocabulary.js';

/** The key of the open word that an inner question answers. */
export const INNER = 'inner';

/** A question within a question: "countries that attacked Ruritania". */
export interface InnerQuestion {
  /** The noun and the word that joins the clause to it. */
  readonly head: readonly Word[];
  /** Every word of it, with the head. */
  readonly words: readonly Word[];
  readonly type: EntityTypeName | null;
  /** The same as a question of its own. */
  readonly question: readonly Word[];
  /** The words around it, with one that stands for its answer. */
  readonly around: readonly Word[];
}

const JOINING: ReadonlySet<string> = new Set(['that', 'which', 'who', 'whom']);

/** The question within the words of another; null when there is none. It runs to the end. */
export function findInnerQuestion(words: readonly Word[]): InnerQuestion | null {
  for (let at = 1; at < words.length - 1; at++) {
    const noun = words[at];
    const next = words[at + 1];
    const kind = noun && ENTITY_NOUNS.get(noun.lower);
    if (!noun || !next || kind === undefined || isAskedFor(words, at)) continue;
    const joins = JOINING.has(next.lower);
    const participle =
      next.xpos === 'VBN' || next.xpos === 'VBG' || (next.xpos === 'VBD' && words[at + 2]?.lower === 'by');
    if (!joins && !participle) continue;
    const clause = words.slice(at + (joins ? 2 : 1));
    if (clause.length < 2) continue;
    const copula: readonly Word[] = joins ? [] : [wordLike(next, 'were', 'VBD', 'AUX')];
    const before = words[at - 1];
    const article = before?.lower === 'the' || before?.lower === 'any' || before?.lower === 'all' ? 1 : 0;
    return {
      head: joins ? [noun, next] : [noun],
      words: words.slice(at),
      type: kind,
      question: [wordLike(noun, 'which', 'WDT', 'DET'), noun, ...copula, ...clause],
      around: [
        ...words.slice(0, at - article),
        {
          ...wordLike(noun, 'Gondalia', 'NNP', 'PROPN'),
          inner: { key: INNER, type: kind ?? 'GROUP', name: noun.text },
        },
      ],
    };
  }
  return null;
}

/** True for the noun of "which countries", "how many other countries" or "the countries that" itself. */
function isAskedFor(words: readonly Word[], at: number): boolean {
  const asks = ({ lower }: Word): boolean => /^(?:which|what|many)$/.test(lower);
  const before = words.slice(0, at).findLast((word) => asks(word) || !/^(?:JJ|NN|DT|CD|PDT)/.test(word.xpos));
  return before === undefined || asks(before);
}

/** A word put in beside another. */
function wordLike(beside: Word, text: string, xpos: string, upos: string): Word {
  return { ...beside, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), xpos, upos };
}
