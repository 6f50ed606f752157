import { compareDates, compareText } from '../canonical-json.js';
import type { EventReport } from './event-report.js';

/** Orders reports by publication day, unknown ones last, then by id: the first of an event gives it its id. */
export function compareOrder(a: EventReport, b: EventReport): number {
  return compareDates(a.publishedOn, b.publishedOn) || compareText(a.id, b.id);
}
