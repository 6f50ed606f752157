import 'reflect-metadata';
import { coerceInputValue, isInputType } from 'graphql';
import { QueryError } from '../../common/errors.js';
import type { EventFilter } from '../../query/event-filter.js';
import { FILTER_PARAMETERS, JSON_FILTER, type Parameters } from '../../query/export/filter-parameters.js';
import { eventFilterOf, type EventFilterInput } from '../event/event.input.js';
import { apiSchema } from '../schema.js';

/** The filter that the parameters amount to: all of them hold. @throws QueryError BAD_FILTER naming the field */
export function readEventFilter(parameters: Parameters): EventFilter {
  const fields = FILTER_PARAMETERS.flatMap(({ name, aliases, field, read }) => {
    const given = [name, ...aliases].flatMap((one) => parameters.get(one) ?? []);
    return given.length === 0 ? [] : [[field, read(given)] as const];
  });
  const filters = (parameters.get(JSON_FILTER) ?? []).map(parseFilter);
  const whole = {
    ...Object.fromEntries(fields),
    ...(filters.length === 0 ? {} : { and: filters }),
  };
  const [only] = filters;
  return coerceFilter(fields.length === 0 && filters.length === 1 ? only : whole);
}

function parseFilter(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new QueryError('BAD_FILTER', `The parameter ${JSON_FILTER} is not JSON.`);
  }
}

/** Takes the filter for what the schema says of it, so that it means the same as in a query. @throws QueryError BAD_FILTER */
function coerceFilter(value: unknown): EventFilter {
  const type = apiSchema().getType('EventFilter');
  if (!isInputType(type)) throw new RangeError('the schema has no EventFilter');
  const input = coerceInputValue(value, type, (path, _, error) => {
    const field = path.length === 0 ? '' : ` ${path.join('.')}`;
    throw new QueryError('BAD_FILTER', `The filter${field}: ${error.message}`);
  }) as EventFilterInput | null;
  return eventFilterOf(input);
}
