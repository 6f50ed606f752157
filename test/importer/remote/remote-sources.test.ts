import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SourceError } from '../../../src/common/errors.js';
import { readStories } from '../../../src/importer/read-stories.js';
import { FeedMemory } from '../../../src/importer/remote/feed-memory.js';
import { RemoteSources } from '../../../src/importer/remote/remote-sources.js';
import { feedOf, startFeedServer, type Answers, type FeedServer } from './feed-server.js';

const FEED = feedOf('Chile met Peru.');

const give =
  (
    type: string | null,
    body: string | Buffer,
    more: Readonly<Record<string, string>> = {},
  ): Answers[string] =>
  (_request, response) =>
    void response.writeHead(200, { ...(type === null ? {} : { 'content-type': type }), ...more }).end(body);

const redirect =
  (location: string): Answers[string] =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

const fail =
  (status: number): Answers[string] =>
  (_request, response) =>
    void response.writeHead(status).end();

let server: FeedServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-remote-'));
  server = await startFeedServer({
    '/feed': give('application/rss+xml', FEED),
    '/feed-as-page': give('text/html; charset=utf-8', FEED),
    '/untyped.xml': give(null, FEED),
    '/page': give('text/html', '<p>Chile met Peru.</p>'),
    '/latin': give('text/html; charset=ISO-8859-1', Buffer.from('<p>F\xeate.</p>', 'latin1')),
    '/lines': give('application/x-ndjson', '{"text": "Chile met Peru."}'),
    '/plain': give('text/plain', 'Chile met Peru.'),
    '/lines.jsonl.gz': give('application/gzip', gzipSync('{"text": "Chile met Peru."}')),
    '/packed': give('application/rss+xml', gzipSync(FEED), { 'content-encoding': 'gzip' }),
    '/bomb': give('text/plain', gzipSync(Buffer.alloc(90_000_000, 'a\n')), { 'content-encoding': 'gzip' }),
    '/large': give('text/plain', '', { 'content-length': '90000000' }),
    '/picture': give('image/png', Buffer.from('\x89PNG')),
    '/squeezed': give('text/html', 'x', { 'content-encoding': 'br' }),
    '/moved': redirect('/feed'),
    '/circle': redirect('/circle'),
    '/elsewhere': redirect('file:///etc/hostname'),
    '/broken': fail(500),
    '/state': (request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"one"', 'last-modified': 'Tue, 03 Nov 2026 10:00:00 GMT' })
          .end(FEED);
    },
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function read(url: string, options: Partial<ConstructorParameters<typeof RemoteSources>[0]> = {}) {
  const found: string[] = [];
  const signal = new AbortController().signal;
  const remote = new RemoteSources({ allowPrivate: true, signal, past: null, ...options });
  const standardInput = Readable.from([]);
  for await (const item of readStories([url], { split: null, published: null, standardInput, remote }))
    found.push(
      item instanceof SourceError
        ? `${item.code} ${item.place.file.replace(server.url, '')}: ${item.message}`
        : item.story.text,
    );
  return found;
}

describe('an address', () => {
  test.each([
    '/feed',
    '/feed-as-page',
    '/untyped.xml',
    '/page',
    '/lines',
    '/plain',
    '/lines.jsonl.gz',
    '/packed',
    '/moved',
  ])('%s is read as what it is', async (path) => {
    expect(await read(server.url + path)).toEqual(['Chile met Peru.']);
  });

  test('is read in the character set that the server names', async () => {
    expect(await read(`${server.url}/latin`)).toEqual(['Fête.']);
  });

  test.each([
    ['/none', 'SOURCE_NOT_FOUND /none: the server answers with status 404'],
    ['/broken', 'SOURCE_UNREADABLE /broken: the server answers with status 500'],
    ['/picture', 'SOURCE_FORMAT /picture: no reader for image/png'],
    ['/squeezed', 'SOURCE_FORMAT /squeezed: packed as "br"'],
    ['/large', 'SOURCE_TOO_LARGE /large: longer than 40 MB'],
    ['/circle', 'SOURCE_UNREADABLE /circle: redirects more than 5 times'],
    ['/elsewhere', 'SOURCE_UNREADABLE /elsewhere: redirects to "file:///etc/hostname"'],
    ['/bomb', 'SOURCE_TOO_LARGE /bomb: a gzip that unpacks to more than 200 times its size'],
  ])('%s is named', async (path, problem) => {
    expect(await read(server.url + path)).toContain(problem);
  });

  test('of a server that is not there is named', async () => {
    const gone = await startFeedServer({});
    await gone.close();
    expect(await read(gone.url)).toEqual([`SOURCE_UNREADABLE ${gone.url}: the server does not answer`]);
  });

  test.each(['127.0.0.1', '0x7f.1', '0177.0.0.1', '2130706433', 'localhost', '[::1]', '[::ffff:127.0.0.1]'])(
    'of this machine, written %s, is refused unless it is allowed',
    async (host) => {
      const before = server.requests.length;
      const url = server.url.replace('127.0.0.1', host);
      expect(await read(`${url}/feed`, { allowPrivate: false })).toEqual([
        expect.stringMatching(/^SOURCE_PRIVATE .*: leads to [\d.:a-f, ]+, no public address$/),
      ]);
      expect(server.requests).toHaveLength(before);
    },
  );
});

describe('an address that was read before', () => {
  const kept = { hasStories: () => Promise.resolve(true) };
  let memory: FeedMemory;
  const state = () => `${server.url}/state`;
  const lastHeaders = () => server.requests.at(-1)?.headers ?? {};

  beforeEach(async () => {
    memory = new FeedMemory(join(await mkdtemp(join(folder, 'memory-')), 'feeds.json'));
    await read(state(), { past: { memory, ...kept } });
  });

  test('is asked for what is new alone', async () => {
    expect(await read(state(), { past: { memory, ...kept } })).toEqual([]);
    expect(lastHeaders()).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Tue, 03 Nov 2026 10:00:00 GMT',
    });
  });

  test('is read again when the graph has lost its stories', async () => {
    const past = { memory, hasStories: () => Promise.resolve(false) };
    expect(await read(state(), { past })).toEqual(['Chile met Peru.']);
    expect(lastHeaders()).not.toHaveProperty('if-none-match');
  });

  test('is read again when what is remembered is damaged', async () => {
    const file = join(folder, 'damaged.json');
    await writeFile(file, '{');
    expect(await read(state(), { past: { memory: new FeedMemory(file), ...kept } })).toHaveLength(1);
    expect(await readFile(file, 'utf8')).toContain('"lastModified"');
  });
});
