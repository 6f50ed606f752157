import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { defineExtractionStep, type DraftMention, type Title } from '../layers.js';
import { indexMentions } from '../mention-table.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Finds titles right before a name ("President Anna Lund", "their ally Ruritania", "the news agency Vesta"): they are no one else. */
export function findTitles(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find titles',
    needs: ['tree', 'names'],
    gives: ['titles'],
    run({ tree, names }) {
      const named = indexMentions(names);
      const titles = tree.sentences.flatMap((sentence): Title[] => {
        const nouns = [
          ...gazetteer.matchOffices(tree.tokens, sentence).map((m) => ({ ...m, isOffice: true })),
          ...gazetteer.matchAgents(tree.tokens, sentence).map((m) => ({ ...m, isOffice: false })),
        ];
        return nouns.flatMap(({ firstToken, lastToken, isOffice }) => {
          const bearer = named.get(lastToken);
          if (!bearer || bearer.kind !== 'NAME' || bearer.firstToken !== lastToken) return [];
          const fits = isOffice ? bearer.entity.type === 'PERSON' : areLinked(tree, firstToken, bearer);
          if (!fits) return [];
          const before = named.get(firstToken - 1);
          const from = before?.kind === 'DEMONYM' ? before.firstToken : firstToken;
          return [{ firstToken: from, lastToken, bearer }];
        });
      });
      return { titles };
    },
  });
}

/** True when noun and name hang on each other or alike on one word, not on words of two clauses that happen to touch. */
function areLinked(tree: SyntaxTree, firstToken: number, bearer: DraftMention): boolean {
  const noun = tree.headOf(firstToken, bearer.firstToken);
  const links = new Set(['nmod:desc', 'compound', 'appos', 'flat', 'nmod']);
  const isTwin =
    tree.token(noun).head === tree.token(bearer.head).head &&
    tree.token(noun).dep === tree.token(bearer.head).dep &&
    tree.relation(noun) !== 'conj';
  return (
    isTwin ||
    (tree.token(noun).head === bearer.head && links.has(tree.token(noun).dep)) ||
    (tree.token(bearer.head).head === noun && links.has(tree.token(bearer.head).dep))
  );
}
