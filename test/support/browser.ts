import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The command that starts Chromium; null where there is none. */
export function findBrowser(): string | null {
  return NAMES.find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
}

/** A page of a browser that runs for a test. */
export interface BrowserPage {
  /** The addresses of every request that the page made, those of other origins too. */
  readonly requests: readonly string[];
  /** What the console and the browser's log complained of. */
  readonly complaints: readonly string[];
  open(url: string): Promise<void>;
  /** What a JavaScript expression gives in the page; promises are waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Writes what the page shows to a file. */
  capture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The fields that are read of the events of the developer tools. */
interface ToolEvent {
  readonly request?: { readonly url: string };
  readonly url?: string;
  readonly entry?: { readonly text: string };
  readonly exceptionDetails?: object;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: ToolEvent;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Starts a browser without a window and opens an empty page in it, over the protocol of its developer tools. */
export async function openPage(command: string): Promise<BrowserPage> {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-browser-'));
  const child = spawn(
    command,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const tools = await addressOfTools(child.stderr);
  const targets = (await (await fetch(`http://${new URL(tools).host}/json/list`)).json()) as readonly {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl ?? tools);
  await once(socket, 'open');

  const requests: string[] = [];
  const complaints: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: Readonly<Record<string, (event: ToolEvent) => void>> = {
    'Network.requestWillBeSent': ({ request }) => requests.push(request?.url ?? ''),
    'Network.webSocketCreated': ({ url }) => requests.push(url ?? ''),
    'Log.entryAdded': ({ entry }) => complaints.push(entry?.text ?? ''),
    'Runtime.exceptionThrown': ({ exceptionDetails }) => complaints.push(JSON.stringify(exceptionDetails)),
  };
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else listeners[message.method ?? '']?.(message.params ?? {});
  });
  let last = 0;
  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as T);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`);

  return {
    requests,
    complaints,
    open: async (url) => void (await send('Page.navigate', { url })),
    evaluate: async <T>(expression: string) => {
      const { result } = await send<{ result: { value: T } }>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value;
    },
    capture: async () => {
      const { data } = await send<{ data: string }>('Page.captureScreenshot');
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      // Asked to close, the browser waits for its own processes, which would write to the folder after a kill.
      const ended = once(child, 'exit');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      socket.send(JSON.stringify({ id: ++last, method: 'Browser.close' }));
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

async function addressOfTools(errors: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of errors) {
    text += String(chunk);
    const [, url] = /DevTools listening on (ws:\/\/\S+)/.exec(text) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`The browser did not start: ${text}`);
}
