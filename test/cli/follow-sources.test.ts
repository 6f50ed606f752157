import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { feedOf, startFeedServer, type FeedServer } from '../importer/remote/feed-server.js';
import { runCli, type CliRun } from './run-cli.js';

let folder: string;
let server: FeedServer;
let interruption: AbortController;

/** The answers of the feed in their order; after the last, the user interrupts. */
let answers: readonly (string | number)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-follow-'));
  interruption = new AbortController();
  let asked = 0;
  server = await startFeedServer({
    '/feed': (_request, response) => {
      const answer = answers[asked++] ?? '';
      if (asked > answers.length) interruption.abort();
      if (typeof answer === 'number') response.writeHead(answer).end();
      else response.end(answer);
    },
  });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function follow(...words: readonly string[]): Promise<CliRun> {
  const command = ['import', '--store', join(folder, 'graph.db'), '--allow-private', ...words];
  return runCli(command, { signal: interruption.signal });
}

test('--follow takes in what is new in each round, one line a round, until it is interrupted', async () => {
  answers = [
    feedOf('Chile sold boats to Peru.'),
    feedOf('Chile sold boats to Peru.', 'Spain sold tanks to Oman.'),
  ];
  const { status, output, errors } = await follow('--follow', `${server.url}/feed`, '--every', '1s');
  expect(status).toBe(130);
  expect(errors).toBe('');
  const rounds = output.trim().split('\n');
  expect(rounds[0]).toContain('1 source read');
  expect(rounds[0]).toContain('1 new, 0 replaced, 0 unchanged, 0 failed');
  expect(rounds[1]).toContain('1 new, 0 replaced, 1 unchanged, 0 failed');
});

test('--follow goes on when a feed fails', async () => {
  answers = [503, feedOf('Chile sold boats to Peru.')];
  const { output, errors } = await follow('--follow', `${server.url}/feed`, '--every', '1s');
  expect(errors).toContain('/feed: the server answers with status 503');
  expect(output).toContain('0 new, 0 replaced, 0 unchanged, 1 failed');
  expect(output).toContain('1 new');
});

test.each([
  [['--every', '10'], '--every must be a duration'],
  [['--follow', '--every', '100d'], '--every must be a duration'],
  [['--every', '10s'], '--every goes with --follow'],
  [['--follow', '-'], '--follow cannot read standard input again'],
  [['--follow', '--queue', 'redis://127.0.0.1:1'], '--queue does not go with --follow'],
])('%j is refused', async (words, message) => {
  const { status, errors } = await follow(...words, 'news');
  expect(status).toBe(2);
  expect(errors).toContain(message);
});
