import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey, findApiKey, parseKeys, printKeys } from '../../../src/api/access/api-keys.js';
import { createAccess, type AccessSettings } from '../../../src/api/access/create-access.js';
import { isLoopback } from '../../../src/api/access/loopback.js';
import { createTokenVerifier, type TokenOptions } from '../../../src/api/access/tokens.js';

const NOW = new Date('2031-01-02T03:04:05Z');
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'let in',
    (error: { extensions?: { code?: string } }) => error.extensions?.code,
  );

describe('a key', () => {
  it('is found by its hash alone, whole and unchanged', () => {
    const { key, row } = createApiKey('newsroom', 'editor', NOW);
    const other = createApiKey('desk', 'reader', NOW);
    expect(key).toMatch(/^tidings_[0-9a-f]{12}_[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(key.slice(-43));
    const rows = [other.row, row];
    expect(findApiKey(rows, key)).toBe(row);
    for (const wrong of [`${key}x`, key.slice(0, -1), key.replace(row.id, other.row.id), '', row.hash])
      expect(findApiKey(rows, wrong)).toBeNull();
  });

  it('is kept in a file that can be read back', () => {
    const { row } = createApiKey('newsroom', 'editor', NOW);
    expect(parseKeys(printKeys([row]), 'a.keys')).toEqual([row]);
  });

  it.each(['', '{', '[]', '{"keys": [{}]}', '{"keys": [{"id": "a", "name": "b", "role": "king"}]}'])(
    'is not looked for in a file that holds %j',
    (text) => {
      expect(() => parseKeys(text, 'a.keys')).toThrow('a.keys is no file of keys.');
    },
  );

  it.each(['', ' ', 'anonymous', 'local', 'a\nb', 'x'.repeat(101)])(
    'is given to nobody called %j',
    (name) => {
      expect(() => createApiKey(name, 'reader', NOW)).toThrow(/cannot be called/);
    },
  );
});

describe('who is let in', () => {
  const { key, row } = createApiKey('newsroom', 'editor', NOW);
  const stranger = createApiKey('stranger', 'admin', NOW).key;
  const settings: AccessSettings = { keys: null, tokens: null, open: false, anonymous: false };
  const keyed = { ...settings, keys: () => [row] };
  it.each([
    ['nobody needs a key on this machine', settings, '127.0.0.1', null, 'admin'],
    [
      'without a key everybody reads where that is said',
      { ...settings, open: true },
      '0.0.0.0',
      null,
      'reader',
    ],
    ['open is open on this machine too', { ...settings, open: true }, '127.0.0.1', null, 'reader'],
    ['a key opens', keyed, '0.0.0.0', key, 'editor'],
    ['a key that nobody has opens nothing', keyed, '0.0.0.0', stranger, 'UNAUTHENTICATED'],
    ['no key opens nothing', keyed, '127.0.0.1', null, 'UNAUTHENTICATED'],
    ['nobody unknown reads beside keys', { ...keyed, anonymous: true }, '0.0.0.0', null, 'reader'],
    ['a wrong key is no reader', { ...keyed, anonymous: true }, '0.0.0.0', stranger, 'UNAUTHENTICATED'],
    ['no keys in the file open nothing', { ...settings, keys: () => [] }, '0.0.0.0', key, 'UNAUTHENTICATED'],
  ] as const)('%s', async (_, given, host, credential, expected) => {
    const attempt = createAccess(given, host)(credential);
    expect(
      await attempt.then(
        ({ role }) => role,
        (e: { extensions: { code: string } }) => e.extensions.code,
      ),
    ).toBe(expected);
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'news.example'])('is decided before %s is listened at', (host) => {
    expect(() => createAccess(settings, host)).toThrow(/nobody would need to sign in.*--open/);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['localhost', true],
    ['a.localhost', true],
    ['[::1]', true],
    ['::1', true],
    ['127.0.0.1.example', false],
    ['localhost.example', false],
    ['10.0.0.1', false],
  ])('%s is this machine alone: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe('a token', () => {
  let signing: KeyObject;
  let options: TokenOptions;
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  beforeAll(() => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    signing = privateKey;
    const text = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    options = {
      keys: { file: 'a.pem', text },
      issuer: 'https://login.example',
      audience: 'tidings',
      roleClaim: 'access.role',
    };
  });

  interface Claims {
    readonly role?: unknown;
    readonly issuer?: string;
    readonly audience?: string;
    readonly expires?: string;
    readonly from?: string;
  }
  function sign(
    { role = 'editor', issuer, audience, expires, from }: Claims = {},
    key = signing,
  ): Promise<string> {
    const token = new SignJWT({ access: { role } })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('ada')
      .setIssuer(issuer ?? options.issuer)
      .setAudience(audience ?? options.audience)
      .setExpirationTime(expires ?? '1m');
    if (from) token.setNotBefore(from);
    return token.sign(key);
  }

  it('says who asks, and with what role', async () => {
    const verify = createTokenVerifier(options);
    expect(await verify(await sign())).toEqual({ name: 'ada', role: 'editor' });
    expect(await verify(await sign({ role: ['guest', 'reader', 'ADMIN'] }))).toMatchObject({ role: 'admin' });
    expect(await verify(await sign({ role: 'openid reader' }))).toMatchObject({ role: 'reader' });
  });

  it.each<[string, Claims, string]>([
    ['of another issuer', { issuer: 'https://evil.example' }, 'UNAUTHENTICATED'],
    ['for somebody else', { audience: 'other' }, 'UNAUTHENTICATED'],
    ['that has expired', { expires: '-2m' }, 'UNAUTHENTICATED'],
    ['that has just expired, by another clock', { expires: '-10s' }, 'let in'],
    ['that is not valid yet', { from: '5m' }, 'UNAUTHENTICATED'],
    ['without a role that is known', { role: 'king' }, 'FORBIDDEN'],
    ['whose role is no word', { role: { reader: true } }, 'FORBIDDEN'],
  ])('%s', async (_, claims, expected) => {
    expect(await codeOf(createTokenVerifier(options)(await sign(claims)))).toBe(expected);
  });

  it('is refused when another key, no key, or the public key as a secret has signed it', async () => {
    const verify = createTokenVerifier(options);
    const claims = { access: { role: 'admin' }, sub: 'ada', iss: options.issuer, aud: options.audience };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('1m').encode();
    const secret = new TextEncoder().encode('text' in options.keys ? options.keys.text : '');
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1m')
      .sign(secret);
    const changed = (await sign()).replace(
      /\.[^.]+\./,
      `.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
    );
    for (const token of [await sign({}, stranger), unsigned, forged, changed, 'a.b.c', 'x'.repeat(9_000)])
      expect(await codeOf(verify(token))).toBe('UNAUTHENTICATED');
  });

  it('is verified with keys behind an address, which are fetched once', async () => {
    let asked = 0;
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
    const server = createServer((_request, response) => {
      asked++;
      response.end(JSON.stringify({ keys: [jwk] }));
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const verify = createTokenVerifier({ ...options, keys: { url } });
    const token = await new SignJWT({ access: { role: 'reader' } })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setSubject('ada')
      .setIssuer(options.issuer)
      .setAudience(options.audience)
      .setExpirationTime('1m')
      .sign(privateKey);
    for (let time = 0; time < 3; time++) expect((await verify(token)).role).toBe('reader');
    expect(asked).toBe(1);
  });

  it.each([
    ['fail', (): string | null => null],
    ['are no keys', () => 'no JSON'],
    ['never end', () => 'x'.repeat(2_000_000)],
  ])('is not let in when the keys behind the address %s', async (_, answer) => {
    const server = createServer((_request, response) => {
      const body = answer();
      response.statusCode = body === null ? 500 : 200;
      response.end(body ?? '');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const code = await codeOf(createTokenVerifier({ ...options, keys: { url } })(await sign()));
    expect(code).toBe('SIGN_IN_UNAVAILABLE');
  });

  it('is not awaited with a key that is none', () => {
    expect(() => createTokenVerifier({ ...options, keys: { file: 'a.pem', text: 'none' } })).toThrow(
      'a.pem holds no public key (PEM) and no set of keys (JWKS).',
    );
  });
});
