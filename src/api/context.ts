import type { GraphStore } from '../graph/graph-store.js';
import { testOf, type EntityReference, type EntityTest } from '../query/entity-reference.js';
import { lookUpNames, type ResolveName } from '../query/name-lookup.js';
import { eventTestOf, namesIn, type EventFilter, type EventTest } from '../query/event-filter.js';
import { searchIndexOf } from '../query/search/search-graph.js';
import type { SearchIndex } from '../query/search/search-index.js';
import { warmAnswersOf, type WarmAnswers } from '../query/warm-answers.js';
import { LOCAL_USER, type Viewer } from './access/viewer.js';
import { RequestLife } from './limits/request-life.js';
import { Live } from './live/live.js';
import { tallyReads, type ReadTally } from './limits/tally-reads.js';
import { Loaders } from './loaders.js';
import { observeStore, type StoreWatch } from './telemetry/observed-store.js';
import type { RequestScope } from './telemetry/request-scope.js';

/** What the resolvers of one request share. */
export interface ApiContext {
  /** The graph; its reads end when nobody waits for the answer any more. */
  readonly store: GraphStore;
  /** What is kept of it for all who ask. */
  readonly warm: WarmAnswers;
  /** Its words, for all who search. */
  readonly index: SearchIndex;
  readonly resolveName: ResolveName;
  readonly loaders: Loaders;
  /** Who asks. */
  readonly viewer: Viewer;
  readonly life: RequestLife;
  /** What has been read for it. */
  readonly tally: ReadTally;
  /** What logs, figures and traces know of the request; null where there are none. */
  readonly scope: RequestScope | null;
  /** What goes on beyond the request. */
  readonly live: Live;
  /** What is to be said of the answer as a whole, beside its data. */
  readonly notes: string[];
}

/** What a context is made of. */
export interface ContextOptions {
  readonly store: GraphStore;
  readonly resolveName?: ResolveName | undefined;
  /** The user of this machine when left out. */
  readonly viewer?: Viewer | undefined;
  readonly life?: RequestLife | undefined;
  /** Who counts, times and traces what is read; nobody when left out. */
  readonly watch?: StoreWatch | undefined;
  readonly live?: Live | undefined;
}

/** The context of one request. */
export function createContext(options: ContextOptions): ApiContext {
  const { resolveName = () => [], viewer = LOCAL_USER, life = new RequestLife(), watch = null } = options;
  const tally = { statements: 0, rows: 0 };
  const observed = watch ? observeStore(options.store, watch) : options.store;
  const store = tallyReads(observed, life.signal, tally);
  return {
    store,
    warm: warmAnswersOf(options.store),
    index: searchIndexOf(options.store),
    resolveName,
    loaders: new Loaders(store),
    viewer,
    life,
    tally,
    live: options.live ?? new Live(options.store),
    scope: watch?.scope ?? null,
    notes: [],
  };
}

/** The test that a filter amounts to in the graph; looked up once a request. @throws QueryError for a bad filter or an unknown name */
export async function eventTestFor(context: ApiContext, filter: EventFilter): Promise<EventTest> {
  return context.loaders.once(`test ${JSON.stringify(filter)}`, async () =>
    eventTestOf(filter, await lookUpNames(context.store, namesIn(filter), context.resolveName)),
  );
}

/** The test that a reference to an entity amounts to in the graph. @throws QueryError */
export async function entityTestFor(context: ApiContext, reference: EntityReference): Promise<EntityTest> {
  const names = reference.name == null ? [] : [{ name: reference.name, use: 'actor' as const }];
  return testOf(reference, 'actor', await lookUpNames(context.store, names, context.resolveName));
}

/** The count that a statement gives in its column `total`. @throws GraphError */
export async function readTotal(
  { store }: ApiContext,
  statement: Parameters<GraphStore['read']>[0],
): Promise<number> {
  const [row] = await store.read<{ total: number }>(statement);
  return row?.total ?? 0;
}
