/** A step of a pipeline over the layers `L`: it reads the layers it needs and gives others. */
export interface Step<L> {
  readonly name: string;
  readonly needs: readonly (keyof L)[];
  readonly gives: readonly (keyof L)[];
  run(layers: Readonly<L>): Partial<L>;
}

/** Declares a step, with its layers inferred from what it needs and gives. */
export function defineStep<L>() {
  return <const N extends readonly (keyof L)[], const G extends readonly (keyof L)[]>(step: {
    readonly name: string;
    readonly needs: N;
    readonly gives: G;
    run(layers: Readonly<Pick<L, N[number]>>): Pick<L, G[number]>;
  }): Step<L> => step;
}

/** Runs the steps in their order over the layers that are there at the start. @throws RangeError at once when a step needs a layer that none before it gives, or gives one twice */
export function composePipeline<L>(
  start: readonly (keyof L)[],
  steps: readonly Step<L>[],
): (given: Partial<L>) => L {
  const there = new Set<keyof L>(start);
  for (const step of steps) {
    for (const layer of step.needs) {
      if (!there.has(layer))
        throw new RangeError(`step ${step.name} needs ${String(layer)}, which no step before it gives`);
    }
    for (const layer of step.gives) {
      if (there.has(layer))
        throw new RangeError(`step ${step.name} gives ${String(layer)}, which is there already`);
      there.add(layer);
    }
  }
  return (given) => {
    let layers = { ...given } as L;
    for (const step of steps) layers = { ...layers, ...step.run(layers) };
    return layers;
  };
}
