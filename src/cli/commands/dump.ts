import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { ConfigError } from '../../common/errors.js';
import type { Command } from '../command.js';
import { write, type OutputStream, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';

/** Prints the whole graph in its canonical form. */
export const DUMP_COMMAND: Command = {
  name: 'dump',
  argument: '',
  summary: 'print the whole graph as sorted lines of JSON: equal graphs give equal bytes',
  options: [
    STORE_OPTION,
    { flags: '--output <file>', summary: 'write to a file (default: standard output)' },
  ],
  examples: [
    ['tidings dump --output graph.jsonl', 'a copy to keep or compare'],
    ['tidings dump | sha256sum', 'are two graphs equal?'],
  ],
  run: (context, { options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const file = options['output'] as string | undefined;
      const output = file === undefined ? context.output : await openFile(file);
      for await (const line of context.services.dumpGraph(store)) {
        if (context.signal.aborted) return 130;
        await write(output, line.endsWith('\n') ? line : `${line}\n`);
      }
      if (file !== undefined) await new Promise<void>((resolve) => output.end(resolve));
      return 0;
    }),
};

async function openFile(file: string): Promise<OutputStream> {
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new ConfigError('CONFIG_INVALID', `--output ${file} cannot be written (${reason})`, { cause });
  }
  return stream;
}
