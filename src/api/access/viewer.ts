import { Role } from './role.js';

/** Who asks. */
export interface Viewer {
  /** The name of the key or the subject of the token, as it stands in logs and beside corrections. */
  readonly name: string;
  readonly role: Role;
}

/** Whoever sits at this machine, while nobody needs to sign in. */
export const LOCAL_USER: Viewer = { name: 'local', role: Role.Admin };

/** Whoever has not signed in, where that is allowed. */
export const ANONYMOUS: Viewer = { name: 'anonymous', role: Role.Reader };
