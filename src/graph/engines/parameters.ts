import { GraphError } from '../../common/errors.js';
import type { Parameter } from '../graph-store.js';
import { toWellFormed } from '../well-formed.js';

/**
 * A statement's parameters as an engine takes them: lone surrogates become U+FFFD (offsets stay), undefined becomes
 * null, whole numbers go through `integer`. @throws GraphError on a number that no graph can hold.
 */
export function prepareParameters(
  params: Readonly<Record<string, Parameter>>,
  integer: (value: number) => unknown,
): Record<string, unknown> {
  return prepareMap(params, integer);
}

function prepareMap(map: object, integer: (value: number) => unknown): Record<string, unknown> {
  const prepared: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) prepared[key] = prepareValue(value, integer);
  return prepared;
}

function prepareValue(value: unknown, integer: (value: number) => unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return toWellFormed(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new GraphError('GRAPH_FAILED', `A graph cannot hold the number ${value}.`);
    return Number.isSafeInteger(value) ? integer(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => prepareValue(item, integer));
  return typeof value === 'object' ? prepareMap(value, integer) : value;
}
