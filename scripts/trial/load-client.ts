import { Agent, request } from 'node:http';

/** What an operation was answered with. */
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  /** The codes of its errors; none when it has none. */
  readonly codes: readonly string[];
  readonly text: string;
}

/** Sends operations to the address over connections that stay open, at most so many at once. */
export class LoadClient {
  private readonly agent: Agent;

  constructor(
    readonly url: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The answer to an operation, whatever it is. @throws Error when none comes */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const { status, text } = await this.send(JSON.stringify({ query, variables }));
    const { data = null, errors = [] } = JSON.parse(text) as {
      data?: unknown;
      errors?: readonly { readonly extensions?: { readonly code?: string } }[];
    };
    return { status, data, codes: errors.map(({ extensions }) => extensions?.code ?? 'none'), text };
  }

  /** The data of an operation. @throws Error when it has errors */
  async read<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, codes, text } = await this.ask(query, variables);
    if (codes.length > 0) throw new Error(`an operation was answered ${text.slice(0, 300)}`);
    return data as Data;
  }

  close(): void {
    this.agent.destroy();
  }

  private send(body: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const call = request(this.url, {
        method: 'POST',
        agent: this.agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      });
      call.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}
