import { wordList } from '../../common/word-list.js';
import type { Gender } from '../../gazetteer/given-names.js';
import type { Nature } from '../layers.js';

/** What a pronoun of the third person says of what it stands for. */
export interface PronounRow {
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Natures of one thing that it may stand for. */
  readonly natures: readonly Nature[];
  /** "himself": refers within its own clause. */
  readonly reflexive: boolean;
}

const THINGS: readonly Nature[] = ['BODY', 'PLACE', 'THING'];

/** The pronouns of the third person, by their lower-case form. */
export const PRONOUNS: ReadonlyMap<string, PronounRow> = new Map(
  (
    [
      ['he him his himself', { plural: false, gender: 'MALE', natures: ['PERSON'] }],
      ['she her hers herself', { plural: false, gender: 'FEMALE', natures: ['PERSON'] }],
      ['it its itself', { plural: false, gender: null, natures: THINGS }],
      ['they them their theirs themselves', { plural: true, gender: null, natures: ['BODY'] }],
    ] satisfies [string, Omit<PronounRow, 'reflexive'>][]
  ).flatMap(([words, row]) =>
    wordList(words).map((word): [string, PronounRow] => [
      word,
      { ...row, reflexive: /sel(?:f|ves)$/.test(word) },
    ]),
  ),
);
