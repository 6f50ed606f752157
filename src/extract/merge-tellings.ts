import { groupBy } from '../common/group-by.js';
import type { Quantity, TimeSpan } from '../model/event.js';
import type { DraftEvent, RoleFiller } from './layers.js';
import { isNamed } from './mention-entities.js';
import type { Telling } from './telling.js';

/** The event that the tellings are of: as the fullest of them has it, with what only others say of it. */
export function mergeTellings(tellings: readonly Telling[]): DraftEvent {
  const lead = tellings.reduce((best, telling) => (fullness(telling) > fullness(best) ? telling : best));
  let fillers = lead.predication.fillers;
  let quantities = lead.quantities;
  let { time } = lead;
  const sources = [lead];
  for (const telling of tellings) {
    if (telling === lead) continue;
    const merged = {
      fillers: addFillers(fillers, telling.predication.fillers),
      quantities: addQuantities(quantities, telling.quantities),
      time: betterTime(time, telling.time),
    };
    const adds = merged.fillers.length > fillers.length || merged.quantities.length > quantities.length;
    if (adds || merged.time !== time) sources.push(telling);
    ({ fillers, quantities, time } = merged);
  }
  const numbersOf = (list: readonly Telling[]): readonly number[] => list.map(({ number }) => number);
  return {
    lead: lead.number,
    tellings: numbersOf(tellings),
    sources: numbersOf(sources),
    fillers,
    quantities,
    time,
  };
}

/** How much a telling says of its event: each role, and more for one with a name. */
function fullness({ predication }: Telling): number {
  const roles = groupBy(
    predication.fillers.filter((f) => f.slot !== 'implied'),
    (f) => f.role,
  );
  return [...roles.values()].reduce(
    (sum, fillers) => sum + (fillers.some((f) => isNamed(f.mention)) ? 1.5 : 1),
    0,
  );
}

/** The fillers with those of another telling for roles that they leave open, or fill without a name. */
function addFillers(fillers: readonly RoleFiller[], others: readonly RoleFiller[]): readonly RoleFiller[] {
  const told = fillers.filter((f) => f.slot !== 'implied');
  const settled = new Set(
    told.filter((f) => isNamed(f.mention) || f.function === 'place').map((f) => f.role),
  );
  const open = new Set(fillers.map((f) => f.role));
  const taken = new Set(fillers.map((f) => f.mention.entity.id));
  const more = others.filter(
    (f) =>
      f.slot !== 'implied' &&
      !settled.has(f.role) &&
      !taken.has(f.mention.entity.id) &&
      (!open.has(f.role) || isNamed(f.mention)),
  );
  return [...fillers, ...more.map((f) => ({ ...f, reach: f.reach + 1 }))];
}

/** The quantities with those of another telling that are not among them. */
function addQuantities(quantities: readonly Quantity[], others: readonly Quantity[]): readonly Quantity[] {
  const isOne = (a: Quantity, b: Quantity): boolean =>
    a.of === b.of && a.value === b.value && a.unit === b.unit;
  const more = others.filter((b) => !quantities.some((a) => isOne(a, b)));
  return more.length > 0 ? [...quantities, ...more] : quantities;
}

/** The time of another telling where it alone is known, or alone could be resolved. */
function betterTime(time: TimeSpan | null, other: TimeSpan | null): TimeSpan | null {
  if (time === null) return other;
  return time.start === null && other?.start != null ? other : time;
}
