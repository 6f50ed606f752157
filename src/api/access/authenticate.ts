import { refusal } from '../errors/refusal.js';
import { findApiKey, isApiKey, type ApiKey } from './api-keys.js';
import type { VerifyToken } from './tokens.js';
import { ANONYMOUS, LOCAL_USER, type Viewer } from './viewer.js';

/** Tells who asks, from the key or token that came with the request, or null. @throws GraphQLError UNAUTHENTICATED */
export type Authenticate = (credential: string | null) => Promise<Viewer>;

/** Who is let in. */
export interface AccessOptions {
  /** The keys that are valid at the moment; none are when left out. */
  readonly keys?: (() => readonly ApiKey[]) | undefined;
  readonly verifyToken?: VerifyToken | undefined;
  /** Whether those without key or token may read. */
  readonly anonymous: boolean;
}

/** Takes everybody for the user of this machine: for commands, and while no keys are configured. */
export const authenticateLocally: Authenticate = () => Promise.resolve(LOCAL_USER);

/** Lets in those with a key or a token and, where that is said, everybody to read. */
export function createAuthenticator({ keys, verifyToken, anonymous }: AccessOptions): Authenticate {
  return async (credential) => {
    if (credential === null) {
      if (anonymous) return ANONYMOUS;
      throw refusal('UNAUTHENTICATED', 'This API asks for a key or a token.');
    }
    if (isApiKey(credential) || !verifyToken) {
      const key = findApiKey(keys?.() ?? [], credential);
      if (key) return { name: key.name, role: key.role };
      throw refusal('UNAUTHENTICATED', 'The key is not known, or has been revoked.');
    }
    return verifyToken(credential);
  };
}
