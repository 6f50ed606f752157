import { ENTITY_TYPES } from '../ontology/names.js';
import { groupBy } from '../common/group-by.js';
import { GraphError, SourceError } from '../common/errors.js';
import type { GraphStore, GraphValue } from './graph-store.js';
import { ENTITY_LABELS, KEYED_LABELS, LAYOUT_VERSION } from './layout.js';
import type { KeyedLabel } from './layout.js';
import { createNodes, createRelationships, deleteNodes, findKeys } from './statements/dump-statements.js';

/** Lines in one transaction. */
const LINES_AT_ONCE = 2_000;

/** What was loaded. */
export interface LoadReport {
  readonly nodes: number;
  readonly relationships: number;
}

/** Where the lines come from and who is told. */
export interface LoadOptions {
  /** The name of the dump, for errors. */
  readonly file: string;
}

/**
 * Fills an empty graph with what `dumpGraph` printed; dumping it again gives the same lines. A dump that is broken
 * leaves the graph empty. @throws SourceError for a line that is no part of a dump, GraphError when the graph holds stories
 */
export async function loadDump(
  store: GraphStore,
  lines: AsyncIterable<string>,
  options: LoadOptions,
): Promise<LoadReport> {
  for (const label of KEYED_LABELS) {
    const [found] = label === 'Graph' ? [] : await store.read(findKeys(label));
    if (found !== undefined)
      throw new GraphError(
        'GRAPH_NOT_EMPTY',
        'A dump is loaded into an empty graph; this one holds stories.',
      );
  }
  try {
    return await new DumpLoad(store, options).run(lines);
  } catch (error) {
    await emptyGraph(store);
    throw error;
  }
}

async function emptyGraph(store: GraphStore): Promise<void> {
  for (const label of KEYED_LABELS) {
    if (label === 'Graph') continue;
    const ids = (await store.read<{ id: string }>(findKeys(label))).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += LINES_AT_ONCE) {
      const batch = ids.slice(start, start + LINES_AT_ONCE);
      await store.write((transaction) => transaction.run(deleteNodes(label, batch)));
    }
  }
}

/** One load under way: the lines of the batch, and how many there were. */
class DumpLoad {
  private batch: DumpLine[] = [];
  private line = 0;
  private nodes = 0;
  private relationships = 0;
  private versioned = false;

  constructor(
    private readonly store: GraphStore,
    private readonly options: LoadOptions,
  ) {}

  async run(lines: AsyncIterable<string>): Promise<LoadReport> {
    for await (const text of lines) {
      this.line++;
      if (text.trim() !== '') this.take(this.parse(text));
      if (this.batch.length >= LINES_AT_ONCE) await this.flush();
    }
    await this.flush();
    if (!this.versioned) this.refuse('the dump is cut short: it names no layout version');
    return { nodes: this.nodes, relationships: this.relationships };
  }

  private take(line: DumpLine): void {
    if ('labels' in line && line.labels.includes('Graph')) {
      if (line.properties['version'] !== LAYOUT_VERSION)
        this.refuse(`layout ${String(line.properties['version'])}; this Tidings reads ${LAYOUT_VERSION}`);
      this.versioned = true;
    } else this.batch.push(line);
  }

  private async flush(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    if (batch.length === 0) return;
    const nodes = batch.filter((line) => 'labels' in line);
    const relationships = batch.filter((line) => 'start' in line);
    const created = await this.store.write(async (transaction) => {
      for (const group of groupBy(nodes, ({ labels }) => labels.join()).values()) {
        const rows = group.map(({ properties }) => ({ id: String(properties['id']), properties }));
        await transaction.run(createNodes(group[0]!.labels, rows));
      }
      let count = 0;
      for (const group of groupBy(relationships, shapeOf).values()) {
        const { type, start, end } = group[0]!;
        const rows = group.map((row) => ({
          startId: row.start.id,
          endId: row.end.id,
          properties: row.properties,
        }));
        const [made] = await transaction.run<{ made: number }>(
          createRelationships(type, start.label, end.label, rows),
        );
        count += made?.made ?? 0;
      }
      return count;
    });
    if (created !== relationships.length) this.refuse('a relationship of a node that the dump lacks');
    this.nodes += nodes.length;
    this.relationships += created;
  }

  private parse(text: string): DumpLine {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return this.refuse('is not JSON');
    }
    return (
      asNode(value) ?? asRelationship(value) ?? this.refuse('is neither a node nor a relationship of a dump')
    );
  }

  private refuse(why: string): never {
    throw new SourceError('SOURCE_MALFORMED', why, { file: this.options.file, line: this.line });
  }
}

type DumpLine = NodeLine | RelationshipLine;
type Properties = Readonly<Record<string, GraphValue>>;

interface NodeLine {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

interface RelationshipLine {
  readonly type: string;
  readonly start: NodeReference;
  readonly end: NodeReference;
  readonly properties: Properties;
}

interface NodeReference {
  readonly label: KeyedLabel;
  readonly id: string;
}

const LABELS: ReadonlySet<string> = new Set([
  ...KEYED_LABELS,
  ...ENTITY_TYPES.map((type) => ENTITY_LABELS[type]),
]);
const RELATIONSHIP_TYPE = /^[\p{Lu}\p{N}_]+$/u;

function asNode(value: unknown): NodeLine | null {
  const { labels, properties } = fieldsOf(value);
  if (!Array.isArray(labels) || labels.length === 0 || !labels.every((label) => LABELS.has(label as string)))
    return null;
  return isProperties(properties) && typeof properties['id'] === 'string'
    ? { labels: labels as string[], properties }
    : null;
}

function asRelationship(value: unknown): RelationshipLine | null {
  const { type, start, end, properties } = fieldsOf(value);
  if (typeof type !== 'string' || !RELATIONSHIP_TYPE.test(type)) return null;
  return isReference(start) && isReference(end) && isProperties(properties)
    ? { type, start, end, properties }
    : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isReference(value: unknown): value is NodeReference {
  const { label, id } = fieldsOf(value);
  return typeof id === 'string' && KEYED_LABELS.some((known) => known === label);
}

function isProperties(value: unknown): value is Properties {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (item) => isScalar(item) || (Array.isArray(item) && item.every((element) => isScalar(element))),
  );
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function shapeOf({ type, start, end }: RelationshipLine): string {
  return [type, start.label, end.label].join(' ');
}
