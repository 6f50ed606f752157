import type { EventReport, ReportItem } from './event-report.js';
import { contradict, spell, spellBoth, support, type Finding } from './finding.js';

const SAME_ITEM = 0.7;
const SAME_LINE = 0.4;

/** Classes that a story may call any other by: they stand beside it in the taxonomy, and above it in speech. */
const GENERAL: readonly string[] = ['item:military-equipment', 'item:military-aid', 'item:goods'];

/** What the goods and means say: one class or one above the other supports, goods with none in common contradict. */
export function compareItems({ items: a }: EventReport, { items: b }: EventReport): readonly Finding[] {
  const same = a.find((one) => b.some((other) => one.id === other.id));
  if (same !== undefined)
    return [support(SAME_ITEM, `same ${spell(same.id)}`, isGeneral(same) ? null : same.id)];
  for (const one of a) {
    const other = b.find((item) => one.classes.includes(item.id) || item.classes.includes(one.id));
    if (other !== undefined)
      return [support(SAME_LINE, `${spellBoth(spell(one.id), spell(other.id))} may be the same`)];
  }
  const [goodsA, goodsB] = [a, b].map((items) => items.filter(({ isMeans }) => !isMeans));
  if (goodsA === undefined || goodsB === undefined || goodsA.length === 0 || goodsB.length === 0) return [];
  if ([...goodsA, ...goodsB].some(isGeneral)) return [];
  return [contradict(`${spellBoth(listOf(goodsA), listOf(goodsB))} are different things`)];
}

/** True for the top of the taxonomy and what any other may be called. */
export function isGeneral({ id, classes }: ReportItem): boolean {
  return GENERAL.includes(id) || classes.length < 2;
}

function listOf(items: readonly ReportItem[]): string {
  return items
    .map(({ id }) => spell(id))
    .sort()
    .join(', ');
}
