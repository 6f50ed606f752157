import { isIP } from 'node:net';
import { Agent, buildConnector, request, type Dispatcher } from 'undici';
import { SourceError, type ErrorCode } from '../../common/errors.js';
import { MAX_DOCUMENT_BYTES } from '../sources/source.js';
import { isPublicAddress, lookupPublic, PrivateAddressError } from './public-addresses.js';

/** What tells the server which state of a document is known here. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A document as a server gave it. */
export interface FetchedDocument extends Validators {
  readonly body: Buffer;
  /** In small letters without parameters, e.g. `application/rss+xml`; null when the server does not say. */
  readonly contentType: string | null;
  readonly charset: string | undefined;
  /** Where it was found after redirections. */
  readonly address: string;
}

/** How a document is asked for. */
export interface FetchOptions {
  /** The state that is known; a document that still has it is not sent again. */
  readonly known?: Validators | undefined;
  /** True when addresses of this machine and of private networks may be connected to. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

/** An address that cannot be read. */
export class FetchError extends SourceError {
  /** Milliseconds after which the server wants to be asked again; null when it did not say. */
  retryAfter: number | null = null;
}

const USER_AGENT = 'Tidings (news reader; asks again only for what has changed)';
const ACCEPTED =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/** Milliseconds for the whole of a document, and those without a byte of it. */
const TIME_LIMIT = 60_000;
const SILENCE_LIMIT = 20_000;

const MAX_REDIRECTIONS = 5;
const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The document at the address, or null when it is still as known. @throws FetchError naming the address; the reason of the signal when that is aborted */
export async function fetchDocument(url: string, options: FetchOptions): Promise<FetchedDocument | null> {
  const name = nameOf(url);
  if (!URL.canParse(url)) throw new FetchError('SOURCE_NOT_FOUND', 'not an address', { file: name });
  const connect = buildConnector(options.allowPrivate ? {} : { lookup: lookupPublic });
  const agent = new Agent({
    connect: (target, done) => {
      // A name that is an address is not looked up.
      const host = target.hostname.replace(/^\[|\]$/g, '');
      if (!options.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host))
        done(new PrivateAddressError(host), null);
      else connect(target, done);
    },
    headersTimeout: SILENCE_LIMIT,
    bodyTimeout: SILENCE_LIMIT,
  });
  const limit = AbortSignal.timeout(TIME_LIMIT);
  try {
    return await follow(url, name, { ...options, signal: AbortSignal.any([options.signal, limit]) }, agent);
  } catch (cause) {
    options.signal.throwIfAborted();
    if (cause instanceof SourceError) throw cause;
    throw describeFailure(cause, name);
  } finally {
    // Not waited for: a server may be slow to hear that nobody reads on.
    agent.destroy().catch(() => undefined);
  }
}

async function follow(
  url: string,
  name: string,
  options: FetchOptions,
  dispatcher: Dispatcher,
): Promise<FetchedDocument | null> {
  let address = new URL(url);
  for (let hop = 0; hop <= MAX_REDIRECTIONS; hop++) {
    const { username, password, origin } = address;
    const target = new URL(address);
    target.username = target.password = target.hash = '';
    const { statusCode, headers, body } = await request(target, {
      dispatcher,
      signal: options.signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: ACCEPTED,
        'accept-encoding': 'gzip',
        ...(username === '' ? {} : { authorization: basic(username, password) }),
        ...(options.known?.etag ? { 'if-none-match': options.known.etag } : {}),
        ...(options.known?.lastModified ? { 'if-modified-since': options.known.lastModified } : {}),
      },
    });
    const location = headerOf(headers, 'location');
    if (REDIRECTIONS.has(statusCode) && location !== null) {
      await body.dump();
      address = redirect(location, address, name);
      if (address.origin === origin) Object.assign(address, { username, password });
      continue;
    }
    if (statusCode === 304 && options.known !== undefined) return null;
    if (statusCode !== 200) throw refusal(statusCode, headers, name);
    return {
      body: await readBody(body, headers, name),
      ...readType(headers),
      etag: headerOf(headers, 'etag'),
      lastModified: headerOf(headers, 'last-modified'),
      address: target.href,
    };
  }
  throw new FetchError('SOURCE_UNREADABLE', `redirects more than ${MAX_REDIRECTIONS} times`, { file: name });
}

