/** A phrase in a slot of a predicate: its head token, and how far from the predicate's own dependents it was found. */
export interface Argument {
  /** As at `Slots` of the ontology: `subject`, `object`, `possessor` …, or a preposition. */
  readonly slot: string;
  readonly token: number;
  /** 0 for a dependent, 1 for one of a phrase beside it, 2 for one lent by a governing word or found by its place alone. */
  readonly reach: number;
}
