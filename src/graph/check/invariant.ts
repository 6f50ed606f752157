import type { WriteTransaction } from '../graph-store.js';
import type { KeyedLabel } from '../layout.js';

/** Something that must hold of every node of a kind, with its neighbourhood as `View` shows it. */
export interface Invariant<View> {
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly means: string;
  /** What is wrong with it, a sentence each; empty when it holds. */
  readonly complaints: (view: View) => readonly string[];
}

/** A node as every view has it. */
export interface NodeView {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  /** The relationships that start at it. */
  readonly out: readonly RelationshipView[];
}

/** A relationship that starts at the node viewed. */
export interface RelationshipView {
  readonly type: string;
  readonly endLabels: readonly string[];
  readonly endId: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Something that does not hold. */
export interface Finding {
  /** The name of the invariant. */
  readonly invariant: string;
  readonly label: KeyedLabel | null;
  readonly id: string | null;
  readonly complaint: string;
}

/** The invariants of the nodes with one label, and how to look at a page of them. */
export interface LabelCheck {
  readonly label: KeyedLabel;
  readonly invariants: readonly Pick<Invariant<never>, 'name' | 'means'>[];
  /** The ids in pages that fit into memory together with what hangs on them. */
  readonly pages: (
    transaction: WriteTransaction,
    ids: readonly string[],
  ) => Promise<readonly (readonly string[])[]>;
  /** What is wrong with these nodes; one that has gone meanwhile is passed over. */
  readonly check: (transaction: WriteTransaction, ids: readonly string[]) => Promise<readonly Finding[]>;
}
