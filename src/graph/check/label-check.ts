import { pagesOf } from '../../common/pages.js';
import { groupBy } from '../../common/group-by.js';
import type { WriteTransaction } from '../graph-store.js';
import type { KeyedLabel } from '../layout.js';
import { findNodes, findRelationships } from '../statements/dump-statements.js';
import type { Invariant, LabelCheck, NodeView, RelationshipView } from './invariant.js';
import { RELATIONSHIP_INVARIANT } from './relationship-invariant.js';

/** Nodes that are looked at together. */
const PAGE_NODES = 200;

/** What a kind of node needs to be checked. */
interface LabelRow<View extends NodeView> {
  readonly label: KeyedLabel;
  readonly invariants: readonly Invariant<View>[];
  /** The nodes with what else the invariants look at. */
  readonly view: (transaction: WriteTransaction, nodes: readonly NodeView[]) => Promise<readonly View[]>;
  readonly pages?: LabelCheck['pages'];
}

/** The check of one kind of node. */
export function checkOf<View extends NodeView>(row: LabelRow<View>): LabelCheck {
  const invariants: readonly Invariant<View>[] = [RELATIONSHIP_INVARIANT, ...row.invariants];
  return {
    label: row.label,
    invariants,
    pages: row.pages ?? ((_, ids) => Promise.resolve([...pagesOf(ids, PAGE_NODES)])),
    check: async (transaction, ids) => {
      const views = await row.view(transaction, await viewNodes(transaction, row.label, ids));
      return views.flatMap((view) =>
        invariants.flatMap(({ name, complaints }) =>
          complain(complaints, view).map((complaint) => ({
            invariant: name,
            label: row.label,
            id: view.id,
            complaint,
          })),
        ),
      );
    },
  };
}

/** A node may be damaged in ways that no invariant foresees. */
function complain<View>(complaints: Invariant<View>['complaints'], view: View): readonly string[] {
  try {
    return complaints(view);
  } catch (error) {
    return [`It cannot be verified: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

async function viewNodes(
  transaction: WriteTransaction,
  label: KeyedLabel,
  ids: readonly string[],
): Promise<readonly NodeView[]> {
  if (ids.length === 0) return [];
  const nodes = await transaction.run<Omit<NodeView, 'out'>>(findNodes(label, ids));
  const out = groupBy(
    await transaction.run<RelationshipView & { startId: string }>(findRelationships(label, ids)),
    ({ startId }) => startId,
  );
  return nodes.map((node) => ({ ...node, out: out.get(node.id) ?? [] }));
}
