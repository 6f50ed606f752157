/** The memory of a process when it had answered so many requests. */
export interface MemorySample {
  readonly requests: number;
  /** Megabytes. */
  readonly resident: number;
  /** Megabytes of JavaScript objects, dead ones among them. */
  readonly heap: number;
}

/** How the resident memory went after the first tenth of the requests. */
export interface MemoryCourse {
  /** Megabytes: the medians of the first and of the last tenth of the samples. */
  readonly first: number;
  readonly last: number;
  /** Megabytes that the line of least squares rises over all samples. */
  readonly rise: number;
}

/** The course of the memory over samples that came at equal distances, the first tenth of which is warming up. */
export function followMemory(samples: readonly MemorySample[]): MemoryCourse {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const counted = samples.slice(tenth);
  const resident = counted.map((sample) => sample.resident);
  const begin = counted[0]?.requests ?? 0;
  const end = counted.at(-1)?.requests ?? 0;
  return {
    first: medianOf(resident.slice(0, tenth)),
    last: medianOf(resident.slice(-tenth)),
    rise: slopeOf(counted.map((sample) => [sample.requests, sample.resident])) * (end - begin),
  };
}

/** The slope of the line of least squares; 0 for fewer than two places. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const meanOf = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [meanOf(0), meanOf(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
