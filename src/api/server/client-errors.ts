import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROTOCOL_CODES, type ProtocolCode } from '../errors/protocol-codes.js';

/** What Node finds wrong with a request before anybody else has seen it. */
const CODES: Readonly<Record<string, readonly [code: ProtocolCode, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['REQUEST_TOO_SLOW', 'The request did not come within its time.'],
  HPE_HEADER_OVERFLOW: ['HEADERS_TOO_LARGE', 'The headers of the request are too large.'],
};

/** Answers requests that are no HTTP, too slow or too large with a code, and closes their connection. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [code, message] = CODES[error.code ?? ''] ?? ['BAD_REQUEST', 'The request is no HTTP.'];
    const { http, hint } = PROTOCOL_CODES[code];
    const body = JSON.stringify({ errors: [{ message, extensions: { code, hint } }] });
    socket.end(
      `HTTP/1.1 ${http} Refused\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
