import { createServer } from 'node:http';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded into a program before its own code, with the garbage collector at hand (`--expose-gc --import FILE`), answers
 * whoever asks at the socket of TELL_MEMORY with its memory in bytes once garbage has been collected: what V8 has not
 * cleared up yet would look like growth.
 */
const socket = process.env.TELL_MEMORY;
if (isMainThread && socket) {
  createServer((_, response) => {
    globalThis.gc();
    response.end(JSON.stringify(process.memoryUsage()));
  })
    .listen(socket)
    .unref();
}
