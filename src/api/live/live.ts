import type { GraphStore } from '../../graph/graph-store.js';
import type { ImportReport } from '../../importer/import-report.js';
import { ImportDesk, type OpenExtraction } from '../../importer/import-desk.js';
import { ChangeWatch } from './change-watch.js';

/** Told what an import did, and whether it got to its end. */
type OnImportEnd = (report: ImportReport, isWhole: boolean) => void;

/** What lives longer than a request: who waits for changes of the graph, and imports that go on in the background. */
export class Live {
  readonly watch: ChangeWatch;
  readonly imports: ImportDesk;

  constructor(
    store: GraphStore,
    {
      openExtraction,
      onEnd,
      onError,
    }: {
      onEnd?: OnImportEnd;
      openExtraction?: OpenExtraction | undefined;
      onError?: (error: unknown) => void;
    } = {},
  ) {
    this.watch = new ChangeWatch(store);
    this.imports = new ImportDesk(store, {
      openExtraction,
      ...(onEnd ? { onEnd } : {}),
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
