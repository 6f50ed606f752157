import type { GraphStore } from '../graph/graph-store.js';
import { testOf, type EntityTest } from '../query/entity-reference.js';
import { lookUpNames, type ResolveName } from '../query/name-lookup.js';
import {
  eventTestOf,
  namesIn,
  type EventFilter,
  type EventTest,
  type PartyReference,
} from '../query/event-filter.js';
import { resolveInnerFilters } from '../query/inner-filters.js';
import { searchIndexOf } from '../query/search/search-graph.js';
import type { SearchIndex } from '../query/search/search-index.js';
import { warmAnswersOf, type GraphReader } from '../query/warm-answers.js';
import { LOCAL_USER, type Viewer } from './access/viewer.js';
import { RequestLife } from './limits/request-life.js';
import { Live } from './live/live.js';
import { ReadMoments } from './limits/read-moments.js';
import { tallyReads, type ReadTally } from './limits/tally-reads.js';
import { Loaders } from './loaders.js';
import { observeStore, type StoreWatch } from './telemetry/observed-store.js';
import type { RequestScope } from './telemetry/request-scope.js';

/** What the resolvers of one request share. */
export interface ApiContext {
  /** The graph; its reads end when nobody waits for the answer any more. */
  readonly store: GraphStore;
  /** What is kept of it for all who ask. */
  readonly warm: GraphReader['warm'];
  /** Its words, for all who search. */
  readonly index: SearchIndex;
  readonly resolveName: ResolveName;
  readonly loaders: Loaders;
  /** Who asks. */
  readonly viewer: Viewer;
  readonly life: RequestLife;
  /** What it takes, and has taken so far. */
  readonly tally: ReadTally;
  /** The moments of the graph that it has read. */
  readonly moments: ReadMoments;
  /** What logs, figures and traces know of the request; null where there are none. */
  readonly scope: RequestScope | null;
  /** What goes on beyond the request. */
  readonly live: Live;
  /** What is to be said of the answer as a whole, beside its data. */
  readonly notes: string[];
  /** The ISO date that "last year" in a question is counted from. */
  readonly today: string;
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
  /** An ISO date; that of the clock, in UTC, when left out. */
  readonly today?: string | undefined;
}

/** The context of one request. */
export function createContext(options: ContextOptions): ApiContext {
  const { resolveName = () => [], viewer = LOCAL_USER, life = new RequestLife(), watch = null } = options;
  const tally: ReadTally = { requested: null, statements: 0, rows: 0 };
  const moments = new ReadMoments();
  const warm = warmAnswersOf(options.store);
  const observed = watch ? observeStore(options.store, watch) : options.store;
  const store = tallyReads(observed, life.signal, tally, moments);
  return {
    store,
    warm: {
      answer: (...question) => {
        // Whoever asked first has read it, and others than this request wait for it too.
        moments.open();
        return warm.answer(...question);
      },
    },
    index: searchIndexOf(options.store),
    resolveName,
    loaders: new Loaders(store),
    viewer,
    life,
    tally,
    moments,
    live: options.live ?? new Live(options.store),
    scope: watch?.scope ?? null,
    notes: [],
    today: options.today ?? isoToday(),
  };
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The test that a filter amounts to in the graph; looked up once a request. @throws QueryError for a bad filter or an unknown name */
export async function eventTestFor(context: ApiContext, filter: EventFilter): Promise<EventTest> {
  const { store, resolveName, loaders } = context;
  return loaders.once(`test ${JSON.stringify(filter)}`, async () => {
    const resolved = await resolveInnerFilters(store, filter, resolveName);
    return eventTestOf(resolved, await lookUpNames(store, namesIn(resolved), resolveName));
  });
}

/** The test that a reference to an entity amounts to in the graph. @throws QueryError */
export async function entityTestFor(
  { store, resolveName }: ApiContext,
  reference: PartyReference,
): Promise<EntityTest> {
  const { participant } = await resolveInnerFilters(store, { participant: reference }, resolveName);
  const names = reference.name == null ? [] : [{ name: reference.name, use: 'actor' as const }];
  return testOf(participant ?? {}, 'actor', await lookUpNames(store, names, resolveName));
}

/** The count that a statement gives in its column `total`. @throws GraphError */
export async function readTotal(
  { store }: ApiContext,
  statement: Parameters<GraphStore['read']>[0],
): Promise<number> {
  const [row] = await store.read<{ total: number }>(statement);
  return row?.total ?? 0;
}
