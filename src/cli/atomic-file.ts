import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { ConfigError } from '../common/errors.js';

/**
 * A file that appears under its name when it is whole, in place of what was there. A process that ends before that, other
 * than by being killed, leaves the lines written so far. Pipes and devices are written as they are.
 */
export class AtomicFile {
  private readonly target: string;
  private readonly partial: string;
  private readonly descriptor: number;
  private isOpen = true;
  private readonly atExit = (): void => this.finish();

  /** Opens it, so that a path that cannot be written is known before the work begins. @throws ConfigError naming `option` and path */
  constructor(
    private readonly path: string,
    private readonly option: string,
  ) {
    this.target = resolveLinks(path);
    this.partial = isSpecial(this.target) ? this.target : `${this.target}.partial-${process.pid}`;
    this.descriptor = this.attempt(() => openSync(this.partial, 'w'));
    process.once('exit', this.atExit);
  }

  /** Writes a line. @throws ConfigError when there is no room for it */
  writeLine(line: string): void {
    this.write(`${line}\n`);
  }

  /** Writes the text. @throws ConfigError when there is no room for it */
  write(text: string): void {
    this.attempt(() => {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += writeSync(this.descriptor, bytes, written);
    });
  }

  /** Puts the file in its place. @throws ConfigError */
  close(): void {
    this.attempt(() => this.finish());
  }

  /** Leaves what was there before in its place. */
  discard(): void {
    this.end();
    if (this.partial !== this.target) rmSync(this.partial, { force: true });
  }

  private finish(): void {
    if (!this.isOpen) return;
    if (this.partial !== this.target) fsyncSync(this.descriptor);
    this.end();
    if (this.partial !== this.target) renameSync(this.partial, this.target);
  }

  private end(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    process.off('exit', this.atExit);
    closeSync(this.descriptor);
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw new ConfigError('CONFIG_INVALID', `${this.option} ${this.path} ${reasonOf(cause)}`, { cause });
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: there is no such folder',
  EACCES: 'cannot be written: no permission',
  EISDIR: 'is a folder',
  ENOSPC: 'cannot be written: no space is left on the device',
  EDQUOT: 'cannot be written: the quota is used up',
  EPIPE: 'cannot be written: its reader has gone',
};

function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return REASONS[code] ?? `cannot be written (${code})`;
}

/** Where the path leads; itself when nothing is there yet. */
function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** True of what is there and no file: it cannot be replaced by one. */
function isSpecial(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
}
