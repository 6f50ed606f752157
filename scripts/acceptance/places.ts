import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The shared data beside the checkout; may be absent. */
export const SHARED = resolve(ROOT, '../shared');

/** The command line as it is installed. */
export const MAIN = join(ROOT, 'dist/cli/main.js');

export const SAMPLES = join(ROOT, 'samples/stories');

/** The stories the project was created from, in the order of their names; none without the shared data. */
export function listSeeds(): readonly string[] {
  const folder = join(SHARED, 'seeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}
