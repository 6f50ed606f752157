import { startServer, type RunningServer, type ServerOptions } from '../../../src/api/server.js';
import type { LogFields, Logger } from '../../../src/api/telemetry/logger.js';
import { openSample } from '../sample-api.js';

/** A line of a log. */
export interface LogLine {
  readonly level: keyof Logger;
  readonly message: string;
  readonly fields: LogFields;
  readonly cause?: unknown;
}

/** A log that keeps its lines. */
function keepLog(): Logger & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: keyof Logger) =>
    (message: string, fields: LogFields = {}) =>
      void lines.push({ level, message, fields });
  return {
    lines,
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: (message, cause, fields = {}) => void lines.push({ level: 'error', message, fields, cause }),
  };
}

/** A server on the sample records whose log is kept. */
export async function serveSample(options: Partial<ServerOptions> = {}): Promise<{
  readonly server: RunningServer;
  readonly lines: LogLine[];
  stop(): Promise<void>;
}> {
  const store = options.store ?? (await openSample());
  const logger = keepLog();
  const server = await startServer({ store, host: '127.0.0.1', port: 0, logger, ...options });
  return {
    server,
    lines: logger.lines,
    stop: async () => {
      await server.stop();
      await store.close();
    },
  };
}

/** The answer of a server to a GraphQL request. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
