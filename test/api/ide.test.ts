import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type RunningServer } from '../../src/api/server.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { findBrowser, openPage, type BrowserPage } from '../support/browser.js';
import { openSample } from './sample-api.js';

const browser = findBrowser();
if (browser === null && process.env['TIDINGS_REQUIRE_BROWSER'] === '1')
  throw new Error('There is no Chromium to open the page with.');

const PATIENCE = { timeout: 45_000, interval: 200 };

describe.skipIf(browser === null)('the page of the API, in a browser', () => {
  let store: GraphStore;
  let server: RunningServer;
  let page: BrowserPage;
  beforeAll(async () => {
    store = await openSample();
    server = await startServer({ store, host: '127.0.0.1', port: 0 });
    page = await openPage(browser ?? '');
  }, 60_000);
  afterAll(async () => {
    await page.close();
    await server.stop();
    await store.close();
  });

  it('sends its first query and shows the answer, and asks nobody but this server', async () => {
    await page.open(server.url);
    const shown = () => page.evaluate<string>('document.body.innerText');
    await vi.waitFor(async () => expect(await shown()).toMatch(/Send Request/), PATIENCE);
    await page.evaluate("document.querySelector('.send-request__button').click()");
    await vi.waitFor(async () => expect(await shown()).toMatch(/"Netherlands"/), PATIENCE);

    const { host } = new URL(server.url);
    expect(page.requests.length).toBeGreaterThan(10);
    expect(page.requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== host)).toEqual(
      [],
    );
    expect(page.complaints).toEqual([]);
  }, 120_000);

  it('shows nothing that would lead to services of others', async () => {
    const offers = await page.evaluate<number>(
      "[...document.querySelectorAll('app-banner-container')].filter((strip) => strip.getClientRects().length > 0).length",
    );
    expect(offers).toBe(0);
  });
});
