import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { GraphStore } from '../graph-store.js';
import { GuestDesk } from './guest-desk.js';
import { PROTOCOL_VERSION, type Greeting } from './protocol.js';
import { onMessages, sendMessage } from './message-stream.js';

/** A store that other processes can use. */
export interface Sharing {
  /** Takes no new guests, lets their open transactions end for a while, and sends them away. */
  stop(): Promise<void>;
}

/** Listens at the address, which must be this process's to take, and lets guests use the store. Null when no socket can be had there. */
export async function shareStore(store: GraphStore, address: string): Promise<Sharing | null> {
  const desks = new Set<GuestDesk>();
  const server = createServer((socket) => {
    const desk = new GuestDesk(store, socket);
    desks.add(desk);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      desks.delete(desk);
      desk.abandon();
    });
    sendMessage(socket, { protocol: PROTOCOL_VERSION, pid: process.pid } satisfies Greeting);
    onMessages(socket, (message) => desk.take(message));
  });
  if (!(await listen(server, address))) return null;
  return {
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all([...desks].map((desk) => desk.finish()));
      await closed;
    },
  };
}

async function listen(server: Server, address: string): Promise<boolean> {
  // Who holds the file's lock is the only one to listen: a socket that is there was left by a process that was killed.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.once('listening', () => {
      server.removeAllListeners('error');
      server.on('error', () => undefined);
      server.unref();
      resolve(true);
    });
    listenForOwner(server, address);
  });
}

/** Binds the socket so that its owner alone can connect: it exists when `listen` returns. */
function listenForOwner(server: Server, address: string): void {
  const before = process.umask(0o177);
  try {
    server.listen(address);
  } finally {
    process.umask(before);
  }
}
