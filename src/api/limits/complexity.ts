import { DEFAULT_PAGE_SIZE } from '../../query/page.js';

/** What a field is estimated to cost in rows, from its arguments and the cost of one of what it gives. */
export type Estimator = (options: {
  readonly args: Record<string, unknown>;
  readonly childComplexity: number;
}) => number;

/** The cost of a connection: as many nodes as its page may hold. */
export const pageCost: Estimator = ({ args, childComplexity }) => {
  const size = [args['first'], args['last']].find((value) => typeof value === 'number') ?? DEFAULT_PAGE_SIZE;
  return 1 + Math.max(0, size) * childComplexity;
};

/** The cost of a list that is usually about so long. */
export function listCost(usualLength: number): Estimator {
  return ({ childComplexity }) => 1 + usualLength * childComplexity;
}

/** The cost of a list of `first`. */
export const sizeCost: Estimator = ({ args, childComplexity }) =>
  1 + Math.max(0, Number(args['first'] ?? DEFAULT_PAGE_SIZE)) * childComplexity;

/** The cost of a subgraph: of as many of what it holds as its limit. */
export const subgraphCost: Estimator = ({ args, childComplexity }) =>
  1 + Math.max(0, Number(args['limit'])) * childComplexity;

/** The cost of the nodes that a list of ids asks for. */
export const idsCost: Estimator = ({ args, childComplexity }) =>
  1 + (Array.isArray(args['ids']) ? args['ids'].length : 1) * childComplexity;
