import { setImmediate } from 'node:timers/promises';
import { GraphError } from '../../common/errors.js';
import { pagesOf } from '../../common/pages.js';
import { readLog, readLogEnd, type LogPosition } from '../../graph/change-log.js';
import type { GraphReads } from '../../graph/graph-store.js';
import {
  findEntityNames,
  findQuotes,
  findStoryEntities,
  findTexts,
  listEntityNames,
  listStories,
} from './search-statements.js';
import { TextIndex } from './text-index.js';

/** What is read at a time, between which other work goes on. */
const STORIES_AT_A_TIME = 25;
const ENTITIES_AT_A_TIME = 500;

/** A word of a headline counts as three of the text, one of a name as two of an alias. */
const TITLE_WEIGHT = 3;
const NAME_WEIGHT = 2;

/** What a tenfold number of stories adds to the score of an entity, as a share of it. */
const FAME_SHARE = 0.3;

interface StoryRow {
  readonly id: string;
  readonly hash: string;
}

interface TextRow extends StoryRow {
  readonly title: string | null;
  readonly text: string;
}

interface QuoteRow {
  readonly storyId: string;
  readonly id: string;
  readonly quote: string;
}

interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[] | null;
  readonly stories: number | null;
}

/**
 * The words of a graph in memory, brought up to what the graph holds by its log of changes: stories by headline and
 * text, entities by their names, claims by their quotes. Both engines' own indexes cut and rank differently.
 */
export class SearchIndex {
  readonly stories = new TextIndex();
  readonly entities = new TextIndex();
  readonly claims = new TextIndex();

  private readonly storyHashes = new Map<string, string>();
  private readonly entityNames = new Map<string, string>();
  private readonly claimsOfStories = new Map<string, readonly string[]>();
  /** Up to where the log has been followed; null before all has been read. */
  private position: LogPosition | null = null;
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private readonly life = new AbortController();
  private readonly reader: GraphReads;

  constructor(store: GraphReads) {
    this.reader = { read: (statement) => store.read(statement, { signal: this.life.signal }) };
  }

  /** Makes the index hold what the graph holds. @throws GraphError */
  refresh(): Promise<void> {
    // What is under way may have begun before the change that the caller has in mind: the next serves all who wait.
    this.next ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.next = null;
        return (this.running = this.follow());
      });
    return this.next;
  }

  /** Ends what is read, for good. */
  stop(): void {
    this.life.abort(new GraphError('GRAPH_FAILED', 'The texts are no longer read for searching.'));
  }

  private async follow(): Promise<void> {
    for (;;) {
      const stretch = this.position && (await readLog(this.reader, this.position));
      if (!stretch) return this.readAll();
      const { storyIds, entityIds, end, isLast } = stretch;
      await this.readStories(storyIds);
      await this.readEntitiesOf(storyIds, entityIds);
      this.position = end;
      if (isLast) return;
    }
  }

  /** Reads what the log does not tell: which stories are others than before, and the names of all entities. */
  private async readAll(): Promise<void> {
    const position = await readLogEnd(this.reader);
    const stories = await this.reader.read<StoryRow>(listStories());
    for (const id of missing(this.storyHashes, stories)) this.removeStory(id);
    await this.readStories(
      stories.filter(({ id, hash }) => this.storyHashes.get(id) !== hash).map(({ id }) => id),
    );
    const entities = await this.reader.read<EntityRow>(listEntityNames());
    for (const id of missing(this.entityNames, entities)) this.removeEntity(id);
    for (const page of pagesOf(entities, ENTITIES_AT_A_TIME)) {
      for (const row of page) this.putEntity(row);
      await setImmediate();
    }
    this.position = position;
  }

  private async readStories(ids: readonly string[]): Promise<void> {
    for (const page of pagesOf(ids, STORIES_AT_A_TIME)) {
      const [texts, quotes] = await Promise.all([
        this.reader.read<TextRow>(findTexts(page)),
        this.reader.read<QuoteRow>(findQuotes(page)),
      ]);
      for (const id of page) this.removeStory(id);
      for (const row of texts) this.putStory(row);
      for (const row of quotes) this.putQuote(row);
      await setImmediate();
    }
  }

  /** Reads the entities that these stories mention, and these others. */
  private async readEntitiesOf(storyIds: readonly string[], entityIds: readonly string[]): Promise<void> {
    for (const page of pagesOf(storyIds, STORIES_AT_A_TIME)) {
      for (const row of await this.reader.read<EntityRow>(findStoryEntities(page))) this.putEntity(row);
    }
    for (const page of pagesOf(entityIds, ENTITIES_AT_A_TIME)) {
      const rows = await this.reader.read<EntityRow>(findEntityNames(page));
      const found = new Set(rows.map(({ id }) => id));
      for (const row of rows) this.putEntity(row);
      for (const id of page) if (!found.has(id)) this.removeEntity(id);
    }
  }

  private putStory({ id, hash, title, text }: TextRow): void {
    this.storyHashes.set(id, hash);
    this.stories.put(id, [
      { text: title ?? '', weight: TITLE_WEIGHT },
      { text, weight: 1 },
    ]);
  }

  private putQuote({ storyId, id, quote }: QuoteRow): void {
    this.claims.put(id, [{ text: quote, weight: 1 }]);
    this.claimsOfStories.set(storyId, [...(this.claimsOfStories.get(storyId) ?? []), id]);
  }

  private removeStory(id: string): void {
    this.stories.remove(id);
    for (const claim of this.claimsOfStories.get(id) ?? []) this.claims.remove(claim);
    this.claimsOfStories.delete(id);
    this.storyHashes.delete(id);
  }

  private putEntity({ id, name, aliases, stories }: EntityRow): void {
    const boost = 1 + FAME_SHARE * Math.log10(Math.max(1, stories ?? 1));
    const names = [name, ...(aliases ?? [])].join('\n');
    if (this.entityNames.get(id) === names) return this.entities.setBoost(id, boost);
    const texts = (aliases ?? []).map((alias) => ({ text: alias, weight: 1 }));
    this.entities.put(id, [{ text: name, weight: NAME_WEIGHT }, ...texts], boost);
    this.entityNames.set(id, names);
  }

  private removeEntity(id: string): void {
    this.entities.remove(id);
    this.entityNames.delete(id);
  }
}

/** The ids that are known and not among the rows. */
function missing(known: ReadonlyMap<string, unknown>, rows: readonly { readonly id: string }[]): string[] {
  const present = new Set(rows.map(({ id }) => id));
  return [...known.keys()].filter((id) => !present.has(id));
}
