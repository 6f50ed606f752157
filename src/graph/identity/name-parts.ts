import { wordList } from '../../common/word-list.js';

/** A name taken apart, as an extractor's id spells it. */
export interface NameParts {
  /** What every form of the name has: `person:john-smith` for "John A. Smith Jr", `organization:apple` for "Apple Inc". */
  readonly nameId: string;
  /** What some forms add: initials, generation, legal form; two that differ do not mean one. */
  readonly additions: readonly string[];
}

/** The parts of the name in an extractor's id. */
export function readName(recordId: string): NameParts {
  const colon = recordId.indexOf(':');
  const [type, words] = [recordId.slice(0, colon), recordId.slice(colon + 1).split('-')];
  const split = SPLITS[type]?.(words);
  if (split === undefined || split.core.length === 0) return { nameId: recordId, additions: [] };
  return { nameId: `${type}:${split.core.join('-')}`, additions: split.additions };
}

interface SplitWords {
  readonly core: readonly string[];
  readonly additions: readonly string[];
}

const SPLITS: Readonly<Record<string, (words: readonly string[]) => SplitWords>> = {
  person: splitPerson,
  organization: splitOrganization,
};

const GENERATIONS = new Set(wordList('jr sr junior senior ii iii iv'));
const LEGAL_FORMS = new Set(
  wordList('inc incorporated corp ltd limited plc llc llp co ag gmbh sa nv bv ab asa oyj spa srl pte pty kk'),
);

function splitPerson(words: readonly string[]): SplitWords {
  const generation = words.slice(2).filter((word) => GENERATIONS.has(word));
  const own = words.filter((word, i) => i < 2 || !GENERATIONS.has(word));
  const isInitial = (word: string, i: number): boolean => i > 0 && i < own.length - 1 && word.length === 1;
  return {
    core: own.filter((word, i) => !isInitial(word, i)),
    additions: [...own.filter(isInitial), ...generation],
  };
}

function splitOrganization(words: readonly string[]): SplitWords {
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1] ?? '')) end--;
  const start = words[0] === 'the' && end > 1 ? 1 : 0;
  return { core: words.slice(start, end), additions: words.slice(end) };
}
