import { canonicalJson } from '../canonical-json.js';
import type { EventReport, ReportParty, ReportPlace, ReportQuantity } from './event-report.js';

const PARTY = { country: null, sector: null, named: false } satisfies Partial<ReportParty>;
const PLACE = { country: null, isCountry: false } satisfies Partial<ReportPlace>;
const QUANTITY = { unit: null } satisfies Partial<ReportQuantity>;
const REPORT = {
  publishedOn: null,
  kinds: [],
  stems: [],
  reciprocal: false,
  parties: [],
  items: [],
  places: [],
  quantities: [],
  window: null,
  beside: [],
  setting: [],
  words: [],
} satisfies Partial<EventReport>;

/** The report as canonical JSON text; what a story leaves open is left out, since there are many reports. */
export function formatReport(report: EventReport): string {
  const { parties, places, quantities } = report;
  return canonicalJson(
    without(REPORT, {
      ...report,
      parties: parties.map((party) => without(PARTY, party)),
      places: places.map((place) => without(PLACE, place)),
      quantities: quantities.map((quantity) => without(QUANTITY, quantity)),
    }),
  );
}

/** The report that `formatReport` wrote. */
export function parseReport(text: string): EventReport {
  const report = { ...REPORT, ...(JSON.parse(text) as Partial<EventReport>) } as EventReport;
  return {
    ...report,
    parties: report.parties.map((party) => ({ ...PARTY, ...party })),
    places: report.places.map((place) => ({ ...PLACE, ...place })),
    quantities: report.quantities.map((quantity) => ({ ...QUANTITY, ...quantity })),
  };
}

/** The fields that are not as in `usual`. */
function without(usual: Readonly<Record<string, unknown>>, value: object): object {
  const isUsual = (key: string, item: unknown): boolean =>
    key in usual && JSON.stringify(item) === JSON.stringify(usual[key]);
  return Object.fromEntries(Object.entries(value).filter(([key, item]) => !isUsual(key, item)));
}
