/** What a model learns from: numbers that describe a case, and whether it holds. */
export interface Example {
  readonly features: readonly number[];
  readonly isRight: boolean;
  /** Cases that belong together are held out together. */
  readonly group: string;
}

const ROUNDS = 12;

/**
 * Weights of a logistic model with the bias last, by Newton's method on the likelihood with a quadratic penalty
 * (Hoerl and Kennard 1970) on all but the bias.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): readonly number[] {
  const rows = examples.map(({ features, isRight }) => ({ x: [...features, 1], y: Number(isRight) }));
  const size = rows[0]?.x.length ?? 0;
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w, i) => (i < size - 1 ? -penalty * w : 0));
    const hessian = weights.map((_, i) =>
      weights.map((_, j) => (i === j && i < size - 1 ? penalty : i === j ? 1e-9 : 0)),
    );
    for (const { x, y } of rows) {
      const p = predict(x, weights);
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] ?? 0) + (x[i] ?? 0) * (y - p);
        const row = hessian[i] ?? [];
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + (x[i] ?? 0) * (x[j] ?? 0) * p * (1 - p);
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((w, i) => w + (step[i] ?? 0));
  }
  return weights;
}

/** The probability of a case whose features end with 1 for the bias. */
function predict(x: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

/** Solves a system of linear equations by Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows.reduce(
      (best, row, i) => (i >= k && Math.abs(row[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0) ? i : best),
      k,
    );
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    const top = rows[k] ?? [];
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? [];
      if (i === k) continue;
      const factor = (row[k] ?? 0) / (top[k] ?? 1);
      for (let j = k; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

/** For each case the probability that a model gives it which has seen no case of its group. */
export function crossValidate(examples: readonly Example[], penalty: number): readonly number[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const models = new Map(
    groups.map((held) => [
      held,
      fitLogistic(
        examples.filter(({ group }) => group !== held),
        penalty,
      ),
    ]),
  );
  return examples.map(({ features, group }) => predict([...features, 1], models.get(group) ?? []));
}
