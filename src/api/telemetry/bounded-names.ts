/** Names that clients choose, as labels of a figure: so many as they come first, and one for all others. */
export class BoundedNames {
  private readonly known = new Set<string>();

  constructor(private readonly most: number) {}

  /** The name itself, `anonymous` when there is none, `other` when there are too many already. */
  labelFor(name: string | null | undefined): string {
    if (!name) return 'anonymous';
    if (this.known.has(name)) return name;
    if (this.known.size >= this.most || name.length > 100) return 'other';
    this.known.add(name);
    return name;
  }
}
