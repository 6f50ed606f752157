import { wordList } from '../../common/word-list.js';

/** Longer words that any passage of news may have. */
const COMMONPLACES = new Set(
  wordList(`about from above according added after again against almost along already among another around asked because
    been before began being below between called could country countries day despite during earlier eight every
    evening foreign former forty fifteen fifty first five following fourth found government group having hours hundred
    hundreds include including itself known last late later least leader made many might military million minister
    ministers ministry months morning near nearly night number officer officers official officials other others over
    people person persons police president reported reports saying second security seven several should since some
    spokesman spokeswoman state states still support than that their them themselves there these they thing third
    thirty this those thousand thousands three through today together told toward towards twelve twenty under until
    wednesday weeks were what when where whether which while whose with within without would years yesterday
    authorities billion capital city northern southern eastern western percent statement`),
);

/** True for a word in small letters that says nothing of what happened. */
export function isCommonplace(word: string): boolean {
  return COMMONPLACES.has(word);
}
