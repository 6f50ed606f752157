import type { DraftEntity } from '../layers.js';

/** Whose army, police or minister a story speaks of, by the noun: "the Malian army … the army". */
export class OwnedNouns {
  private readonly owners = new Map<string, Map<string, DraftEntity>>();

  /** Records a body that the story has told with its country. */
  add(noun: string, entity: DraftEntity): void {
    const known = this.owners.get(noun) ?? new Map<string, DraftEntity>();
    this.owners.set(noun, known.set(entity.id, entity));
  }

  /** The only body of that noun told so far; null when there is none or more than one. */
  only(noun: string): DraftEntity | null {
    const known = [...(this.owners.get(noun)?.values() ?? [])];
    return known.length === 1 ? (known[0] ?? null) : null;
  }
}
