import { once } from 'node:events';
import { ConfigError } from '../common/errors.js';
import type { AccessSettings } from '../api/access/create-access.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { OptionValues } from './command.js';
import { writeLine, type CommandContext } from './context.js';
import { readLimits } from './limit-options.js';
import { createLog, type LogOptions } from './log.js';
import { readTrusted } from './trusted-option.js';
import { VERSION } from './version.js';

/** Seconds that the graph has to close once no request is under way any more. */
const CLOSING_SECONDS = 5;

/** Says where the graph is served, to programs and to people. */
export function servingLine(url: string): string {
  return `Serving GraphQL on ${url} (Ctrl-C stops); in a browser, a page to write queries on.`;
}

/** Serves the graph until the user interrupts; `announce` gives the lines to print once the address is known. @throws ConfigError when the port is taken */
export async function serveGraph(
  context: CommandContext,
  store: GraphStore,
  options: OptionValues,
  access: AccessSettings,
  announce: (url: string) => string,
): Promise<void> {
  const host = options['host'] as string;
  const port = options['port'] as number;
  const grace = options['grace'] as number;
  const drainDelay = options['drainDelay'] as number;
  const logger = await createLog(context, {
    level: options['logLevel'] as LogOptions['level'],
    format: options['logFormat'] as LogOptions['format'],
  });
  const server = await context.services
    .startServer({
      store,
      host,
      port,
      logger,
      version: VERSION,
      slowMs: options['slow'] as number,
      metricsOpen: options['metricsOpen'] === true,
      drainDelayMs: drainDelay * 1_000,
      graceMs: grace * 1_000,
      access,
      limits: readLimits(options),
      trusted: await readTrusted(options),
      introspection: options['introspection'] !== false,
      origins: (options['cors'] as readonly string[] | undefined) ?? [],
      hostNames: (options['allowHost'] as readonly string[] | undefined) ?? [],
      proxies: options['proxies'] as number,
    })
    .catch((cause: unknown) => {
      throw listenError(cause, host, port);
    });
  try {
    await writeLine(context.output, announce(server.url));
    if (!context.signal.aborted) await once(context.signal, 'abort');
  } finally {
    context.exitWithin?.(drainDelay + grace + CLOSING_SECONDS);
    await server.close();
  }
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
