import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server of this machine answers, by path; other paths get status 404. */
export type Answers = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** A server on a free port. */
export interface FeedServer {
  readonly url: string;
  /** The requests it got. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** Starts a server that gives these answers. */
export async function startFeedServer(answers: Answers): Promise<FeedServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An RSS feed with one item for each text. */
export function feedOf(...texts: readonly string[]): string {
  const items = texts.map((text) => `<item><description>${text}</description></item>`);
  return `<rss version="2.0"><channel><title>The Sampler</title>${items.join('')}</channel></rss>`;
}
