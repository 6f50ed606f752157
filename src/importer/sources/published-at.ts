const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The ISO 8601 date or date-time that the value is, or null when it is none: 2026-02-30 is none. */
export function parseIsoDate(value: string): string | null {
  const match = ISO_DATE.exec(value.trim());
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const onTheClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  return exists && onTheClock ? match[0].replace(' ', 'T') : null;
}

/** The date that a page or feed gives, ISO 8601 or RFC 822 ("Tue, 03 Nov 2026 10:00:00 GMT"), as ISO 8601; null when it is neither. */
export function parseFeedDate(value: string): string | null {
  const iso = parseIsoDate(value);
  if (iso !== null) return iso;
  // Without a zone the answer would depend on where the machine stands.
  if (!/[A-Za-z]{3} \d{4} .*(?:[A-Z]{1,4}|[+-]\d{4})$/.test(value.trim())) return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
