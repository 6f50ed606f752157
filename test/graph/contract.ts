import type { GraphStore } from '../../src/graph/graph-store.js';
import { describeAborting } from './contract/aborting.js';
import { describeChanges } from './contract/changes.js';
import { describeChecking } from './contract/checking.js';
import { describeCopies } from './contract/copies.js';
import { describeCorrections } from './contract/corrections.js';
import { describeDump } from './contract/dump.js';
import { describeEntities } from './contract/entities.js';
import { describeForgetting } from './contract/forgetting.js';
import { describeIdentity } from './contract/identity.js';
import { describeLoading } from './contract/loading.js';
import { describeStatements } from './contract/statements.js';
import { describeTransactions } from './contract/transactions.js';
import { describeValues } from './contract/values.js';
import { describeWriting } from './contract/writing.js';

/** Opens an empty graph that is closed when the test ends. */
export type OpenEmpty = () => Promise<GraphStore>;

/** What every engine must do alike; each test opens an empty graph of its own. */
export function describeGraphStore(open: OpenEmpty): void {
  describeTransactions(open);
  describeAborting(open);
  describeValues(open);
  describeStatements(open);
  describeWriting(open);
  describeEntities(open);
  describeForgetting(open);
  describeIdentity(open);
  describeChanges(open);
  describeCopies(open);
  describeCorrections(open);
  describeDump(open);
  describeLoading(open);
  describeChecking(open);
}
