import { compareDates, compareText } from '../../graph/canonical-json.js';
import type { ColumnType, Values } from './columns.js';

/** A node of an export. */
export interface ExportNode {
  readonly id: string;
  readonly label: string;
  readonly values: Values;
}

/** An edge of an export, from one node to another. */
export interface ExportEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly weight: number;
  /** First and last day, ISO 8601, inclusive; null when unknown. */
  readonly start: string | null;
  readonly end: string | null;
  readonly values: Values;
}

/** The name and the kind of the values of an attribute. */
export interface Attribute {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
}

/** A graph that is read piece by piece: nodes first, then edges between nodes that were given. */
export interface ExportGraph {
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  nodes(): AsyncIterable<ExportNode>;
  edges(): AsyncIterable<ExportEdge>;
}

/** The edges of a graph as they are listed before they are read: ids alone are kept in memory. */
export interface EdgeList {
  readonly attributes: readonly Attribute[];
  /** Ids of the entities that edges lead from or to. */
  readonly entityIds: ReadonlySet<string>;
  /** Nodes beside the entities, with their attributes. */
  readonly extraNodes?: { readonly attributes: readonly Attribute[]; read(): AsyncIterable<ExportNode> };
  read(): AsyncIterable<ExportEdge>;
}

/** An event in a list: its id and its first day. */
export interface ListedEvent {
  readonly id: string;
  readonly since: string | null;
}

/** Orders events by their first day, those without one last, then by id. */
export function compareEvents(a: ListedEvent, b: ListedEvent): number {
  return compareDates(a.since, b.since) || compareText(a.id, b.id);
}
