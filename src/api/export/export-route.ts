import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { EXPORT_FORMATS } from '../../query/export/formats.js';
import type { Viewer } from '../access/viewer.js';
import { errorFormatter, statusOfCode } from '../errors/format-error.js';
import type { ContextMaker } from '../server/context-maker.js';
import { lifeOf } from '../server/life-of.js';
import { scopeOf } from '../server/observe-requests.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import type { Parameters } from '../../query/export/filter-parameters.js';
import { openExport, type OpenExport } from './open-export.js';

/** What exports over HTTP need. */
export interface ExportOptions {
  readonly telemetry: Telemetry;
  readonly contextOf: ContextMaker;
}

/** The header that names what the limits of `around` left out, e.g. `NODES=12, HUBS=1`. */
const LEFT_OUT = 'x-left-out';

/** Milliseconds after which a client that takes nothing is taken for gone. */
const PATIENCE_MS = 120_000;

/** Answers `/export/FORMAT` with the text of the export, no faster than the client takes it; who asks must be known by now. */
export function answerExport({ telemetry, contextOf }: ExportOptions): RequestHandler {
  const { logger, metrics } = telemetry;
  const format = errorFormatter(logger);
  return async (request, response) => {
    const scope = scopeOf(response);
    const context = contextOf(response.locals['viewer'] as Viewer, scope, lifeOf(response));
    try {
      const { searchParams } = new URL(request.originalUrl, 'http://localhost');
      const name = request.params['format'] as string;
      const opened = await openExport(context, name, parametersOf(searchParams));
      await send(response, opened, request.method === 'HEAD');
    } catch (error) {
      const shown = format(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error);
      const code = shown.extensions?.['code'];
      metrics.countErrors([String(code)]);
      // What was sent so far must not pass for the whole.
      if (response.headersSent) response.destroy();
      else {
        const extensions = { ...shown.extensions, requestId: scope.id };
        response.status(statusOfCode(code)).json({ errors: [{ ...shown, extensions }] });
      }
    }
  };
}

/** Lists the formats, for whoever looks. */
export const listFormats: RequestHandler = (_request, response) => {
  const formats = EXPORT_FORMATS.map(({ name, description, mediaType }) => ({
    name,
    description,
    mediaType,
    path: `/export/${name}`,
  }));
  response.json({ formats });
};

async function send(response: Response, opened: OpenExport, onlyHead: boolean): Promise<void> {
  const { format, part, cuts } = opened;
  const describe = () => {
    const suffix = format.inParts ? `.${part ?? 'edges'}` : '';
    response.set({
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="tidings${suffix}.${format.extension}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(cuts.length === 0
        ? {}
        : { [LEFT_OUT]: cuts.map(({ reason, count }) => `${reason}=${count}`).join(', ') }),
    });
    response.setTimeout(PATIENCE_MS, () => response.destroy());
  };
  if (onlyHead) {
    describe();
    response.end();
    return;
  }
  const pieces = opened.write(null)[Symbol.asyncIterator]();
  // A graph that cannot be read is told as an error, not as an empty file.
  const first = await pieces.next();
  describe();
  const rest: AsyncIterable<string> = { [Symbol.asyncIterator]: () => pieces };
  const whole = async function* () {
    if (first.done) return;
    yield first.value;
    yield* rest;
  };
  await pipeline(Readable.from(whole(), { objectMode: false, highWaterMark: 65_536 }), response);
}

function parametersOf(search: URLSearchParams): Parameters {
  return new Map([...search.keys()].map((name) => [name, search.getAll(name)]));
}
