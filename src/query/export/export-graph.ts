import { compareText } from '../../graph/canonical-json.js';
import { pagesOf } from '../../common/pages.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { buildEntitiesById, readEntityRow } from '../entities.js';
import type { EventTest } from '../event-filter.js';
import type { Among } from './around.js';
import { ENTITY_COLUMNS, valuesOf } from './columns.js';
import { openDyadEdges } from './dyad-edges.js';
import type { EdgeList, ExportGraph } from './graph-shape.js';
import { openPairEdges } from './pair-edges.js';
import { openRoleEdges } from './role-edges.js';

/** What the edges of an export stand for, with what each choice gives. */
export const EDGE_CHOICES = {
  events: 'one edge from actor to recipient for each event',
  dyads: 'one edge from actor to recipient for each type of event, counted',
  roles: 'events as nodes too, with an edge to each participant, whatever its role',
} as const;
export type EdgeChoice = keyof typeof EDGE_CHOICES;

const OPENERS: Readonly<
  Record<EdgeChoice, (store: GraphStore, test: EventTest, among: Among) => Promise<EdgeList>>
> = {
  events: openPairEdges,
  dyads: openDyadEdges,
  roles: openRoleEdges,
};

/** How many nodes are read at once. */
const NODES_AT_ONCE = 500;

/** Lists the graph of the events that pass, kept to those entities, to be read. @throws GraphError */
export async function openExportGraph(
  store: GraphStore,
  test: EventTest,
  choice: EdgeChoice,
  among: Among,
): Promise<ExportGraph> {
  const list = await OPENERS[choice](store, test, among);
  const entityIds = [...list.entityIds].sort(compareText);
  // What was forgotten between the reading of nodes and of edges must not leave an edge to nowhere.
  let given: Set<string> | null = null;
  return {
    nodeAttributes: [...ENTITY_COLUMNS, ...(list.extraNodes?.attributes ?? [])],
    edgeAttributes: list.attributes,
    async *nodes() {
      given = new Set();
      for (const ids of pagesOf(entityIds, NODES_AT_ONCE)) {
        const rows = await store.read(buildEntitiesById(ids));
        const entities = rows.map(readEntityRow).sort((a, b) => compareText(a.id, b.id));
        for (const entity of entities) {
          given.add(entity.id);
          yield { id: entity.id, label: entity.name, values: valuesOf(ENTITY_COLUMNS, entity) };
        }
      }
      for await (const node of list.extraNodes?.read() ?? []) {
        given.add(node.id);
        yield node;
      }
    },
    async *edges() {
      for await (const edge of list.read()) {
        if (given === null || (given.has(edge.source) && given.has(edge.target))) yield edge;
      }
    },
  };
}
