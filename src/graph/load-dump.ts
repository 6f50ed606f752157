import { pagesOf } from '../common/pages.js';
import { groupBy } from '../common/group-by.js';
import { GraphError, SourceError } from '../common/errors.js';
import { breakLog } from './change-log.js';
import type { GraphStore } from './graph-store.js';
import { DUMPED_LABELS, LAYOUT_VERSION } from './layout.js';
import { readDumpLines, type DumpLine, type NodeLine, type RelationshipLine } from './read-dump-lines.js';
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
  for (const label of DUMPED_LABELS) {
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

/** Removes all nodes but the one that notes the layout. @throws GraphError */
export async function emptyGraph(store: GraphStore): Promise<void> {
  for (const label of DUMPED_LABELS) {
    if (label === 'Graph') continue;
    const ids = (await store.read<{ id: string }>(findKeys(label))).map(({ id }) => id);
    for (const page of pagesOf(ids, LINES_AT_ONCE))
      await store.write(async (transaction) => {
        await transaction.run(deleteNodes(label, page));
        await breakLog(transaction);
      });
  }
}

/** One load under way: the lines of the batch, and how many there were. */
class DumpLoad {
  private batch: DumpLine[] = [];
  private line = 0;
  private nodes = 0;
  private relationships = 0;
  private versioned = false;
  /** Label and id of each node so far. */
  private readonly keys = new Set<string>();

  constructor(
    private readonly store: GraphStore,
    private readonly options: LoadOptions,
  ) {}

  async run(lines: AsyncIterable<string>): Promise<LoadReport> {
    for await (const { line, number } of readDumpLines(this.options.file, lines)) {
      this.line = number;
      this.take(line);
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
      return;
    }
    if ('labels' in line) this.assertNew(line);
    this.batch.push(line);
  }

  private assertNew({ labels, properties }: NodeLine): void {
    const key = `${labels.find((label) => DUMPED_LABELS.some((known) => known === label)) ?? ''} ${String(properties['id'])}`;
    if (this.keys.has(key)) this.refuse('a node that another line gives already');
    this.keys.add(key);
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
      await breakLog(transaction);
      return count;
    });
    if (created !== relationships.length) this.refuse('a relationship of a node that the dump lacks');
    this.nodes += nodes.length;
    this.relationships += created;
  }

  private refuse(why: string): never {
    throw new SourceError('SOURCE_MALFORMED', why, { file: this.options.file, line: this.line });
  }
}

function shapeOf({ type, start, end }: RelationshipLine): string {
  return [type, start.label, end.label].join(' ');
}
