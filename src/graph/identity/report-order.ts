import { compareText } from '../canonical-json.js';
import type { EventReport } from './event-report.js';

/** Orders reports by publication day, unknown ones last, then by id: the first of an event gives it its id. */
export function compareOrder(a: EventReport, b: EventReport): number {
  return compareText(a.publishedOn ?? UNKNOWN_DAY, b.publishedOn ?? UNKNOWN_DAY) || compareText(a.id, b.id);
}

/** Sorts after every date. */
const UNKNOWN_DAY = '~';
