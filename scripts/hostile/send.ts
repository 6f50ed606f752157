import { request } from 'node:http';
import type { HostileRequest } from './requests.js';

/** What a request was answered with. */
export interface HostileAnswer {
  readonly status: number;
  /** The code of its first error; null when it has none. */
  readonly code: string | null;
  readonly text: string;
  readonly milliseconds: number;
}

/** Sends the request as it is, to the address of the API. */
export function sendHostile(
  url: string,
  { method = 'POST', search = '', headers, body }: HostileRequest,
): Promise<HostileAnswer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const address = new URL(url);
    const call = request({
      host: address.hostname,
      port: address.port,
      path: encodeURI(`${address.pathname}${search}`),
      method,
      headers: { ...(headers ?? { 'content-type': 'application/json' }), connection: 'close' },
    });
    let text = '';
    call.on('response', (response) => {
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        const code = /"code":"(\w+)"/.exec(text)?.[1] ?? null;
        resolve({ status: response.statusCode ?? 0, code, text, milliseconds: performance.now() - begun });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
