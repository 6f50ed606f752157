import type { Services } from './services.js';

/** A stream that a command writes to; a terminal knows its width. */
export interface OutputStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything of the process that a command may touch. */
export interface CommandContext {
  readonly standardInput: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly output: OutputStream;
  /** Where progress and problems go. */
  readonly errors: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts: a command ends what it has begun and returns. */
  readonly signal: AbortSignal;
  /** Ends the process so many seconds from now, as done, whatever is still under way; nothing where commands share a process. */
  readonly exitWithin?: (seconds: number) => void;
  readonly services: Services;
}

/** 0 done, 1 some input failed or a figure became worse, 2 wrong usage or store, 130 interrupted. */
export type ExitStatus = 0 | 1 | 2 | 130;

/** Writes the text and waits while the reader is slower than the writer. */
export async function write(stream: OutputStream, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error']) stream.removeListener(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, done);
  });
}

/** Writes the text as a line. */
export function writeLine(stream: OutputStream, text: string): Promise<void> {
  return write(stream, `${text}\n`);
}
