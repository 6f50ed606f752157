import { createPublicKey } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { ConfigError } from '../../common/errors.js';
import { refusal } from '../errors/refusal.js';
import { ROLES, type Role } from './role.js';
import type { Viewer } from './viewer.js';

/** Whose tokens (JWT) are trusted, and what they must say. */
export interface TokenOptions {
  /** Where the keys stand that sign them. */
  readonly keys: { readonly url: string } | { readonly file: string; readonly text: string };
  /** What the claim `iss` must be. */
  readonly issuer: string;
  /** What the claim `aud` must hold. */
  readonly audience: string;
  /** The claim that names the role, within others after dots, e.g. `realm_access.roles`. */
  readonly roleClaim: string;
}

/** Tells who a token speaks of. @throws GraphQLError UNAUTHENTICATED, FORBIDDEN, SIGN_IN_UNAVAILABLE */
export type VerifyToken = (token: string) => Promise<Viewer>;

/** Signatures by a private key alone: with a shared secret, or none, whoever can read the key could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Seconds that the clocks of two machines may differ. */
const CLOCK_SKEW = 30;
const LONGEST_TOKEN = 8_192;
const LONGEST_NAME = 200;
/** Bytes of a set of keys. */
const LARGEST_KEY_SET = 1024 * 1024;
const FETCHING = { timeoutDuration: 5_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 };

/** Verifies tokens that the keys have signed; keys behind a URL are fetched when first needed and kept for ten minutes. @throws ConfigError */
export function createTokenVerifier({ keys, issuer, audience, roleClaim }: TokenOptions): VerifyToken {
  const findKey = 'url' in keys ? keysBehind(keys.url) : keysOf(keys.file, keys.text);
  return async (token) => {
    if (token.length > LONGEST_TOKEN) throw refusal('UNAUTHENTICATED', 'The token is too long.');
    const { payload } = await jwtVerify(token, findKey, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW,
      requiredClaims: ['exp', 'sub'],
    }).catch((cause: unknown) => {
      throw explain(cause);
    });
    const role = roleOf(payload, roleClaim);
    if (role === null)
      throw refusal(
        'FORBIDDEN',
        `The token gives no role: its claim ${roleClaim} must name ${ROLES.join(', ')}.`,
      );
    return { name: String(payload.sub).slice(0, LONGEST_NAME), role };
  };
}

/** The highest role that the claim names: a word, words with spaces between, or a list. */
function roleOf(payload: JWTPayload, claim: string): Role | null {
  let value: unknown = Object.hasOwn(payload, claim) ? payload[claim] : payload;
  if (value === payload)
    for (const part of claim.split('.'))
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined;
  const words = (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === 'string' ? item.toLowerCase().split(/\s+/) : [],
  );
  return ROLES.findLast((role) => words.includes(role)) ?? null;
}

/** What is wrong with a token in words that do not help to forge one. */
function explain(cause: unknown): Error {
  if (cause instanceof errors.JWTExpired) return refusal('UNAUTHENTICATED', 'The token has expired.');
  if (cause instanceof errors.JWTClaimValidationFailed)
    return refusal(
      'UNAUTHENTICATED',
      `The token cannot be used: its claim ${cause.claim} is not as it must be.`,
    );
  if ([errors.JWKSTimeout, errors.JWKSInvalid, KeysUnavailable].some((kind) => cause instanceof kind))
    return refusal('SIGN_IN_UNAVAILABLE', 'The keys that tokens are signed with cannot be had now.');
  return refusal('UNAUTHENTICATED', 'The token is not valid.');
}

/** The keys behind the URL did not come. */
class KeysUnavailable extends Error {}

function keysBehind(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), { ...FETCHING, [customFetch]: fetchBounded });
}

/** The answer of a server of keys, which may be so large. */
const fetchBounded: FetchImplementation = async (url, options) => {
  try {
    const response = await fetch(url, options);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += (chunk as Uint8Array).length;
      if (size > LARGEST_KEY_SET) throw new KeysUnavailable('too large');
      chunks.push(chunk as Uint8Array);
    }
    if (response.status !== 200) throw new KeysUnavailable(`HTTP ${response.status}`);
    const text = Buffer.concat(chunks).toString();
    JSON.parse(text);
    return new Response(text, { status: 200 });
  } catch (cause) {
    if ((cause as Error).name === 'TimeoutError') throw cause;
    throw new KeysUnavailable('no answer', { cause });
  }
};

/** The keys of a file: a JSON Web Key Set, or one public key as PEM. */
function keysOf(file: string, text: string): JWTVerifyGetKey {
  try {
    if (text.trimStart().startsWith('{')) return createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
    const key = createPublicKey(text);
    return () => Promise.resolve(key);
  } catch (cause) {
    throw new ConfigError('CONFIG_INVALID', `${file} holds no public key (PEM) and no set of keys (JWKS).`, {
      cause,
    });
  }
}
