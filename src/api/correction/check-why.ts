import { QueryError } from '../../common/errors.js';

/** Characters of what people say beside a decision. */
const LONGEST = 2_000;

/** What a person says beside a decision. @throws QueryError BAD_FILTER when it is too long to keep */
export function checkWhy(why: string): string {
  if (why.length > LONGEST)
    throw new QueryError('BAD_FILTER', `A reason has ${LONGEST} characters at most, not ${why.length}.`);
  return why.trim().replace(/\p{Surrogate}|\0/gu, '');
}
