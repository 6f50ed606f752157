import { QueryError } from '../../common/errors.js';
import { AROUND_PARAMETERS } from '../../query/export/around.js';
import { readReference, type Parameters } from '../../query/export/filter-parameters.js';
import type { EventTest } from '../../query/event-filter.js';
import { lookUpNames } from '../../query/name-lookup.js';
import { DEFAULT_SUBGRAPH, readSubgraph, type SubgraphCut } from '../../query/subgraph.js';
import type { ApiContext } from '../context.js';

/** The entities that an export is kept to, and what the limits left out of them. */
export interface Surroundings {
  readonly entityIds: readonly string[];
  readonly cuts: readonly SubgraphCut[];
}

/** The part of the graph that the parameters ask for; null where they ask for all. @throws QueryError BAD_FILTER or NOT_FOUND */
export async function readAround(
  context: ApiContext,
  parameters: Parameters,
  test: EventTest,
): Promise<Surroundings | null> {
  const given = (parameters.get('around') ?? []).flatMap((value) => value.split(','));
  const references = given.map((value) => readReference(value.trim()));
  if (references.length === 0) {
    const [stray] = AROUND_PARAMETERS.filter(({ name }) => parameters.has(name));
    if (stray) throw new QueryError('BAD_FILTER', `The parameter ${stray.name} needs the parameter around.`);
    return null;
  }
  const names = references.flatMap((one) =>
    'name' in one ? [{ name: one.name, use: 'actor' as const }] : [],
  );
  const idsOfName = await lookUpNames(context.store, names, context.resolveName);
  // A name means what most stories mention by it.
  const around = references.map((one) => ('id' in one ? one.id : (idsOfName(one.name, 'actor')[0] ?? '')));
  const depth = wholeOf(parameters, 'depth') ?? 1;
  const limit = wholeOf(parameters, 'limit') ?? DEFAULT_SUBGRAPH;
  const { nodes, cuts } = await readSubgraph(context, { around, depth, limit, test });
  return { entityIds: nodes.map(({ entityId }) => entityId), cuts };
}

function wholeOf(parameters: Parameters, name: string): number | null {
  const [value] = parameters.get(name) ?? [];
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new QueryError('BAD_FILTER', `The parameter ${name} is a whole number.`);
}
