import { GOVERNORS } from '../governors.js';
import { SPEECH_VERBS } from '../speech-verbs.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { disjointHeads, governingSubjects } from './binding.js';
import { clearWinner, type Discourse, type Referent } from './discourse.js';
import type { Phrase } from '../layers.js';
import { PRONOUNS, type PronounRow } from './pronouns.js';

/** How many sentences back a pronoun reaches. */
const REACH = 4;

/** What a referent's salience is multiplied by; chosen on documents of GUM outside news and the development part of GAP. */
const GOVERNING = 3;
const SAME_SLOT = 1.5;
const PARALLEL = 1.3;
const COLLECTIVE = 0.6;
const SAME_GENDER = 1.2;

/** The salience below which a referent is forgotten. */
const FAINTEST = 60;

/** What a pronoun stands for; null when no referent fits or none clearly better than the rest. */
export function findAntecedent(tree: SyntaxTree, discourse: Discourse, pronoun: Phrase): Referent | null {
  const row = PRONOUNS.get(tree.token(pronoun.head).text.toLowerCase());
  if (!row || isDummy(tree, pronoun.head)) return null;
  const apart = row.reflexive ? new Set<number>() : disjointHeads(tree, pronoun.head);
  const excluded = discourse.allAt(apart);
  const agentive = isDoer(tree, pronoun.head);
  const governing = governingSubjects(tree, pronoun.head)
    .flatMap((head) => (row.plural ? discourse.groupAt(head) : undefined) ?? discourse.at(head) ?? [])
    .find((r) => !excluded.has(r) && !speaksTo(r, pronoun) && fits(r, row, false));
  const fitting = discourse
    .recent(pronoun.sentence)
    .filter((r) => pronoun.sentence - r.last.sentence < REACH)
    .filter((r) => r === governing || (!excluded.has(r) && !speaksTo(r, pronoun) && fits(r, row, agentive)));
  return clearWinner(fitting, (referent) => {
    let score = discourse.salienceOf(referent, pronoun.sentence);
    if (referent === governing && pronoun.position !== 'OBJECT') score *= GOVERNING;
    if (isSameSlot(tree, referent.last.head, pronoun.head)) score *= SAME_SLOT;
    if (referent.last.position === pronoun.position) score *= PARALLEL;
    if (row.plural && !referent.plural) score *= COLLECTIVE;
    if (row.gender !== null && referent.gender === row.gender) score *= SAME_GENDER;
    return score >= FAINTEST ? score : 0;
  });
}

/** "sell arms … sold them": what stood in the same place to the same verb. */
function isSameSlot(tree: SyntaxTree, one: number, other: number): boolean {
  const [a, b] = [tree.token(one), tree.token(other)];
  if (a.head < 0 || b.head < 0 || a.dep !== b.dep) return false;
  return tree.isVerb(a.head) && tree.token(a.head).lemma === tree.token(b.head).lemma;
}

/** Who speaks a quotation is not spoken of in the third person within it. */
function speaksTo({ spoke }: Referent, pronoun: Phrase): boolean {
  return pronoun.quoted && spoke !== null && pronoun.sentence - spoke < 2;
}

function fits(referent: Referent, row: PronounRow, agentive: boolean): boolean {
  const { natures, plural, singular, gender, last } = referent;
  if (row.plural) {
    if (!plural && !natures.has('BODY')) return false;
    return !agentive || natures.has('BODY') || natures.has('PERSON');
  }
  if (!singular || (last.plural && !last.isPronoun)) return false;
  if (row.gender !== null && gender !== null && gender !== row.gender) return false;
  if (agentive && row.gender === null) return natures.has('BODY');
  return row.natures.some((nature) => natures.has(nature));
}

/** True for the subject of a verb that only people and bodies do: say, plan, agree. */
function isDoer(tree: SyntaxTree, i: number): boolean {
  const { dep, head } = tree.token(i);
  if (dep !== 'nsubj' || head < 0 || !tree.isVerb(head)) return false;
  const { lemma } = tree.token(head);
  return SPEECH_VERBS.has(lemma) || GOVERNORS.verbs.has(lemma);
}

/** "it was reported that", "it is clear that", "it rained": no one. */
function isDummy(tree: SyntaxTree, i: number): boolean {
  const { head, dep, text } = tree.token(i);
  if (tree.relation(i) === 'expl') return true;
  if (head < 0 || !dep.startsWith('nsubj') || text.toLowerCase() !== 'it') return false;
  return (
    tree.child(head, 'csubj') !== undefined ||
    (dep === 'nsubj:pass' && tree.child(head, 'ccomp') !== undefined)
  );
}
