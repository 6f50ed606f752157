import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createApiKey } from '../../../src/api/access/api-keys.js';
import { createAuthenticator } from '../../../src/api/access/authenticate.js';
import { fieldsWithoutRow, PERMISSIONS } from '../../../src/api/access/permissions.js';
import { hasRole, ROLES, type Role } from '../../../src/api/access/role.js';
import { apiSchema } from '../../../src/api/schema.js';
import { startServer, type RunningServer } from '../../../src/api/server.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { EXPORT_FORMATS } from '../../../src/query/export/formats.js';
import { operationOf, ROOT_FIELDS, type RootField } from '../root-operations.js';
import { openSample } from '../sample-api.js';

/** Who asks: a role, nobody where anybody may read, and nobody where all must sign in. */
const VIEWERS = [...ROLES, 'anonymous', 'nobody'] as const;
type ViewerKind = (typeof VIEWERS)[number];

const KEYS = ROLES.map((role) => ({ role, ...createApiKey(`a ${role}`, role, new Date(0)) }));
const keyOf = (viewer: ViewerKind) => KEYS.find(({ role }) => role === viewer)?.key ?? null;

/** Milliseconds after which a subscription that has not been refused has been accepted. */
const ACCEPTED_MS = 60;

/** What the table says of the cell. */
function expected(transport: string, { type, name }: RootField, viewer: ViewerKind): string {
  const needed = PERMISSIONS[type][name] as Role;
  if (viewer === 'nobody') return 'UNAUTHENTICATED';
  // A GET asks and changes nothing, whoever sends it.
  if (transport === 'GET' && type !== 'Query') return 'BAD_REQUEST';
  const role = viewer === 'anonymous' ? 'reader' : viewer;
  if (hasRole(role, needed)) return 'allowed';
  return viewer === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

const verdictOf = (code: unknown) =>
  ['FORBIDDEN', 'UNAUTHENTICATED'].includes(String(code)) ? String(code) : 'allowed';

type Send = (server: RunningServer, field: RootField, key: string | null) => Promise<string>;

const authorization = (key: string | null): Record<string, string> =>
  key === null ? {} : { authorization: `Bearer ${key}` };

async function codeIn(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

/** The ways in which an operation can be sent. */
const TRANSPORTS: Readonly<Record<string, Send>> = {
  POST: async ({ url }, field, key) => {
    const headers = { 'content-type': 'application/json', ...authorization(key) };
    return verdictOf(
      await codeIn(await fetch(url, { method: 'POST', headers, body: JSON.stringify(operationOf(field)) })),
    );
  },
  GET: async ({ url }, field, key) => {
    const { query, variables } = operationOf(field);
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const headers = { 'apollo-require-preflight': 'true', ...authorization(key) };
    const response = await fetch(`${url}?${search.toString()}`, { headers });
    const code = await codeIn(response);
    return field.type === 'Query' || response.status === 401 ? verdictOf(code) : String(code);
  },
  WebSocket: async ({ url }, field, key) => {
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: authorization(key),
    });
    const verdict = await new Promise<string>((resolve) => {
      const accepted =
        field.type === 'Subscription' ? setTimeout(() => resolve('allowed'), 20 * ACCEPTED_MS) : undefined;
      client.subscribe(operationOf(field), {
        next: ({ errors }) => resolve(verdictOf(errors?.[0]?.extensions?.['code'])),
        error: (error) => resolve(codeOfSocket(error)),
        complete: () => resolve('allowed'),
      });
      accepted?.unref();
    });
    await client.dispose();
    return verdict;
  },
};

/** An error of the operation, or the code by which the connection was closed. */
function codeOfSocket(error: unknown): string {
  if (Array.isArray(error))
    return verdictOf((error as { extensions?: { code?: string } }[])[0]?.extensions?.code);
  return (error as { code?: number }).code === 4401 ? 'UNAUTHENTICATED' : `closed: ${String(error)}`;
}

describe('who may do what', () => {
  let store: GraphStore;
  let open: RunningServer;
  let closed: RunningServer;
  beforeAll(async () => {
    store = await openSample();
    const keys = () => KEYS.map(({ row }) => row);
    const serve = (anonymous: boolean) =>
      startServer({
        store,
        host: '127.0.0.1',
        port: 0,
        authenticate: createAuthenticator({ keys, anonymous }),
      });
    [open, closed] = await Promise.all([serve(true), serve(false)]);
  });
  afterAll(async () => {
    await Promise.all([open.stop(), closed.stop()]);
    await store.close();
  });

  it('is said of every field at the root, and of no other', () => {
    expect(fieldsWithoutRow(apiSchema())).toEqual([]);
  });

  describe('over an export', () => {
    const roles = Object.fromEntries(VIEWERS.map((viewer) => [viewer, viewer === 'nobody' ? 401 : 200]));
    it.each(['', ...EXPORT_FORMATS.map(({ name }) => `/${name}`)])('GET /export%s', async (path) => {
      const cells = await Promise.all(
        VIEWERS.map(async (viewer) => {
          const { url } = viewer === 'nobody' ? closed : open;
          const response = await fetch(new URL(`/export${path}`, url), {
            headers: authorization(keyOf(viewer)),
          });
          const code = response.status === 200 ? null : await codeIn(response);
          if (code === null) await response.text();
          expect(code).toBe(viewer === 'nobody' ? 'UNAUTHENTICATED' : null);
          return [viewer, response.status] as const;
        }),
      );
      expect(Object.fromEntries(cells)).toEqual(roles);
    });

    it.each(['absent', 'graphml?actor=Absent'])(
      'tells nobody who must sign in whether there is %s',
      async (path) => {
        for (const headers of [{}, { authorization: `Bearer ${KEYS[0]!.key}x` }]) {
          const response = await fetch(new URL(`/export/${path}`, closed.url), { headers });
          expect([response.status, await codeIn(response)]).toEqual([401, 'UNAUTHENTICATED']);
        }
      },
    );
  });

  describe.each(Object.entries(TRANSPORTS))('over %s', (transport, send) => {
    const fields =
      transport === 'POST' ? ROOT_FIELDS.filter(({ type }) => type !== 'Subscription') : ROOT_FIELDS;
    it.each(fields.map((field) => [`${field.type}.${field.name}`, field] as const))(
      '%s',
      async (_, field) => {
        const cells = await Promise.all(
          VIEWERS.map(async (viewer) => {
            const server = viewer === 'nobody' ? closed : open;
            return [viewer, await send(server, field, keyOf(viewer))] as const;
          }),
        );
        expect(Object.fromEntries(cells)).toEqual(
          Object.fromEntries(VIEWERS.map((viewer) => [viewer, expected(transport, field, viewer)])),
        );
      },
    );
  });
});
