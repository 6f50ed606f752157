/** What ought to be resolved and what was, in counts, and what is wrong or left open, for a reader. */
export class ReferenceCounts {
  private gold = 0;
  private resolved = 0;
  private right = 0;
  readonly wrong: string[] = [];
  readonly open: string[] = [];

  /** Counts one that has an antecedent to be found, whatever becomes of it. */
  expect(): void {
    this.gold++;
  }

  addRight(): void {
    this.resolved++;
    this.right++;
  }

  addWrong(shown: string): void {
    this.resolved++;
    this.wrong.push(shown);
  }

  addOpen(shown: string): void {
    this.open.push(shown);
  }

  /** Percentages, to a tenth. */
  figures(): { readonly precision: number; readonly recall: number } {
    const percent = (of: number): number => (of === 0 ? 0 : Math.round((1000 * this.right) / of) / 10);
    return { precision: percent(this.resolved), recall: percent(this.gold) };
  }
}
