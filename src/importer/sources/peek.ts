/** The first bytes of a stream, and the stream again from its beginning. */
export interface Peeked {
  readonly start: Buffer;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The first bytes, as many as are asked for or there are, without losing them to who reads on. */
export async function peekBytes(chunks: AsyncIterable<Uint8Array>, count: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    held.push(next.value);
    length += next.value.length;
  }
  const start = Buffer.concat(held);
  return { start: start.subarray(0, count), chunks: continueWith(start, iterator) };
}

async function* continueWith(start: Buffer, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    // Whoever stops early lets go of the file or connection behind.
    await iterator.return?.();
  }
}
