import type { WebSocket } from 'ws';

/** Bytes that may wait to be read by one client. */
const MOST_WAITING = 1024 * 1024;
/** Milliseconds that a client may take to read a message. */
const SLOW_MS = 20_000;
/** Milliseconds that a slow client has to read why it is sent away. */
const LAST_WORDS_MS = 5_000;

/**
 * Sends messages to one client, who is waited for: whoever makes them makes no more until the last one is on its way, so
 * that each subscription has one message waiting at most. Who reads too slowly for that is sent away.
 */
export class SocketSender {
  private leaving: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly sendAway: () => void,
  ) {}

  /** Resolves when the message has left this process, or cannot any more. */
  async send(text: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_WAITING) return this.giveUp();
    const slow = setTimeout(() => this.giveUp(), SLOW_MS).unref();
    await new Promise<void>((resolve) => socket.send(text, () => resolve()));
    clearTimeout(slow);
  }

  /** Forgets the client, who has gone. */
  end(): void {
    clearTimeout(this.leaving);
  }

  private giveUp(): void {
    if (this.leaving !== undefined) return;
    this.sendAway();
    this.leaving = setTimeout(() => this.socket.terminate(), LAST_WORDS_MS).unref();
  }
}
