import type { ErrorCode } from '../../common/errors.js';
import type { Statement } from '../graph-store.js';

/**
 * How processes share an embedded graph. The *holder* has the file open and listens on a socket beside it; a *guest* is
 * another process that works through the holder. A guest has one transaction at a time: begin, run…, commit or rollback;
 * what it leaves open is rolled back when it goes away or says nothing for `IDLE_MS`. Whoever may write the file may
 * connect: the socket has the permissions of its owner alone.
 */
export const PROTOCOL_VERSION = 2;

/** Milliseconds that a guest may leave its transaction open without a word: everybody else waits for it. */
export const IDLE_MS = 30_000;

/** What the holder says first. */
export interface Greeting {
  readonly protocol: number;
  /** The holder's process. */
  readonly pid: number;
}

/** What a guest can ask for. */
export type Question =
  /** One that is `abandonable` is given up when the guest says so or leaves. */
  | { readonly ask: 'read'; readonly statement: Statement; readonly abandonable: boolean }
  /** Gives up the read of that number; the reply to it still comes. */
  | { readonly ask: 'abandon'; readonly read: number }
  | { readonly ask: 'begin' }
  | { readonly ask: 'run'; readonly statement: Statement }
  | { readonly ask: 'commit' }
  | { readonly ask: 'rollback' }
  /** `file` is an absolute path, new, of the machine they share. */
  | { readonly ask: 'backup'; readonly file: string };

/** A question with the number that comes back with its reply. */
export type Request = Question & { readonly number: number };

/** What the holder answers: rows of a statement, null of anything else, or what went wrong. */
export interface Reply {
  readonly number: number;
  readonly result?: unknown;
  readonly error?: ReplyError;
}

/** An error as it travels. */
export interface ReplyError {
  readonly code: ErrorCode;
  readonly message: string;
  /** What the engine said. */
  readonly cause: string;
}
