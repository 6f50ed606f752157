/** Days from and to, both inclusive, as ISO 8601 dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/** The ISO date so many days later. */
export function addDays(date: string, days: number): string {
  return isoOf(new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY));
}

/** The ISO date so many months later, or the last day of that month. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const last = lastDayOf(year, month + months);
  return isoOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last), 12)));
}

/** The days of a year. */
export function yearDays(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The days of a run of months, the first counted from 1. */
export function monthDays(year: number, month: number, months = 1): Days {
  const from = isoOf(new Date(Date.UTC(year, month - 1, 1, 12)));
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** The days of the week, Monday to Sunday, that lies so many weeks from that of a date. */
export function weekDays(date: string, weeks: number): Days {
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(date, 7 * weeks - weekday);
  return { from, to: addDays(from, 6) };
}

/** That day, null when the month has none such. */
export function dayDays(year: number, month: number, day: number): Days | null {
  if (day < 1 || day > lastDayOf(year, month)) return null;
  const date = isoOf(new Date(Date.UTC(year, month - 1, day, 12)));
  return { from: date, to: date };
}

/** Year, month from 1 and day of an ISO date. */
export function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0, 12)).getUTCDate();
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
