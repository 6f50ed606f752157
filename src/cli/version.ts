import { readFileSync } from 'node:fs';

/** The version of the package; its file is as far from here in src as in dist. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  }
).version;
