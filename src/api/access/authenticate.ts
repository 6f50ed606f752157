import { LOCAL_USER, type Viewer } from './viewer.js';

/** Tells who asks, from the key or token that came with the request, or null. @throws GraphQLError UNAUTHENTICATED */
export type Authenticate = (credential: string | null) => Promise<Viewer>;

/** Takes everybody for the user of this machine: for commands, and while no keys are configured. */
export const authenticateLocally: Authenticate = () => Promise.resolve(LOCAL_USER);
