import type { EventReport } from './event-report.js';
import { contradict, doubt, spellBoth, support, type Finding } from './finding.js';
import { dayNumber, type Basis, type Window } from './window.js';

/** What a shared window says, by the coarser basis of the two, finest first. */
const WEIGHTS: readonly (readonly [Basis, number])[] = [
  ['DAY', 1.5],
  ['PUBLISHED', 0.6],
  ['WEEK', 0.6],
  ['MONTH', 0.3],
  ['YEAR', 0],
];
const NEXT_DAY = 0.3;

/** Days that two dates may lie apart: clocks differ, and a night has two dates. */
export const TOLERANCE = 1;

/** What the times say: a shared window supports, two that do not touch contradict. */
export function compareWindows({ window: a }: EventReport, { window: b }: EventReport): readonly Finding[] {
  if (a === null && b === null) return [];
  if (a === null || b === null) return [doubt('only one has a date')];
  const gap = gapOf(a, b);
  const told = spellBoth(spellWindow(a), spellWindow(b));
  const bases = [a.basis, b.basis];
  if (gap > toleranceOf(a, b))
    return [bases.includes('PUBLISHED') ? doubt(`${told} are days apart`) : contradict(`${told} are apart`)];
  if (gap > 0) return [support(NEXT_DAY, `${told} touch`)];
  const weight = WEIGHTS.findLast(([basis]) => bases.includes(basis))?.[1] ?? 0;
  return [support(weight, a.from === b.from && a.to === b.to ? `both ${spellWindow(a)}` : `${told} touch`)];
}

/** False when the times alone keep two reports from being one: much cheaper than all there is to compare. */
export function canTouch({ window: a }: EventReport, { window: b }: EventReport): boolean {
  if (a === null || b === null) return a === b;
  return gapOf(a, b) <= toleranceOf(a, b);
}

/** Days from the end of the one to the beginning of the other, 0 or less when they share a day. */
function gapOf(a: Window, b: Window): number {
  return Math.max(dayNumber(a.from), dayNumber(b.from)) - Math.min(dayNumber(a.to), dayNumber(b.to));
}

function toleranceOf(a: Window, b: Window): number {
  return a.basis === 'DAY' && b.basis === 'DAY' ? TOLERANCE : 0;
}

function spellWindow({ from, to, basis }: Window): string {
  const days = from === to ? from : `${from} to ${to}`;
  return basis === 'PUBLISHED' ? `news of ${to}` : days;
}
