/** The operations that every client sends, as their users would write them. */
export const SUPPLIES = `query Supplies {
  dyads(filter: { types: [ARMS_TRANSFER] }) {
    totalCount
    edges { node { actor { __typename id name } recipient { id name } items evidence(first: 1) { id quote story { id title } } } }
  }
}`;

export const STORIES = `query Stories($first: Int, $after: String, $last: Int, $before: String) {
  stories(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id title } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export const UNKNOWN = `query Unknown { entity(name: "Norwey") { id name } }`;

/** A page of stories as it comes over the wire. */
export interface StoriesData {
  readonly stories: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly title: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
  };
}

export interface StoriesVariables {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

export interface SuppliesData {
  readonly dyads: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly actor: { readonly name: string };
        readonly recipient: { readonly name: string };
        readonly items: readonly string[];
      };
    }[];
  };
}

/** The titles of all stories, in one go. */
export const ALL_STORIES = 9;

/** What a client reads page by page from the first to the last, and back: the ids in the order they came. */
export async function readBothWays(
  ask: (variables: StoriesVariables) => Promise<StoriesData>,
): Promise<{ readonly forwards: readonly string[]; readonly backwards: readonly string[] }> {
  const forwards: string[] = [];
  let page = (await ask({ first: 4 })).stories;
  for (;;) {
    forwards.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    page = (await ask({ first: 4, after: page.pageInfo.endCursor })).stories;
  }
  const backwards: string[] = [];
  page = (await ask({ last: 4 })).stories;
  for (;;) {
    backwards.unshift(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasPreviousPage) break;
    page = (await ask({ last: 4, before: page.pageInfo.startCursor })).stories;
  }
  return { forwards, backwards };
}
