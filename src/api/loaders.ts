import DataLoader from 'dataloader';
import type { GraphStore, Row, Statement } from '../graph/graph-store.js';
import { groupBy } from '../common/group-by.js';
import { buildAttributions, buildClaimsById, readAttributionRow, readClaimRow } from '../query/claims.js';
import { buildEntitiesById, buildRelations, readEntityRow, readRelationRow } from '../query/entities.js';
import { buildEvidence, readEvidenceRow } from '../query/evidence.js';
import { buildEventsById, buildParticipants, readEventRow, readParticipantRow } from '../query/events.js';
import { pagesOf, type Page, type PageOf } from '../query/page.js';
import { buildStoriesById, buildStoryTexts, readStoryRow } from '../query/stories.js';

/** Reads of one request, gathered so that each level of an answer takes one statement a field. */
export class Loaders {
  readonly entities = this.byId(buildEntitiesById, readEntityRow, ({ id }) => id);
  readonly events = this.byId(buildEventsById, readEventRow, ({ id }) => id);
  readonly claims = this.byId(buildClaimsById, readClaimRow, ({ id }) => id);
  readonly stories = this.byId(buildStoriesById, readStoryRow, ({ id }) => id);
  readonly texts = this.byId(
    buildStoryTexts,
    (row) => ({ id: row['id'] as string, text: row['text'] as string }),
    ({ id }) => id,
  );
  readonly participants = this.listsOf(buildParticipants, readParticipantRow);
  readonly evidence = this.listsOf(buildEvidence, readEvidenceRow);
  readonly attributions = this.listsOf(buildAttributions, readAttributionRow);
  readonly relations = this.listsOf(buildRelations, readRelationRow);

  private readonly shared = new Map<string, unknown>();

  constructor(private readonly store: GraphStore) {}

  /** The page that each parent has of a list, for one set of arguments, which `name` and `page` tell apart. */
  pages<T>(
    name: string,
    page: Page,
    build: (parentIds: readonly string[]) => Statement,
    read: (row: Row) => T,
  ): DataLoader<string, PageOf<T>> {
    return this.once(`${name} ${JSON.stringify(page)}`, () => {
      return new DataLoader<string, PageOf<T>>(async (ids) =>
        pagesOf(page, ids, await this.store.read(build(ids)), read),
      );
    });
  }

  /** How long the list of each parent is, for one set of arguments, which `name` tells apart. */
  totals(name: string, build: (parentIds: readonly string[]) => Statement): DataLoader<string, number> {
    return this.once(name, () => {
      return new DataLoader<string, number>(async (ids) => {
        const rows = await this.store.read<{ parent: string; total: number }>(build(ids));
        const totals = new Map(rows.map(({ parent, total }) => [parent, total]));
        return ids.map((id) => totals.get(id) ?? 0);
      });
    });
  }

  /** The lists of rows that each key has by its position in the batch, for one set of arguments. */
  rows<Key, T>(
    name: string,
    build: (keys: readonly Key[]) => Statement,
    read: (row: Row) => T,
  ): DataLoader<Key, readonly T[], string> {
    return this.once(name, () => {
      const load = async (keys: readonly Key[]) => {
        const groups = groupBy(await this.store.read(build(keys)), (row) => row['parent'] as number);
        return keys.map((_, position) => (groups.get(position) ?? []).map(read));
      };
      return new DataLoader<Key, readonly T[], string>(load, { cacheKeyFn: (key) => JSON.stringify(key) });
    });
  }

  /** The lists of rows that each node has, for one set of arguments, which `name` tells apart. */
  lists<T>(
    name: string,
    build: (ids: readonly string[]) => Statement,
    read: (row: Row) => T,
  ): DataLoader<string, readonly T[]> {
    return this.once(name, () => this.listsOf(build, read));
  }

  /** What `create` gave when it was first asked for under this name. */
  once<T>(name: string, create: () => T): T {
    const loader = (this.shared.get(name) as T | undefined) ?? create();
    this.shared.set(name, loader);
    return loader;
  }

  private byId<T>(
    build: (ids: readonly string[]) => Statement,
    read: (row: Row) => T,
    idOf: (node: T) => string,
  ): DataLoader<string, T | null> {
    return new DataLoader<string, T | null>(async (ids) => {
      const nodes = new Map((await this.store.read(build(ids))).map(read).map((node) => [idOf(node), node]));
      return ids.map((id) => nodes.get(id) ?? null);
    });
  }

  private listsOf<T>(
    build: (ids: readonly string[]) => Statement,
    read: (row: Row) => T,
  ): DataLoader<string, readonly T[]> {
    return new DataLoader<string, readonly T[]>(async (ids) => {
      const groups = groupBy(await this.store.read(build(ids)), (row) => row['parent'] as string);
      return ids.map((id) => (groups.get(id) ?? []).map(read));
    });
  }
}
