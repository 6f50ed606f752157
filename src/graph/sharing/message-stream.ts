import type { Socket } from 'node:net';
import { GraphError } from '../../common/errors.js';

/** Bytes of the longest message: a page of rows is far below, and a length that is noise far above. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;
const LENGTH_BYTES = 4;

/** Sends a message: the length of its JSON in bytes (32 bits, big end first), then the JSON. @throws GraphError when it is too long */
export function sendMessage(socket: Socket, message: object): void {
  const body = Buffer.from(JSON.stringify(message));
  if (body.length > LONGEST_MESSAGE)
    throw new GraphError('GRAPH_FAILED', `${body.length} bytes are too many for one message to a graph.`);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(body.length);
  socket.cork();
  socket.write(length);
  socket.write(body);
  socket.uncork();
}

/** Calls `take` with each message that arrives; bytes that are no message end the connection. */
export function onMessages(socket: Socket, take: (message: object) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = LENGTH_BYTES;
  let isLength = true;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (size >= wanted) {
      const bytes = Buffer.concat(chunks);
      const piece = bytes.subarray(0, wanted);
      chunks = [bytes.subarray(wanted)];
      size -= wanted;
      if (isLength) {
        wanted = piece.readUInt32BE();
        if (wanted > LONGEST_MESSAGE) return void socket.destroy();
      } else {
        wanted = LENGTH_BYTES;
        const message = parse(piece);
        if (message === null) return void socket.destroy();
        take(message);
      }
      isLength = !isLength;
    }
  });
}

/** Resolves when the connection is closed. */
export function onceClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

function parse(bytes: Buffer): object | null {
  try {
    const message: unknown = JSON.parse(bytes.toString());
    return typeof message === 'object' ? message : null;
  } catch {
    return null;
  }
}