/** The address without what signs in, as errors call it. */
export function nameOf(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

function redirect(location: string, from: URL, name: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (to !== null && /^https?:$/.test(to.protocol)) return to;
  throw new FetchError('SOURCE_UNREADABLE', `redirects to "${location.slice(0, 200)}"`, { file: name });
}

type Headers = Dispatcher.ResponseData['headers'];

async function readBody(body: AsyncIterable<Buffer>, headers: Headers, name: string): Promise<Buffer> {
  const encoding = headerOf(headers, 'content-encoding') ?? 'identity';
  if (!/^(?:identity|gzip|x-gzip)$/i.test(encoding))
    throw new FetchError('SOURCE_FORMAT', `packed as "${encoding}"`, { file: name });
  const chunks: Buffer[] = [];
  let length = Number(headerOf(headers, 'content-length') ?? 0);
  if (length <= MAX_DOCUMENT_BYTES) {
    length = 0;
    for await (const chunk of body) {
      length += chunk.length;
      if (length > MAX_DOCUMENT_BYTES) break;
      chunks.push(chunk);
    }
  }
  if (length <= MAX_DOCUMENT_BYTES) return Buffer.concat(chunks);
  throw new FetchError('SOURCE_TOO_LARGE', `longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`, {
    file: name,
  });
}

function readType(headers: Headers): Pick<FetchedDocument, 'contentType' | 'charset'> {
  const [type = '', ...parameters] = (headerOf(headers, 'content-type') ?? '').split(';');
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]+)/i.exec(parameter)?.[1]);
  return { contentType: type.trim().toLowerCase() || null, charset: charset.find(Boolean) };
}

const MISSING: ReadonlySet<number> = new Set([404, 410]);

function refusal(status: number, headers: Headers, name: string): FetchError {
  const code = MISSING.has(status) ? 'SOURCE_NOT_FOUND' : 'SOURCE_UNREADABLE';
  const error = new FetchError(code, `the server answers with status ${status}`, { file: name });
  error.retryAfter = readRetryAfter(headerOf(headers, 'retry-after'));
  return error;
}

/** Milliseconds to wait, of a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(value: string | null): number | null {
  if (value === null) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** What went wrong on the way, by the code of the cause. */
const FAILURES: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOTFOUND: ['SOURCE_NOT_FOUND', 'no server has this name'],
  EAI_AGAIN: ['SOURCE_UNREADABLE', 'the name cannot be looked up now'],
  ECONNREFUSED: ['SOURCE_UNREADABLE', 'the server does not answer'],
  UND_ERR_CONNECT_TIMEOUT: ['SOURCE_UNREADABLE', 'the server does not answer'],
  UND_ERR_HEADERS_TIMEOUT: ['SOURCE_UNREADABLE', `silent for ${SILENCE_LIMIT / 1000} s`],
  UND_ERR_BODY_TIMEOUT: ['SOURCE_UNREADABLE', `silent for ${SILENCE_LIMIT / 1000} s`],
};

function describeFailure(cause: unknown, name: string): FetchError {
  const place = { file: name };
  if (cause instanceof PrivateAddressError)
    return new FetchError('SOURCE_PRIVATE', `leads to ${cause.address}, no public address`, place, { cause });
  const { code = '', name: kind = '', message = '' } = cause as NodeJS.ErrnoException;
  if (kind === 'TimeoutError' || kind === 'AbortError')
    return new FetchError('SOURCE_UNREADABLE', `takes longer than ${TIME_LIMIT / 1000} s`, place, { cause });
  const [known, text] = FAILURES[code] ?? [
    'SOURCE_UNREADABLE' as const,
    `cannot be read (${code || message})`,
  ];
  return new FetchError(known, text, place, { cause });
}

function headerOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function basic(username: string, password: string): string {
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(words).toString('base64')}`;
}
