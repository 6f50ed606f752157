import type { Neo4j } from './neo4j.js';

/** What a check cannot do without: the shared data beside the checkout, or a Neo4j server. */
export type Need = 'shared' | 'neo4j';

/** What a check may use while it runs. */
export interface Setting {
  /** An empty folder of its own, removed afterwards. */
  readonly folder: string;
  /** The server that the checks share. @throws Error when it cannot be started */
  readonly neo4j: () => Promise<Neo4j>;
}

/** What a check saw, in a few words, and whether that is what was wanted. */
export interface Finding {
  readonly found: string;
  readonly ok: boolean;
}

/** One thing that must hold. */
export interface Check {
  readonly name: string;
  readonly wanted: string;
  readonly needs: readonly Need[];
  /** @throws Error when the check fails for a reason it did not foresee */
  readonly run: (setting: Setting) => Promise<Finding>;
}

/** A finding from the complaints: right when there are none, else the complaints in place of the summary. */
export function judge(complaints: readonly string[], summary: string): Finding {
  return complaints.length === 0 ? { found: summary, ok: true } : { found: complaints.join('; '), ok: false };
}
