import type { Parameter } from '../graph/graph-store.js';

/** The parameters of a statement under construction: each value gets a name, so no value ever stands in the text. */
export class ParameterList {
  private readonly values: Record<string, Parameter> = {};

  /** Takes up a value and gives the `$name` that stands for it in the statement. */
  add(value: Parameter): string {
    const name = `p${Object.keys(this.values).length}`;
    this.values[name] = value;
    return `$${name}`;
  }

  /** Every value so far, by name. */
  all(): Readonly<Record<string, Parameter>> {
    return { ...this.values };
  }
}
