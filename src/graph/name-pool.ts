import { addToGroup } from '../common/group-by.js';
import type { Decision } from './decisions.js';
import type { StatementRunner } from './graph-store.js';
import { nameIdOfVariant } from './identity/entity-variant.js';
import { parseNameTally, type NameTally } from './identity/name-tally.js';
import { findNames } from './statements/name-statements.js';

/** The names of the graph, read as far as they are tied to those at hand. */
export class NamePool {
  private readonly tallies = new Map<string, NameTally>();
  private readonly decided = new Map<string, string[]>();

  constructor(
    private readonly runner: StatementRunner,
    decisions: readonly Pick<Decision, 'a' | 'b'>[],
  ) {
    for (const { a, b } of decisions) {
      const [nameA, nameB] = [nameIdOfVariant(a), nameIdOfVariant(b)];
      addToGroup(this.decided, nameA, nameB);
      addToGroup(this.decided, nameB, nameA);
    }
  }

  /** The tallies of these names and of all that are tied to them: longer or shorter names of one body, and what has been decided. */
  async read(ids: readonly string[]): Promise<ReadonlyMap<string, NameTally>> {
    for (let frontier = [...ids]; frontier.length > 0;) {
      const rows = await this.runner.run<NameRow>(findNames(frontier));
      const stored = new Map(rows.map(({ id, tally }) => [id, tally]));
      for (const id of frontier) this.tallies.set(id, parseNameTally(id, stored.get(id)));
      const tied = new Set(frontier.flatMap((id) => this.tiedTo(this.tallies.get(id)!)));
      frontier = [...tied].filter((id) => !this.tallies.has(id));
    }
    return this.tallies;
  }

  private tiedTo({ id, longForms, shortForms }: NameTally): readonly string[] {
    return [
      ...[...longForms.keys()].map(nameIdOfVariant),
      ...shortForms.keys(),
      ...(this.decided.get(id) ?? []),
    ];
  }
}

interface NameRow {
  readonly id: string;
  readonly tally: string;
}
