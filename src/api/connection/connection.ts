import type { PageOf } from '../../query/page.js';

/** A list as a Relay connection: its page is read when edges are asked for, its length only when that is. */
export class Connection<T> {
  private page: Promise<PageOf<T>> | null = null;

  constructor(
    private readonly readPage: () => Promise<PageOf<T>>,
    private readonly count: () => Promise<number>,
  ) {}

  get edges(): Promise<PageOf<T>['edges']> {
    return this.readOnce().then(({ edges }) => edges);
  }

  get pageInfo() {
    return this.readOnce().then(({ edges, hasNextPage, hasPreviousPage }) => ({
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }));
  }

  get totalCount(): Promise<number> {
    return this.count();
  }

  private readOnce(): Promise<PageOf<T>> {
    this.page ??= this.readPage();
    return this.page;
  }
}
