const START = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days of the year that the corpus covers; a day is counted from 0, its first of January. */
export const DAYS = 365;

/** ISO date of a day. */
export function isoDayOf(day: number): string {
  return new Date(START + day * DAY).toISOString().slice(0, 10);
}

/** "Tuesday". */
export function weekdayOf(day: number): string {
  return WEEKDAYS[new Date(START + day * DAY).getUTCDay()] ?? '';
}

/** The day and month as two styles write them: "3 March" and "March 3". */
export function datesOf(day: number): { readonly european: string; readonly american: string } {
  const date = new Date(START + day * DAY);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const number = date.getUTCDate();
  return { european: `${number} ${month}`, american: `${month} ${number}` };
}
