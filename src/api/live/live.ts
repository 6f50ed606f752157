import type { GraphStore } from '../../graph/graph-store.js';
import { ImportDesk, type OpenExtraction } from '../../importer/import-desk.js';
import { ChangeWatch } from './change-watch.js';

/** What lives longer than a request: who waits for changes of the graph, and imports that go on in the background. */
export class Live {
  readonly watch: ChangeWatch;
  readonly imports: ImportDesk;

  constructor(
    store: GraphStore,
    {
      openExtraction,
      onError,
    }: { openExtraction?: OpenExtraction | undefined; onError?: (error: unknown) => void } = {},
  ) {
    this.watch = new ChangeWatch(store);
    this.imports = new ImportDesk(store, {
      openExtraction,
      ...(onError ? { onError } : {}),
      onChange: () => this.watch.poke(),
    });
  }

  /** Ends subscriptions; imports finish the batch in hand. */
  async close(): Promise<void> {
    this.watch.close();
    await this.imports.close();
  }
}
