import type DataLoader from 'dataloader';
import { graphIdsOf, type NodeKind } from './global-id.js';

/** The node of this kind that a client calls `id`, null when the graph holds none. */
export async function findNode<T>(
  loader: DataLoader<string, T | null>,
  kind: NodeKind,
  id: string,
): Promise<T | null> {
  const found = await Promise.all(graphIdsOf(kind, id).map((one) => loader.load(one)));
  return found.find((node) => node !== null) ?? null;
}
