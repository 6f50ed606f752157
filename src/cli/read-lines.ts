import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { ConfigError } from '../common/errors.js';

/** The lines of a file, which is open when they are given back. @throws ConfigError naming the file */
export async function openLines(file: string): Promise<AsyncIterable<string>> {
  const stream = createReadStream(file);
  try {
    await once(stream, 'open');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new ConfigError('CONFIG_INVALID', `${file} cannot be read (${reason})`, { cause });
  }
  return linesOf(stream);
}

/** The lines of UTF-8 bytes; they end with \n alone, for a text may hold other breaks. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
