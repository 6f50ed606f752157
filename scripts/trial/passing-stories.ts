import { setTimeout } from 'node:timers/promises';
import { generateCorpus } from '../corpus/generate.js';
import type { LoadClient } from './load-client.js';

/** Stories of one import, and imports that take turns. */
const STORIES = 3;
const SETS = 4;
/** Milliseconds for which stories stay; an import takes long enough that they are away. */
const STAY_MS = 300;
/** A server that has just started plans every statement of its first import. */
const LONGEST_IMPORT_MS = 120_000;

const IMPORT = `mutation ($stories: [StoryInput!]!) { importStories(stories: $stories) { state failed { code reason } } }`;
const FORGET = `mutation ($id: ID!) { forgetStory(id: $id) { forgotten } }`;
const PROBE = `query ($id: ID!) { story(id: $id) { id title mentions(first: 1) { totalCount edges { cursor } }
  claims(first: 100) { totalCount edges { node { quote event { id claims { totalCount } } } } } } }`;

interface ProbedStory {
  readonly title: string;
  readonly mentions: { readonly totalCount: number; readonly edges: readonly unknown[] };
  readonly claims: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly quote: string;
        readonly event: { readonly claims: { readonly totalCount: number } };
      };
    }[];
  };
}

/** What a look at a story that comes and goes has found. */
export type Sight = 'whole' | 'absent' | 'half';

/** Stories that are imported and forgotten again and again, so that the graph does not grow. */
export class PassingStories {
  readonly ids: readonly string[];
  rounds = 0;
  private readonly sets;
  private readonly whole = new Map<string, string>();

  constructor(
    private readonly client: LoadClient,
    seed: string,
  ) {
    const stories = [...generateCorpus(`${seed}/passing`, SETS * STORIES)].map(({ story }) => story);
    this.ids = stories.map(({ id }) => id);
    this.sets = Array.from({ length: SETS }, (_, n) => stories.slice(n * STORIES, (n + 1) * STORIES));
  }

  /** Learns what each story is like when it stands whole, with nobody else about. @throws Error when an import or a read fails */
  async learn(): Promise<void> {
    for (const set of this.sets) {
      await this.import(set);
      for (const { id } of set) {
        const story = await this.await(id);
        if (story.claims.totalCount === 0) throw new Error(`${id} has nothing to look at`);
        this.whole.set(id, describe(story));
      }
      await this.forget(set);
    }
  }

  /** Imports and forgets until told to stop; stories stay for so long. @throws Error when one of these fails */
  async pass(isOver: () => boolean, stayMs = STAY_MS): Promise<void> {
    while (!isOver()) {
      const set = this.sets[this.rounds++ % SETS]!;
      await this.import(set);
      await setTimeout(stayMs);
      await this.forget(set);
    }
  }

  /** The operation that looks at a story. */
  probe(id: string): { readonly query: string; readonly variables: { readonly id: string } } {
    return { query: PROBE, variables: { id } };
  }

  /** What its answer amounts to. */
  judge(id: string, data: unknown): Sight {
    const { story } = data as { story: ProbedStory | null };
    if (story === null) return 'absent';
    return describe(story) === this.whole.get(id) ? 'whole' : 'half';
  }

  /** The story, once the import that brings it has ended. @throws Error when it does not come */
  private async await(id: string): Promise<ProbedStory> {
    for (let waited = 0; waited < LONGEST_IMPORT_MS; waited += STAY_MS) {
      const { story } = await this.client.read<{ story: ProbedStory | null }>(PROBE, { id });
      if (story !== null) return story;
      await setTimeout(STAY_MS);
    }
    throw new Error(`${id} has not come`);
  }

  private async import(set: readonly object[]): Promise<void> {
    const { importStories } = await this.client.read<{
      importStories: { readonly state: string; readonly failed: readonly unknown[] };
    }>(IMPORT, { stories: set });
    const { state, failed } = importStories;
    // One that takes longer than it is waited for goes on; the next waits for its end.
    if (state === 'STOPPED' || failed.length > 0)
      throw new Error(`an import: ${JSON.stringify(importStories)}`);
  }

  private async forget(set: readonly { readonly id: string }[]): Promise<void> {
    for (const { id } of set) await this.client.read(FORGET, { id });
  }
}

/** The story in one text: what it holds, whichever events the claims of others made of it. */
function describe({ title, mentions, claims }: ProbedStory): string {
  const quotes = claims.edges.map(({ node }) => node.quote).sort();
  const supported = claims.edges.filter(({ node }) => node.event.claims.totalCount > 0).length;
  return JSON.stringify([
    title,
    mentions.totalCount,
    mentions.edges.length,
    claims.totalCount,
    supported,
    quotes,
  ]);
}
