import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Validators } from './fetch-document.js';

/** What was read at an address the last time. */
export interface RememberedFeed extends Validators {
  /** The ids of its stories. */
  readonly stories: readonly string[];
}

type Remembered = Readonly<Record<string, RememberedFeed>>;

/** What servers said of the state of their documents, in a file. It saves asking and no more: without it, everything is read again. */
export class FeedMemory {
  constructor(private readonly file: string) {}

  async recall(url: string): Promise<RememberedFeed | undefined> {
    return (await this.read())[url];
  }

  /** @throws Error of the file system */
  async remember(url: string, feed: RememberedFeed): Promise<void> {
    const feeds = { ...(await this.read()), [url]: feed };
    await mkdir(dirname(this.file), { recursive: true });
    const beside = `${this.file}.${process.pid}.new`;
    await writeFile(beside, `${JSON.stringify({ feeds }, null, 1)}\n`);
    await rename(beside, this.file);
  }

  private async read(): Promise<Remembered> {
    try {
      const { feeds } = JSON.parse(await readFile(this.file, 'utf8')) as { feeds?: Remembered };
      return feeds ?? {};
    } catch {
      return {};
    }
  }
}
