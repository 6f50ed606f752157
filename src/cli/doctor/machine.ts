import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { isServer } from '../../graph/store-options.js';
import { locateStore } from '../open-graph.js';
import { well, type Diagnosis, type Examination } from './diagnosis.js';

/** The versions of Node that the tests run on: the lowest minor of each major. */
const NODE_VERSIONS: Readonly<Record<number, number>> = { 20: 19, 22: 0, 24: 0 };

/** Bytes below which an import or a full disk is likely to end badly. */
const LEAST_MEMORY = 5e8;
const LEAST_DISK = 1e9;

/** Milliseconds that a server at the port has to say what it is. */
const PATIENCE_MS = 2_000;

/** Checks that the version is one that Tidings runs on. */
export const NODE_EXAMINATION: Examination = {
  subject: 'Node',
  examine: () => diagnoseNode(process.versions.node),
};

/** What is to be said of a version of Node. */
export function diagnoseNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const least = NODE_VERSIONS[major];
  if (least !== undefined && minor >= least) return well(`version ${version}`);
  if (major > 24) return well(`version ${version}, newer than those that Tidings is tested on`);
  return { found: `version ${version}`, fix: 'Install Node 20.19 or newer, 22 or 24.' };
}

export const MEMORY_EXAMINATION: Examination = {
  subject: 'memory',
  examine: () => {
    const limit = process.constrainedMemory();
    const total = limit > 0 && limit < totalmem() ? limit : totalmem();
    const free = Math.min(freemem(), total);
    const found = `${inGigabytes(free)} free of ${inGigabytes(total)}; ${availableParallelism()} cores`;
    if (free >= LEAST_MEMORY) return well(found);
    return {
      found,
      fix: `Free some, to ${inGigabytes(LEAST_MEMORY)} at least, or import with --workers 1.`,
    };
  },
};

export const DISK_EXAMINATION: Examination = {
  subject: 'disk',
  examine: async (context, options) => {
    const location = locateStore(context, options);
    if (isServer(location) || location === ':memory:') return null;
    const folder = dirname(resolve(location));
    if (!existsSync(folder))
      return { found: `no folder ${folder}`, fix: 'Create it, or give another --store.' };
    const { bavail, bsize } = await statfs(folder);
    const found = `${inGigabytes(bavail * bsize)} free in ${folder}`;
    if (bavail * bsize >= LEAST_DISK) return well(found);
    return { found, fix: 'Make room, or give a --store on another disk.' };
  },
};

export const PORT_EXAMINATION: Examination = {
  subject: 'port',
  examine: async (_context, options) => {
    const host = options['host'] as string;
    const port = options['port'] as number;
    const code = await tryPort(host, port);
    if (code === null) return well(`${port} of ${host} is free`);
    if (code === 'EADDRINUSE' && (await isTidings(host, port)))
      return well(`${port} of ${host} is served by Tidings already`);
    return {
      found: `${port} of ${host} cannot be listened on (${code})`,
      fix: 'Give serve another --port or --host, or end the program that listens there.',
    };
  },
};

/** Null when the port can be listened on, else the code of the error. */
async function tryPort(host: string, port: number): Promise<string | null> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

async function isTidings(host: string, port: number): Promise<boolean> {
  try {
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.headers.has('x-request-id');
  } catch {
    return false;
  }
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
