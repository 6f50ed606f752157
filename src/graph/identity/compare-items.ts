import type { EventReport, ReportItem } from './event-report.js';
import { contradict, spell, spellBoth, support, type Finding } from './finding.js';

const SAME_ITEM = 0.7;
const SAME_LINE = 0.4;

/** Classes that a story may call any other by: they stand beside it in the taxonomy, and above it in speech. */
const GENERAL: readonly string[] = ['item:military-equipment', 'item:military-aid', 'item:goods'];

/** What the goods say: one class or one above the other supports, none in common contradicts. */
export function compareItems({ items: a }: EventReport, { items: b }: EventReport): readonly Finding[] {
  if (a.length === 0 || b.length === 0) return [];
  const same = a.find((one) => b.some((other) => one.id === other.id));
  if (same !== undefined) return [support(SAME_ITEM, `same goods ${spell(same.id)}`)];
  for (const one of a) {
    const other = b.find((item) => one.classes.includes(item.id) || item.classes.includes(one.id));
    if (other !== undefined)
      return [support(SAME_LINE, `goods ${spellBoth(spell(one.id), spell(other.id))} may be the same`)];
  }
  if ([a, b].some((items) => items.some(({ id }) => GENERAL.includes(id)))) return [];
  return [contradict(`goods ${spellBoth(listOf(a), listOf(b))} are different things`)];
}

function listOf(items: readonly ReportItem[]): string {
  return items
    .map(({ id }) => spell(id))
    .sort()
    .join(', ');
}
