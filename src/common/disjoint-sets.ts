/** A partition of things that are named by strings, each alone until it is joined (union-find, Tarjan 1975). */
export class DisjointSets {
  private readonly parents = new Map<string, string>();

  /** The name that stands for the set of this thing; the same for two things when they are in one set. */
  find(name: string): string {
    let root = name;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root))
      root = parent;
    for (let at = name; at !== root;) {
      const next = this.parents.get(at)!;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Makes one set of those of the two things. */
  join(a: string, b: string): void {
    const [root, other] = [this.find(a), this.find(b)];
    if (root !== other) this.parents.set(other, root);
  }
}
