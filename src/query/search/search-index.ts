import { setImmediate } from 'node:timers/promises';
import { pagesOf } from '../../common/pages.js';
import { readChanges } from '../../graph/change-log.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { findQuotes, findTexts, listEntities, listStories } from './search-statements.js';
import { TextIndex } from './text-index.js';

/** Stories read at a time, between which other work goes on. */
const STORIES_AT_A_TIME = 100;
const ENTITIES_AT_A_TIME = 2_000;

/** A word of a headline counts as three of the text, one of a name as two of an alias. */
const TITLE_WEIGHT = 3;
const NAME_WEIGHT = 2;

/** What a tenfold number of stories adds to the score of an entity, as a share of it. */
const FAME_SHARE = 0.3;

interface StoryRow {
  readonly id: string;
  readonly hash: string;
}

interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[] | null;
  readonly stories: number | null;
}

/**
 * The words of a graph in memory, brought up to what the graph holds when it has changed: stories by headline and text,
 * entities by their names, claims by their quotes. Both engines' own indexes cut and rank differently.
 */
export class SearchIndex {
  readonly stories = new TextIndex();
  readonly entities = new TextIndex();
  readonly claims = new TextIndex();

  private readonly storyHashes = new Map<string, string>();
  private readonly entityHashes = new Map<string, string>();
  private readonly claimsOfStories = new Map<string, readonly string[]>();
  private changes: number | null = null;
  private refreshing: Promise<void> | null = null;

  constructor(private readonly store: GraphStore) {}

  /** Makes the index hold what the graph holds. @throws GraphError */
  async refresh(): Promise<void> {
    // What is under way may have begun before the change that the caller has in mind.
    while (this.refreshing) await this.refreshing.catch(() => undefined);
    const changes = await readChanges(this.store);
    if (this.refreshing) return this.refresh();
    if (changes === this.changes) return;
    this.refreshing = this.compare().then(() => {
      this.changes = changes;
    });
    try {
      await this.refreshing;
    } finally {
      this.refreshing = null;
    }
  }

  private async compare(): Promise<void> {
    await this.compareStories(await this.store.read<StoryRow>(listStories()));
    await this.compareEntities(await this.store.read<EntityRow>(listEntities()));
  }

  private async compareStories(rows: readonly StoryRow[]): Promise<void> {
    const present = new Set(rows.map(({ id }) => id));
    for (const id of [...this.storyHashes.keys()]) if (!present.has(id)) this.removeStory(id);
    const changed = rows.filter(({ id, hash }) => this.storyHashes.get(id) !== hash);
    for (const page of pagesOf(changed, STORIES_AT_A_TIME)) {
      const ids = page.map(({ id }) => id);
      const [texts, quotes] = await Promise.all([
        this.store.read<{ id: string; title: string | null; text: string }>(findTexts(ids)),
        this.store.read<{ storyId: string; id: string; quote: string }>(findQuotes(ids)),
      ]);
      for (const id of ids) this.removeStory(id);
      for (const { id, title, text } of texts) {
        this.stories.put(id, [
          { text: title ?? '', weight: TITLE_WEIGHT },
          { text, weight: 1 },
        ]);
      }
      for (const { storyId, id, quote } of quotes) {
        this.claims.put(id, [{ text: quote, weight: 1 }]);
        this.claimsOfStories.set(storyId, [...(this.claimsOfStories.get(storyId) ?? []), id]);
      }
      for (const { id, hash } of page) this.storyHashes.set(id, hash);
      await setImmediate();
    }
  }

  private removeStory(id: string): void {
    this.stories.remove(id);
    for (const claim of this.claimsOfStories.get(id) ?? []) this.claims.remove(claim);
    this.claimsOfStories.delete(id);
    this.storyHashes.delete(id);
  }

  private async compareEntities(rows: readonly EntityRow[]): Promise<void> {
    const present = new Set(rows.map(({ id }) => id));
    for (const id of [...this.entityHashes.keys()]) {
      if (present.has(id)) continue;
      this.entities.remove(id);
      this.entityHashes.delete(id);
    }
    for (const page of pagesOf(rows, ENTITIES_AT_A_TIME)) {
      for (const { id, name, aliases, stories } of page) {
        const hash = `${name}\n${(aliases ?? []).join('\n')}\n${stories ?? 0}`;
        if (this.entityHashes.get(id) === hash) continue;
        const names = (aliases ?? []).map((alias) => ({ text: alias, weight: 1 }));
        const boost = 1 + FAME_SHARE * Math.log10(Math.max(1, stories ?? 1));
        this.entities.put(id, [{ text: name, weight: NAME_WEIGHT }, ...names], boost);
        this.entityHashes.set(id, hash);
      }
      await setImmediate();
    }
  }
}
