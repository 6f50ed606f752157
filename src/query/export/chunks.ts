/** Pieces of text put together until they are of about `size` characters, so that few large writes carry many small ones. */
export async function* inChunks(pieces: AsyncIterable<string>, size = 65_536): AsyncGenerator<string> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}
