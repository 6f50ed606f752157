import type { EntityTypeName } from '../../ontology/names.js';
import { defineExtractionStep, type DraftMention } from '../layers.js';
import { indexWithTitles } from '../mention-table.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Types of entities that a pronoun may stand for. */
const REFERENTS: ReadonlyMap<string, readonly EntityTypeName[]> = new Map([
  ...['it', 'its', 'itself'].map((word): [string, readonly EntityTypeName[]] => [
    word,
    ['COUNTRY', 'ORGANIZATION', 'GROUP'],
  ]),
  ...['he', 'she', 'his', 'her', 'him', 'himself', 'herself'].map(
    (word): [string, readonly EntityTypeName[]] => [word, ['PERSON']],
  ),
  ...['they', 'their', 'them', 'themselves'].map((word): [string, readonly EntityTypeName[]] => [
    word,
    ['GROUP', 'ORGANIZATION'],
  ]),
]);

/**
 * Resolves the pronouns whose antecedent the sentence's own structure gives: the subject of the clause above ("Peru
 * denied that it had sold …", "Peru sold its guns"). All others stay open: no guess is made across sentences.
 */
export const RESOLVE_PRONOUNS = defineExtractionStep({
  name: 'resolve pronouns',
  needs: ['tree', 'names', 'titles', 'items', 'nominals'],
  gives: ['pronouns'],
  run({ tree, names, titles, items, nominals }) {
    const at = indexWithTitles(titles, names, items, nominals);
    const pronouns: DraftMention[] = [];
    tree.tokens.forEach((token, i) => {
      const types = token.upos === 'PRON' ? REFERENTS.get(token.text.toLowerCase()) : undefined;
      if (!types || at.has(i)) return;
      const antecedent = antecedentOf(tree, i, types, at);
      if (!antecedent) return;
      const { entity, code } = antecedent;
      const mention: DraftMention = {
        firstToken: i,
        lastToken: i + 1,
        head: i,
        kind: 'PRONOUN',
        entity,
        code,
      };
      pronouns.push(mention);
      at.set(i, mention);
    });
    return { pronouns };
  },
});

/** A name of one word may be a firm's, whatever the name finder takes it for. */
function isSingleName({ entity, kind }: DraftMention): boolean {
  return kind === 'NAME' && entity.type === 'PERSON' && !entity.name.includes(' ');
}

/** The nearest subject above that fits and comes before; a subject that does not fit is passed over, an unknown one ends the search. */
function antecedentOf(
  tree: SyntaxTree,
  pronoun: number,
  types: readonly EntityTypeName[],
  at: ReadonlyMap<number, DraftMention>,
): DraftMention | null {
  if (tree.relation(pronoun) === 'expl' || isWeatherIt(tree, pronoun)) return null;
  for (let verb = clauseOf(tree, pronoun); verb >= 0; verb = tree.governorOf(verb)) {
    const subject = tree
      .children(verb, 'nsubj')
      .find((c) => c < pronoun && c !== pronoun && !isWithin(tree, pronoun, c));
    if (subject === undefined) continue;
    const mention = at.get(subject);
    if (!mention) return null;
    const standsFor = mention.entity.standsFor !== null ? 'COUNTRY' : mention.entity.type;
    if (types.includes(standsFor) || (types.includes('ORGANIZATION') && isSingleName(mention)))
      return mention;
  }
  return null;
}

/**
 * The predicate from which the search for a subject begins: the pronoun's own clause for a possessive ("Peru sold its
 * guns"), the one above for a subject or object, which never is its own clause's subject (Chomsky's principle B).
 */
function clauseOf(tree: SyntaxTree, pronoun: number): number {
  const { head, dep } = tree.token(pronoun);
  if (head < 0 || dep === 'nmod:poss') return head;
  let clause = head;
  while (clause >= 0 && !tree.isVerb(clause)) clause = tree.token(clause).head;
  while (clause >= 0 && tree.token(clause).dep === 'conj') clause = tree.token(clause).head;
  return clause < 0 ? -1 : tree.governorOf(clause);
}

function isWithin(tree: SyntaxTree, inner: number, outer: number): boolean {
  for (const a of tree.ancestors(inner)) if (a === outer) return true;
  return false;
}

/** "it was reported that", "it is clear": no one. */
function isWeatherIt(tree: SyntaxTree, pronoun: number): boolean {
  const { head, dep, text } = tree.token(pronoun);
  if (head < 0 || !dep.startsWith('nsubj') || text.toLowerCase() !== 'it') return false;
  return (
    tree.child(head, 'csubj') !== undefined ||
    (dep === 'nsubj:pass' && tree.child(head, 'ccomp') !== undefined)
  );
}
