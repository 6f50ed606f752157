import type { IncomingHttpHeaders } from 'node:http';

/** The key or token that HTTP headers carry: `Authorization: Bearer …` or `X-API-Key: …`; null when they carry none. */
export function credentialOfHeaders(headers: IncomingHttpHeaders): string | null {
  return credentialOf(headers['authorization'], headers['x-api-key']);
}

/**
 * The key or token of a WebSocket: what its first message carries (graphql-ws `connectionParams`: `authorization` as the
 * header has it, or `apiKey`; in any case, also within `headers`), else the headers it was opened with.
 */
export function credentialOfConnection(parameters: unknown, headers: IncomingHttpHeaders): string | null {
  const given = lowerCaseKeys(parameters);
  const within = lowerCaseKeys(given.get('headers'));
  for (const fields of [given, within]) {
    const credential = credentialOf(
      fields.get('authorization'),
      fields.get('x-api-key') ?? fields.get('apikey'),
    );
    if (credential !== null) return credential;
  }
  return credentialOfHeaders(headers);
}

function credentialOf(authorization: unknown, key: unknown): string | null {
  if (typeof authorization === 'string' && authorization.trim() !== '')
    return /^bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? authorization.trim();
  return typeof key === 'string' && key.trim() !== '' ? key.trim() : null;
}

function lowerCaseKeys(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field as unknown]));
}
