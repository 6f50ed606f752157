import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_REQUESTS, HOSTILE_TEXTS } from '../../scripts/hostile/requests.js';
import { sendHostile } from '../../scripts/hostile/send.js';
import { PROTOCOL_CODES } from '../../src/api/errors/protocol-codes.js';
import { startServer, type RunningServer } from '../../src/api/server.js';
import { ERROR_CODES } from '../../src/common/errors.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { countReads } from './counting-store.js';
import { operationOf, ROOT_FIELDS, textPlacesOf } from './root-operations.js';
import { openSample } from './sample-api.js';

/** Words of an engine, of its statements or of our code. */
const ENGINE_WORDS = /grafeo|neo4j|cypher|\bMATCH \(|UNWIND|\$p\d|lucene|node_modules|\bat \w+ \(|\.ts:\d/i;

/** Codes that are given before a question reaches the graph. */
const BEFORE_THE_GRAPH = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
]);

describe('a hostile request', () => {
  let sample: GraphStore;
  let store: ReturnType<typeof countReads>;
  let server: RunningServer;
  beforeAll(async () => {
    sample = await openSample();
    store = countReads(sample);
    server = await startServer({ store, host: '127.0.0.1', port: 0 });
    await fetch(server.url);
  });
  afterAll(async () => {
    await server.stop();
    await sample.close();
  });

  it('is one of a hundred, and no two are alike', () => {
    expect(HOSTILE_REQUESTS.length).toBeGreaterThanOrEqual(100);
    const sent = HOSTILE_REQUESTS.map(({ name: _name, code: _code, ...request }) => JSON.stringify(request));
    expect(new Set(sent).size).toBe(sent.length);
  });

  it.each(HOSTILE_REQUESTS.map((hostile) => [hostile.name, hostile] as const))('%s', async (_, hostile) => {
    const before = store.statements.length;
    const { status, code, text, milliseconds } = await sendHostile(server.url, hostile);
    expect(code).toBe(hostile.code);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(ENGINE_WORDS);
    expect(milliseconds).toBeLessThan(1_000);
    const isLimit = hostile.code?.startsWith('QUERY_') || hostile.code === 'INPUT_TOO_LARGE';
    if (isLimit || BEFORE_THE_GRAPH.has(hostile.code ?? '')) expect(store.statements.length).toBe(before);
  });

  const PLACES = ROOT_FIELDS.filter(({ type }) => type !== 'Subscription').flatMap((field) =>
    textPlacesOf(field).map((place) => [`${field.type}.${field.name}(${place.path})`, field, place] as const),
  );
  it.each(PLACES)('is no more than a text in %s', async (_, field, { argument, fill }) => {
    for (const text of HOSTILE_TEXTS) {
      const body = JSON.stringify(operationOf(field, [argument.name, fill(text)]));
      const answer = await sendHostile(server.url, { name: text, code: null, body });
      expect(answer.status, answer.text).toBeLessThan(500);
      if (answer.code !== null) expect({ ...ERROR_CODES, ...PROTOCOL_CODES }).toHaveProperty(answer.code);
      // The words that were sent may come back in a message; nothing else of that kind may.
      expect(answer.text.replaceAll(JSON.stringify(text).slice(1, -1), '')).not.toMatch(
        /GRAFEO-|Neo\.|UNWIND|\.ts:\d/,
      );
    }
  });

  it('has changed nothing in the end', async () => {
    const [row] = await sample.read({ cypher: 'MATCH (e:`Event`) RETURN count(e) AS events', params: {} });
    expect(row).toEqual({ events: 7 });
  });
});
