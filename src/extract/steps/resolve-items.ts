import { isDefinite } from '../coreference/find-described.js';
import { isRestricted } from '../coreference/restrictions.js';
import { defineExtractionStep, type DraftMention } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** How many sentences back the item is sought that "the weapons" means. */
const REACH = 3;

/** Lets "the weapons" be the one kind of weapons told before: the only item below that class in the nearest sentence that has any. */
export const RESOLVE_ITEMS = defineExtractionStep({
  name: 'resolve items',
  needs: ['tree', 'goods'],
  gives: ['items'],
  run({ tree, goods }) {
    const told: DraftMention[][] = tree.sentences.map(() => []);
    const ordered = [...goods].sort((a, b) => a.firstToken - b.firstToken);
    const items = ordered.map((mention) => {
      const sentence = tree.sentenceNumberOf(mention.head);
      const meant = pointsBack(tree, mention) ? kindMeant(told, sentence, mention) : null;
      const resolved = meant ? { ...mention, entity: { ...meant.entity, aliases: [] } } : mention;
      told[sentence]?.push(resolved);
      return resolved;
    });
    return { items };
  },
});

function pointsBack(tree: SyntaxTree, { head }: DraftMention): boolean {
  return isDefinite(tree, head) && !isRestricted(tree, head);
}

function kindMeant(
  told: readonly (readonly DraftMention[])[],
  sentence: number,
  { entity }: DraftMention,
): DraftMention | null {
  const isBelow = (m: DraftMention): boolean =>
    m.entity.id === entity.id || m.entity.classes.includes(entity.id);
  for (let n = sentence; n >= Math.max(0, sentence - REACH); n--) {
    const found = (told[n] ?? []).filter(isBelow);
    const [first] = found;
    if (first) return found.every((m) => m.entity.id === first.entity.id) ? first : null;
  }
  return null;
}
