import type { ApiKey } from './api-keys.js';
import { authenticateLocally, createAuthenticator, type Authenticate } from './authenticate.js';
import { refuseStrangers } from './loopback.js';
import { createTokenVerifier, type TokenOptions } from './tokens.js';

/** Who may use a server, as whoever starts it says. */
export interface AccessSettings {
  /** The keys that are valid at the moment; null when no file of keys was named. */
  readonly keys: (() => readonly ApiKey[]) | null;
  /** Null when no tokens are trusted. */
  readonly tokens: TokenOptions | null;
  /** Everybody may read, from wherever the server can be reached. */
  readonly open: boolean;
  /** Those without key or token may read. */
  readonly anonymous: boolean;
}

/** How a server at this address tells who asks. @throws ConfigError when the address can be reached from elsewhere and nobody would need to sign in */
export function createAccess({ keys, tokens, open, anonymous }: AccessSettings, host: string): Authenticate {
  if (keys !== null || tokens !== null) {
    return createAuthenticator({
      keys: keys ?? undefined,
      verifyToken: tokens === null ? undefined : createTokenVerifier(tokens),
      anonymous: anonymous || open,
    });
  }
  if (open) return createAuthenticator({ anonymous: true });
  refuseStrangers(host);
  return authenticateLocally;
}
