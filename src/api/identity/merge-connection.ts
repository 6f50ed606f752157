import type { Decision } from '../../graph/decisions.js';
import {
  buildDecisionCount,
  buildDecisionPage,
  buildMergeCount,
  buildMergesInto,
  DECISIONS_BY_ID,
  MERGES_BY_ID,
  readDecisionRow,
  readMergeRow,
  type Merged,
} from '../../query/merges.js';
import { pageOf, readPage, type PageArguments } from '../../query/page.js';
import { Connection } from '../connection/connection.js';
import { readTotal, type ApiContext } from '../context.js';
import { mergeTypeOf, type MergeType } from './merge.type.js';

/** What was taken for one to make an event or an entity. @throws QueryError */
export function connectMerges(
  { loaders }: ApiContext,
  merged: Merged,
  id: string,
  args: PageArguments,
): Connection<MergeType> {
  const name = `merges into ${merged}`;
  const page = readPage(name, MERGES_BY_ID, args);
  return new Connection(
    () =>
      loaders
        .pages(
          name,
          page,
          (ids) => buildMergesInto(merged, ids, page),
          (row) => mergeTypeOf(readMergeRow(row)),
        )
        .load(id),
    () => loaders.totals(name, (ids) => buildMergeCount(merged, ids)).load(id),
  );
}

/** What people decided of who is who. @throws QueryError */
export function connectDecisions(context: ApiContext, args: PageArguments): Connection<Decision> {
  const page = readPage('decisions', DECISIONS_BY_ID, args);
  return new Connection(
    async () => pageOf(page, await context.store.read(buildDecisionPage(page)), readDecisionRow),
    () => readTotal(context, buildDecisionCount()),
  );
}
