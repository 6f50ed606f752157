import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The memory of a process when it had answered so many requests. */
export interface MemorySample {
  readonly requests: number;
  /** Imports and forgettings beside them. */
  readonly rounds: number;
  /** Megabytes after a collection of garbage. */
  readonly resident: number;
  /** Megabytes of JavaScript objects that are in use. */
  readonly heap: number;
}

/** How the memory went after the first tenth of the requests, in megabytes. */
export interface MemoryCourse {
  /** The medians of the first and of the last tenth of the samples. */
  readonly first: number;
  readonly last: number;
  /** What the lines of least squares rise over all samples. */
  readonly rise: number;
  readonly heapRise: number;
  /** Rounds beside these requests. */
  readonly rounds: number;
}

/** The environment in which a program of Node.js tells its memory at a socket of the folder. */
export function tellingMemory(folder: string): Readonly<Record<string, string>> {
  const script = pathToFileURL(join(import.meta.dirname, 'tell-memory.mjs')).href;
  return {
    // V8 puts off the collection of garbage as long as there is room, and malloc keeps what it has for each thread.
    NODE_OPTIONS: `--max-old-space-size=256 --expose-gc --import ${script}`,
    MALLOC_ARENA_MAX: '2',
    TELL_MEMORY: socketIn(folder),
  };
}

/** The memory of the program that tells it in this folder, in megabytes. @throws Error when it does not answer */
export async function askMemory(folder: string): Promise<Pick<MemorySample, 'resident' | 'heap'>> {
  const text = await new Promise<string>((resolve, reject) => {
    const call = request({ socketPath: socketIn(folder), agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve(body));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end();
  });
  const { rss, heapUsed } = JSON.parse(text) as NodeJS.MemoryUsage;
  return { resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}

/** The course of the memory over samples that came at equal distances, the first tenth of which is warming up. */
export function followMemory(samples: readonly MemorySample[]): MemoryCourse {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const counted = samples.slice(tenth);
  const resident = counted.map((sample) => sample.resident);
  return {
    first: medianOf(resident.slice(0, tenth)),
    last: medianOf(resident.slice(-tenth)),
    rise: riseOf(counted, 'requests', 'resident'),
    heapRise: riseOf(counted, 'requests', 'heap'),
    rounds: (counted.at(-1)?.rounds ?? 0) - (counted[0]?.rounds ?? 0),
  };
}

/** What the line of least squares rises from the first to the last sample, on so much of something else. */
export function riseOf(
  samples: readonly MemorySample[],
  along: 'requests' | 'rounds',
  of: 'resident' | 'heap',
): number {
  const [first, last] = [samples[0]?.[along] ?? 0, samples.at(-1)?.[along] ?? 0];
  return slopeOf(samples.map((sample) => [sample[along], sample[of]])) * (last - first);
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

function socketIn(folder: string): string {
  return join(folder, 'memory.sock');
}
