import { pastTenseOf } from '../../extract/past-tense.js';
import { formOf, type Piece, type Word } from './question.js';
import { AUXILIARIES, DO_FORMS, PREPOSITIONS } from './vocabulary.js';

/** How many words of a question are tried as its main verb. */
const MOST_VERBS = 4;

/** What a question asks for, before it is put where a statement has it. */
export interface Asked {
  /** What stands for it in a statement; empty where nothing does, as for "when". */
  readonly pieces: readonly Piece[];
  /** The preposition in front: "to whom". */
  readonly preposition: Word | null;
}

/**
 * The statements that the words behind the question word may come to: the subject's place for what is asked, the
 * object's place with the auxiliary behind its subject, or behind a preposition left at the end.
 */
export function statementsOf(asked: Asked | null, rest: readonly Word[]): readonly (readonly Piece[])[] {
  const gap = asked?.pieces ?? [];
  const existential = existentialStatements(gap, rest);
  if (existential.length > 0) return existential;
  const statements: (readonly Piece[])[] = [];
  if (gap.length > 0 && !asked?.preposition) {
    statements.push([...gap, ...plainOrder(rest)]);
    // A participle behind an auxiliary is never taken for an adjective.
    if (rest[0]?.lower.endsWith('ed')) statements.push([...gap, { filler: 'have' }, ...rest]);
  }
  statements.push(...invertedStatements(asked, rest));
  if (gap.length > 0) statements.push(...straightStatements(asked, rest));
  if (gap.length === 0) statements.push(rest);
  return statements;
}

/** "Were there in Ruritania" behind "how many protests": there were protests in Ruritania. */
function existentialStatements(gap: readonly Piece[], rest: readonly Word[]): readonly (readonly Piece[])[] {
  const there = rest.findIndex(({ lower }) => lower === 'there');
  const around = [...rest.slice(0, there), ...rest.slice(there + 1)];
  const end = around.findIndex(({ lower }) => !AUXILIARIES.has(lower) && lower !== 'been');
  if (gap.length === 0 || there < 1 || end < there) return [];
  return [[{ filler: 'There' }, { filler: 'were' }, ...gap, ...around.slice(end)]];
}

/** The words of a clause without "did" before its verb, which the parser knows less of. */
function plainOrder(rest: readonly Word[]): readonly Piece[] {
  const [first, second] = rest;
  // "The first to recognise Ruritania" recognised it.
  if (first?.xpos === 'VB' && isVerb(first))
    return [formOf(first, pastTenseOf(first.lemma.toLowerCase())), ...rest.slice(1)];
  if (!first || !second || first.lower !== 'did' || !isVerb(second)) return rest;
  return [formOf(second, pastTenseOf(second.lemma.toLowerCase())), ...rest.slice(2)];
}

function invertedStatements(asked: Asked | null, rest: readonly Word[]): readonly (readonly Piece[])[] {
  const [auxiliary] = rest;
  if (!auxiliary || !AUXILIARIES.has(auxiliary.lower)) return [];
  const verbs = rest.flatMap((word, i) => (i >= 2 && mayBeVerb(word) ? [i] : []));
  // A word tagged as a verb first; a name or noun only where nothing better is there.
  const tagged = verbs.filter((i) => isVerb(at(rest, i)));
  const tried = [...new Set([...tagged, ...verbs])].slice(0, MOST_VERBS);
  return tried.flatMap((i) => {
    const before = rest.slice(1, i);
    const negated = before.some(isNegation);
    const subject = before.filter((word) => !isNegation(word) && !isFloating(word));
    const verb = at(rest, i);
    if (subject.length === 0) return [];
    const negation = before.filter(isNegation);
    const predicate: readonly Piece[] =
      DO_FORMS.has(auxiliary.lower) && !negated
        ? [
            formOf(
              verb,
              auxiliary.lower === 'did' ? pastTenseOf(verb.lemma.toLowerCase()) : thirdPersonOf(verb),
            ),
          ]
        : [auxiliary, ...negation, verb];
    const tail = rest.slice(i + 1);
    const past = pastTenseOf(verb.lemma.toLowerCase());
    // A participle behind an auxiliary is never taken for an adjective.
    const perfect: readonly (readonly Piece[])[] =
      auxiliary.lower === 'did' && !negated && past.endsWith('ed')
        ? withGap(asked, [...subject, { filler: 'have' }, formOf(verb, past)], tail)
        : [];
    return [...withGap(asked, [...subject, ...predicate], tail), ...perfect];
  });
}

/** "Countries that Ruritania attacked": subject and verb stand in their usual order. */
function straightStatements(asked: Asked | null, rest: readonly Word[]): readonly (readonly Piece[])[] {
  const verbs = rest.flatMap((word, i) => (i >= 1 && isVerb(word) ? [i] : []));
  return verbs.slice(0, MOST_VERBS).flatMap((i) => withGap(asked, rest.slice(0, i + 1), rest.slice(i + 1)));
}

/** What is asked for put where the clause lacks it. */
function withGap(
  asked: Asked | null,
  head: readonly Piece[],
  tail: readonly Word[],
): readonly (readonly Piece[])[] {
  const gap = asked?.pieces ?? [];
  if (gap.length === 0) return [[...head, ...tail]];
  if (asked?.preposition) return [[...head, ...tail, asked.preposition, ...gap]];
  const last = tail.at(-1);
  const stranded = last && PREPOSITIONS.has(last.lower);
  const atEnd: readonly Piece[] = [...head, ...tail, ...gap];
  const behindVerb: readonly Piece[] = [...head, ...gap, ...tail];
  if (stranded) return [atEnd, behindVerb];
  // "has given Ruritania [what]": behind a party without a preposition.
  const party = tail.findIndex((word) => PREPOSITIONS.has(word.lower));
  const behindParty: readonly Piece[] =
    party > 0 ? [...head, ...tail.slice(0, party), ...gap, ...tail.slice(party)] : atEnd;
  return [behindVerb, behindParty, atEnd];
}

function at(words: readonly Word[], i: number): Word {
  const word = words[i];
  if (!word) throw new RangeError(`no word ${i}`);
  return word;
}

function isNegation({ lower }: Word): boolean {
  return lower === 'not' || lower === "n't" || lower === 'never';
}

/** Adverbs that may stand anywhere and change nothing. */
function isFloating({ lower }: Word): boolean {
  return lower === 'ever' || lower === 'actually' || lower === 'already' || lower === 'also';
}

function isVerb({ xpos, upos, lower }: Word): boolean {
  return (xpos.startsWith('VB') || upos === 'VERB') && !AUXILIARIES.has(lower);
}

function mayBeVerb(word: Word): boolean {
  return (
    isVerb(word) ||
    word.xpos === 'NN' ||
    word.xpos === 'NNS' ||
    word.upos === 'AUX' ||
    // A name is no verb, but the tagger may take a verb for one.
    (/^JJ|^IN$|^NNP$/.test(word.xpos) && /^\p{Ll}/u.test(word.text))
  );
}

function thirdPersonOf({ lemma }: Word): string {
  const verb = lemma.toLowerCase();
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
