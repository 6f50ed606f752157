import { constants, createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { StoryFile } from './story-paths.js';

/** The bytes of the file as they come; a pipe that nobody writes to is empty instead of waited for. */
export async function* openFile({ path, size }: StoryFile): AsyncGenerator<Uint8Array> {
  if (size !== null) yield* createReadStream(path) as AsyncIterable<Buffer>;
  else yield* readPipe(path);
}

async function* readPipe(path: string): AsyncGenerator<Uint8Array> {
  // Without O_NONBLOCK, opening waits for a writer and keeps a thread of the process waiting.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const first = await readNow(handle);
    if (first?.length === 0) return;
    if (first !== null) yield first;
    const socket = new Socket({ fd: handle.fd, readable: true, writable: false });
    yield* socket as AsyncIterable<Buffer>;
  } finally {
    // The socket may have closed it.
    await handle.close().catch(() => undefined);
  }
}

/** What can be read at once: nothing when there is no writer, null when there is one that has not written yet. */
async function readNow(handle: FileHandle): Promise<Uint8Array | null> {
  try {
    const { buffer, bytesRead } = await handle.read();
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw cause;
  }
}
