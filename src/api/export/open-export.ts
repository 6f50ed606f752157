import { didYouMean } from 'graphql/jsutils/didYouMean.js';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { QueryError } from '../../common/errors.js';
import { armsTransferTestOf } from '../../query/arms-transfers.js';
import { eventTestOf, namesIn, withAnyParticipant } from '../../query/event-filter.js';
import { AROUND_PARAMETERS } from '../../query/export/around.js';
import { inChunks } from '../../query/export/chunks.js';
import { EDGE_CHOICES, type EdgeChoice } from '../../query/export/export-graph.js';
import { FILTER_PARAMETERS, JSON_FILTER, type Parameters } from '../../query/export/filter-parameters.js';
import { findFormat, type ExportFormat } from '../../query/export/formats.js';
import { CSV_PARTS, type CsvPart } from '../../query/export/formats/csv-tables.js';
import { resolveInnerFilters } from '../../query/inner-filters.js';
import { lookUpNames } from '../../query/name-lookup.js';
import type { SubgraphCut } from '../../query/subgraph.js';
import type { ApiContext } from '../context.js';
import { readAround } from './read-around.js';
import { readEventFilter } from './read-filter.js';

/** An export that has been found possible, before any of it is read. */
export interface OpenExport {
  readonly format: ExportFormat;
  /** The part that the parameters ask for; null where they leave it open or there is but one. */
  readonly part: CsvPart | null;
  /** What the limits of `around` left out. */
  readonly cuts: readonly SubgraphCut[];
  /** The text in pieces of a size for writing; null takes the part asked for, else the edges. @throws GraphError */
  write(part: CsvPart | null): AsyncIterable<string>;
}

/** How an export is written: its parameters beside those of the filter, with what each may be, the default first. */
const WRITING_PARAMETERS = {
  edges: Object.keys(EDGE_CHOICES) as readonly EdgeChoice[],
  part: [...CSV_PARTS].reverse() as readonly CsvPart[],
  'edges-name': ['edges', 'links'],
} as const;

/** The export of what a format and parameters ask for. @throws QueryError NOT_FOUND or BAD_FILTER */
export async function openExport(
  context: ApiContext,
  formatName: string,
  parameters: Parameters,
): Promise<OpenExport> {
  const format = findFormat(formatName);
  checkNames(parameters);
  const edges = choiceOf(parameters, 'edges');
  const part = choiceOf(parameters, 'part');
  const edgesName = choiceOf(parameters, 'edges-name');
  const { store, resolveName } = context;
  const filter = await resolveInnerFilters(store, readEventFilter(parameters), resolveName);
  const names = await lookUpNames(store, namesIn(filter), resolveName);
  const { actor, recipient, item, ...event } = filter;
  const test = eventTestOf(filter, names);
  const around = await readAround(context, parameters, test);
  const question = {
    store,
    test: around ? withAnyParticipant(test, around.entityIds) : test,
    transfers: armsTransferTestOf({ supplier: actor, recipient, item, event }, names),
    edges: edges ?? 'events',
    edgesName: edgesName ?? 'edges',
    among: around && new Set(around.entityIds),
  };
  return {
    format,
    part,
    cuts: around?.cuts ?? [],
    write: (wanted) => inChunks(format.write({ ...question, part: wanted ?? part ?? 'edges' })),
  };
}

function choiceOf<Name extends keyof typeof WRITING_PARAMETERS>(
  parameters: Parameters,
  name: Name,
): (typeof WRITING_PARAMETERS)[Name][number] | null {
  const [value] = parameters.get(name) ?? [];
  if (value === undefined) return null;
  const choices: readonly string[] = WRITING_PARAMETERS[name];
  if (choices.includes(value)) return value as (typeof WRITING_PARAMETERS)[Name][number];
  throw new QueryError('BAD_FILTER', `The parameter ${name} is one of ${choices.join(', ')}.`);
}

/** @throws QueryError BAD_FILTER for a parameter that exports do not have */
function checkNames(parameters: Parameters): void {
  const known = [
    ...FILTER_PARAMETERS.flatMap(({ name, aliases }) => [name, ...aliases]),
    JSON_FILTER,
    ...AROUND_PARAMETERS.map(({ name }) => name),
    ...Object.keys(WRITING_PARAMETERS),
  ];
  for (const name of parameters.keys()) {
    if (known.includes(name)) continue;
    const hint = didYouMean(suggestionList(name, known));
    throw new QueryError('BAD_FILTER', `Exports have no parameter "${name.slice(0, 40)}".${hint}`);
  }
}
