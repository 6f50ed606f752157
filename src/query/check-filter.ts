import { QueryError } from '../common/errors.js';

/** Three letters, or the four of a state that is no more. */
const COUNTRY_CODE = /^[A-Za-z]{3,4}$/;

/** @throws QueryError BAD_FILTER when no day can be both */
export function checkSpan(since: string | null | undefined, until: string | null | undefined): void {
  if (since == null || until == null || since <= until) return;
  throw new QueryError('BAD_FILTER', `since, ${since}, is later than until, ${until}.`);
}

/** @throws QueryError BAD_FILTER for a number that nothing can have */
export function checkRange(
  name: string,
  value: number | null | undefined,
  [least, most]: readonly [number, number],
): void {
  if (value == null || (value >= least && value <= most)) return;
  const range = most === Infinity ? `${least} or more` : `between ${least} and ${most}`;
  throw new QueryError('BAD_FILTER', `${name} must be ${range}, not ${value}.`);
}

/** @throws QueryError BAD_FILTER for what is no code of a country */
export function checkCountry(name: string, country: string | null | undefined): void {
  if (country == null || COUNTRY_CODE.test(country)) return;
  const shown = country.length > 50 ? `${country.slice(0, 50)}…` : country;
  throw new QueryError(
    'BAD_FILTER',
    `${name} must be an ISO 3166 alpha-3 code like NOR, not "${shown}"; names go into "name".`,
  );
}

/** @throws QueryError BAD_FILTER for a text that is blank */
export function checkText(name: string, text: string | null | undefined): void {
  if (text == null || text.trim() !== '') return;
  throw new QueryError('BAD_FILTER', `${name} must not be blank.`);
}
