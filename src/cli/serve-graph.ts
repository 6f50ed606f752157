import { once } from 'node:events';
import { inspect } from 'node:util';
import { ConfigError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { OptionValues } from './command.js';
import { writeLine, type CommandContext } from './context.js';
import { plainLine } from './plain-line.js';

/** Serves the graph until the user interrupts; `announce` gives the lines to print once the address is known. @throws ConfigError when the port is taken */
export async function serveGraph(
  context: CommandContext,
  store: GraphStore,
  options: OptionValues,
  announce: (url: string) => string,
): Promise<void> {
  const host = options['host'] as string;
  const port = options['port'] as number;
  const server = await context.services
    .startServer({ store, host, port, log: logTo(context) })
    .catch((cause: unknown) => {
      throw listenError(cause, host, port);
    });
  try {
    await writeLine(context.output, announce(server.url));
    if (!context.signal.aborted) await once(context.signal, 'abort');
  } finally {
    await server.close();
  }
}

/** Writes what clients must not read, with its cause, for whoever runs the server. */
function logTo({ errors }: CommandContext): (line: string, cause: unknown) => void {
  return (line, cause) => void writeLine(errors, `tidings: ${plainLine(line)} ${inspect(cause)}`);
}

const LISTEN_PROBLEMS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `port ${port} of ${host} is taken by another program; give another with --port`,
  EACCES: (host, port) => `port ${port} of ${host} may not be listened on; give one above 1023 with --port`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine; give another with --host`,
  ENOTFOUND: (host) => `${host} is no address of this machine; give another with --host`,
};

function listenError(cause: unknown, host: string, port: number): unknown {
  // A layer below may have wrapped the error of the system.
  for (let error = cause; error instanceof Error; error = error.cause) {
    const describe = LISTEN_PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
    if (describe) return new ConfigError('CONFIG_INVALID', describe(host, port), { cause });
  }
  return cause;
}
