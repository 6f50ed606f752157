import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe } from 'vitest';

/** A Redis server of a test: it keeps nothing on disk, so that one that has been restarted has forgotten everything. */
export class TestRedis {
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'tidings-redis-'));

  private constructor(
    readonly port: number,
    private readonly options: readonly string[],
  ) {}

  /** Starts one on a free port of loopback, with options of redis-server. */
  static async start(...options: readonly string[]): Promise<TestRedis> {
    const server = new TestRedis(await findFreePort(), options);
    await server.resume();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again where it was. */
  async resume(): Promise<void> {
    const words = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--save', '', '--dir', this.folder];
    this.child = spawn('redis-server', [...words, ...this.options], { stdio: 'ignore' });
    const client = new Redis(this.url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
    client.on('error', () => undefined);
    await client.ping().catch((error: Error) => {
      if (!error.message.includes('NOAUTH')) throw error;
    });
    client.disconnect();
  }

  /** Ends it at once, with everything it held. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A describe block with a Redis server of its own, skipped where redis-server is not installed. @throws Error when TIDINGS_REQUIRE_REDIS is 1 and it is not */
export function describeOnRedis(name: string, suite: (server: () => TestRedis) => void): void {
  const isInstalled = spawnSync('redis-server', ['--version']).status === 0;
  if (!isInstalled && process.env['TIDINGS_REQUIRE_REDIS'] === '1')
    throw new Error('TIDINGS_REQUIRE_REDIS is set and there is no redis-server: install it.');
  const shown = isInstalled ? name : `${name} (skipped: install redis-server to run it)`;
  describe.skipIf(!isInstalled)(shown, () => {
    let server: TestRedis;
    beforeAll(async () => {
      server = await TestRedis.start();
    });
    afterAll(() => server.stop());
    suite(() => server);
  });
}

/** Resolves once the condition holds. @throws Error when it does not within the time */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline)
      throw new Error(`not so within ${withinMs} ms: ${condition.toString()}`);
    await sleep(20);
  }
}

async function findFreePort(): Promise<number> {
  const listener = createServer();
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}
