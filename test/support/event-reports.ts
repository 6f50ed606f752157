import type { EventReport, ReportParty, ReportPlace } from '../../src/graph/identity/event-report.js';
import { dayNumber, dayText, type Window } from '../../src/graph/identity/window.js';

let made = 0;

/** A report of a story of its own: an attack on a known day, unless told otherwise. */
export function eventReport(told: Partial<EventReport> = {}): EventReport {
  made += 1;
  return {
    id: `event:${String(made).padStart(6, '0')}`,
    storyId: `story:${made}`,
    publishedOn: '2031-05-08',
    type: 'ASSAULT',
    kinds: [],
    stems: ['attac'],
    reciprocal: false,
    statuses: ['ASSERTED'],
    parties: [],
    items: [],
    places: [],
    quantities: [],
    window: onDay('2031-05-07'),
    beside: [],
    setting: [],
    words: [],
    passage: `passage ${made}`,
    ...told,
  };
}

/** A window of one day, known from the words. */
export function onDay(day: string): Window {
  return { from: day, to: day, basis: 'DAY' };
}

/** The window of a story of that day that gives no date. */
export function newsOf(day: string): Window {
  return { from: dayText(dayNumber(day) - 3), to: day, basis: 'PUBLISHED' };
}

/** A country as party, e.g. `country('actor', 'RUR')`. */
export function country(side: ReportParty['side'], code: string, role = side as string): ReportParty {
  return { side, role, id: `country:${code}`, type: 'COUNTRY', country: code, sector: null, named: true };
}

/** A named person or body as party. */
export function named(
  side: ReportParty['side'],
  id: string,
  ofCountry: string | null = null,
  sector: ReportParty['sector'] = null,
): ReportParty {
  const type = id.startsWith('person:') ? 'PERSON' : 'ORGANIZATION';
  return { side, role: side, id, type, country: ofCountry, sector, named: true };
}

/** A place in a country, or the country itself. */
export function place(id: string, ofCountry: string | null): ReportPlace {
  return { id, country: ofCountry, isCountry: id.startsWith('country:') };
}
