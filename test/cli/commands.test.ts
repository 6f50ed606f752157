import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '../../src/cli/services.js';
import { GraphError } from '../../src/common/errors.js';
import { openStore as realStore } from '../../src/graph/open-store.js';
import { runCli, answerTo } from './run-cli.js';

let folder: string;
let store: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-cli-'));
  store = join(folder, 'graph.db');
});

afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const SALE = 'Chile sold boats to Peru.';
const records = (output: string): Record<string, unknown>[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('extract', () => {
  test('prints a line for each story, its fields in the order of the contract', async () => {
    const file = await put('a.txt', `# Boats\n\n${SALE}\n\nSpain sold tanks to Oman.\n`);
    const { status, output } = await runCli(['extract', file, '--published', '2026-11-03', '--tokens']);
    expect(status).toBe(0);
    const found = records(output);
    expect(found.map(({ title, text, publishedAt }) => [title, text, publishedAt])).toEqual([
      ['Boats', SALE, '2026-11-03'],
      [null, 'Spain sold tanks to Oman.', '2026-11-03'],
    ]);
    expect(Object.keys(found[0]!).join(' ')).toBe(
      'id title publishedAt publisher url text sentences tokens entities mentions events relations',
    );
  });

  test('reads standard input and leaves out tokens that nobody asked for', async () => {
    const { status, output } = await runCli(['extract'], { input: SALE });
    expect(status).toBe(0);
    expect(records(output)).toHaveLength(1);
    expect(output).not.toContain('"tokens"');
  });

  test('shows a person the sentences with what was found in them', async () => {
    const { status, output } = await runCli(['extract', '--format', 'pretty'], { input: SALE });
    expect(status).toBe(0);
    expect(output).toMatch(/\[Chile = country:\w+\].* \*sold\*/);
    expect(output).toMatch(/ARMS_TRANSFER {2}ASSERTED/);
  });

  test('keeps a whole document together', async () => {
    const { output } = await runCli(['extract', '--split', 'document'], { input: `${SALE}\n\nMore.` });
    expect(records(output).map(({ text }) => text)).toEqual([`${SALE}\n\nMore.`]);
  });

  test('goes on after what fails, and names it', async () => {
    const file = await put('a.jsonl', `{"text": "FAIL."}\n{"text": }\n{"text": "${SALE}"}\n`);
    const { status, output, errors } = await runCli(['extract', file, join(folder, 'none.txt')]);
    expect(status).toBe(1);
    expect(records(output)).toHaveLength(1);
    const [extraction, json, missing] = errors.trimEnd().split('\n');
    expect(extraction).toMatch(
      /^tidings: .*a\.jsonl:1: story story:\w+ could not be extracted: no such luck$/,
    );
    expect(json).toMatch(/^tidings: .*a\.jsonl:2: not JSON: /);
    expect(missing).toMatch(/^tidings: .*none\.txt: no such file$/);
  });

  test.each([
    ['that is missing', null, /^tidings: --gazetteer .*none\.jsonl: no such file\. /],
    [
      'with a broken row',
      '{"kind": "wizard"}',
      /^tidings: --gazetteer .*none\.jsonl, line 1: "kind" must be/,
    ],
  ])('stops at a gazetteer %s', async (_name, content, expected) => {
    const file = content === null ? join(folder, 'none.jsonl') : await put('none.jsonl', content);
    const { status, errors } = await runCli(['extract', '--gazetteer', file], { input: SALE });
    expect(status).toBe(2);
    expect(errors).toMatch(expected);
  });
});

describe('import', () => {
  test('reports, and imports nothing twice', async () => {
    const file = await put('a.txt', SALE);
    const first = await runCli(['import', file, '--store', store]);
    expect(first.status).toBe(0);
    expect(first.output).toMatch(/^Read 1 story in \d+\.\d s: 1 new, 0 replaced, 0 unchanged, 0 failed\.\n/);
    expect(first.output).toContain(`Added to ${store}: 3 entities, 1 event, 1 claim.`);
    const second = await runCli(['import', file, '--store', store, '--json']);
    expect(JSON.parse(second.output)).toMatchObject({ read: 1, new: 0, unchanged: 1, failed: [] });
  });

  test('names each bad file and takes in the others', async () => {
    const bad = [
      await put('empty.txt', ''),
      await put('binary.txt', Buffer.from([0, 1, 2])),
      await put('photo.png', 'x'),
      join(folder, 'missing.txt'),
    ];
    const { status, output, errors } = await runCli([
      'import',
      ...bad,
      await put('good.txt', SALE),
      '--store',
      store,
    ]);
    expect(status).toBe(1);
    expect(output).toContain('1 new, 0 replaced, 0 unchanged, 4 failed');
    expect(errors.split('\n').map((line) => line.replace(`${folder}/`, ''))).toEqual([
      'tidings: empty.txt:1: the file is empty',
      'tidings: binary.txt:1: a binary file, not text',
      'tidings: photo.png: no reader for .png files (there are: .txt, .html, .jsonl, .csv, .xml, and each as .gz)',
      'tidings: missing.txt: no such file',
      '',
    ]);
  });

  test('tells a report for programs too, in a file', async () => {
    const file = await put('a.jsonl', `{"text": "${SALE}"}\n{"title": "t"}\n`);
    const path = join(folder, 'report.json');
    const { status, output } = await runCli(['import', file, '--store', store, '--report', path]);
    expect(status).toBe(1);
    expect(output).toContain(`Failed:\n  ${file}:2: text is missing\n`);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      store,
      read: 1,
      new: 1,
      failed: [{ code: 'SOURCE_MALFORMED', reason: 'text is missing', file, line: 2, field: 'text' }],
      merges: [],
      steps: { waiting: 0 },
      interrupted: false,
      error: null,
    });
  });

  test('keeps what failed, ready to be fed again', async () => {
    const good = await put('good.txt', SALE);
    const bad = await put(
      'bad.jsonl',
      [
        '{"text": "FAIL.", "title": "Boats", "id": "s1"}',
        '{"text": "Spain sold tanks to Oman.", "publishedAt": "2026-13-01"}',
        '{broken',
      ].join('\n'),
    );
    const failed = join(folder, 'failed.jsonl');
    const words = ['--store', store, '--failed', failed];
    expect((await runCli(['import', good, bad, join(folder, 'none.txt'), ...words])).status).toBe(1);
    const records = (await readFile(failed, 'utf8')).trim().split('\n');
    expect(records.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 's1', title: 'Boats', text: 'FAIL.', failure: { code: 'EXTRACTION_FAILED', line: 1 } },
      { text: 'Spain sold tanks to Oman.', publishedAt: '2026-13-01', failure: { file: bad, line: 2 } },
      { raw: '{broken', failure: { line: 3 } },
    ]);

    const mended = records
      .slice(0, 2)
      .join('\n')
      .replace('FAIL.', 'Chile sold boats to Peru.')
      .replace('-13-', '-12-');
    await writeFile(failed, mended);
    const again = await runCli(['import', failed, ...words]);
    expect(again.output).toContain('2 new, 0 replaced, 0 unchanged, 0 failed');
    expect(await readFile(failed, 'utf8')).toBe('');
  });

  test.each([
    ['--failed', 'none/failed.jsonl', 'cannot be written: there is no such folder'],
    ['--report', '.', 'is a folder'],
  ])('wants a place for %s before it begins', async (option, path, problem) => {
    const file = await put('a.txt', SALE);
    const target = join(folder, path);
    const { status, output, errors } = await runCli(['import', file, '--store', store, option, target]);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(`${option} ${target} ${problem}`);
  });

  test('writes so many stories at once as it is told', async () => {
    const file = await put('a.jsonl', `{"text": "${SALE}"}\n{"text": "Spain sold tanks to Oman."}\n`);
    expect((await runCli(['import', file, '--store', store, '--batch', '1'])).status).toBe(0);
    const none = await runCli(['import', file, '--store', store, '--batch', '0']);
    expect(none.status).toBe(2);
    expect(none.errors).toContain('--batch must be a number from 1 to 10000, and is "0"');
  });

  test('reports what was done before the graph failed, and ends with its error', async () => {
    const file = await put('a.txt', SALE);
    const openStore: Services['openStore'] = () =>
      Promise.reject(new GraphError('GRAPH_UNREACHABLE', 'The graph is gone'));
    const failed = join(folder, 'failed.jsonl');
    const { status } = await runCli(['import', file, '--failed', failed], { services: { openStore } });
    expect(status).toBe(2);
    await expect(readFile(failed)).rejects.toThrow('ENOENT');

    const gone: Services['openStore'] = async (options) => {
      const graph = await realStore(options);
      const write = () => Promise.reject(new GraphError('GRAPH_UNREACHABLE', 'The graph is gone'));
      return Object.assign(Object.create(graph) as typeof graph, { write });
    };
    const report = join(folder, 'report.json');
    const stopped = await runCli(['import', file, '--report', report, '--store', store], {
      services: { openStore: gone },
    });
    expect(stopped.status).toBe(2);
    expect(stopped.output).toContain('Stopped after 0 stories: the graph is whole');
    expect(stopped.errors).toContain('tidings: The graph is gone.');
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
      error: { code: 'GRAPH_UNREACHABLE' },
    });
  });

  test('says so when it was interrupted', async () => {
    const signal = AbortSignal.abort();
    const file = await put('a.txt', `${SALE}\n\nNext.`);
    const { status, output } = await runCli(['import', file, '--store', store], { signal });
    expect(status).toBe(130);
    expect(output).toContain('Interrupted');
  });

  test('writes control characters of a file name to no terminal', async () => {
    const { errors } = await runCli(['import', 'a\u001b[31m.txt', '--store', store]);
    expect(errors).toBe('tidings: a [31m.txt: no such file\n');
  });
});

describe('dump', () => {
  test('gives equal bytes for equal stories in another order', async () => {
    const files = [await put('a.txt', SALE), await put('b.txt', 'Spain sold tanks to Peru.')];
    const dumps: string[] = [];
    for (const [index, order] of [files, files.toReversed()].entries()) {
      const path = join(folder, `${index}.db`);
      await runCli(['import', ...order, '--store', path]);
      dumps.push((await runCli(['dump', '--store', path])).output);
    }
    expect(dumps[0]).toContain(SALE);
    expect(dumps[1]).toBe(dumps[0]);
  });

  test('writes to a file', async () => {
    await runCli(['import', '-', '--store', store], { input: SALE });
    const file = join(folder, 'dump.jsonl');
    expect(await runCli(['dump', '--store', store, '--output', file])).toEqual({
      status: 0,
      output: '',
      errors: '',
    });
    expect(await readFile(file, 'utf8')).toBe((await runCli(['dump', '--store', store])).output);
  });

  test('says when its file cannot be written', async () => {
    const { status, errors } = await runCli([
      'dump',
      '--store',
      store,
      '--output',
      join(folder, 'no', 'dump'),
    ]);
    expect(status).toBe(2);
    expect(errors).toMatch(/^tidings: --output .* cannot be written \(ENOENT\)\. /);
  });
});

describe('ask', () => {
  const dyad = {
    actor: { name: 'Chile' },
    recipient: { name: 'Peru' },
    items: ['boats'],
    events: 2,
    first: '2026-11-03',
    last: '2026-11-05',
    reports: 2,
    evidence: [
      {
        quote: 'Chile sold\nboats \u001b[31mto Peru.',
        attributedTo: [{ name: 'Chile' }],
      },
    ],
  };
  const services: Partial<Services> = {
    answerQuestion: ({ question }) =>
      Promise.resolve(
        answerTo(question, {
          sentence: 'Chile → Peru.',
          understood: [{ text: 'sold', as: 'event type ARMS_TRANSFER' }],
          dyads: { totalCount: 3, edges: [{ node: dyad }] },
        }),
      ),
  };

  test('prints a table with the sentence and who says it', async () => {
    const { status, output } = await runCli(['ask', 'Who', 'sold?', '--store', store], { services });
    expect(status).toBe(0);
    expect(output).toMatchSnapshot();
  });

  test.each([60, 80, 200])('fits a terminal of %d columns', async (columns) => {
    const setting = { services, columns, environment: { NO_COLOR: '1' } };
    const { output } = await runCli(['ask', 'Who sold?', '--store', store], setting);
    const table = output.split('\n').filter((line) => /^[│┌├└]/.test(line));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  test('gives a program JSON', async () => {
    const { output } = await runCli(['ask', 'Who sold?', '--json', '--store', store], { services });
    expect(JSON.parse(output)).toMatchObject({
      question: 'Who sold?',
      operation: '{ dyads { totalCount } }',
    });
  });

  test('says when no story has an answer', async () => {
    expect((await runCli(['ask', 'Who sold?', '--store', store])).output).toBe(
      'No story in the graph says so.\n\n\n{ dyads { totalCount } }\n',
    );
  });

  test('says which words it cannot read, and what can be asked', async () => {
    const unread = {
      kind: null,
      sentence: 'I cannot read “Mordor”, so there is no answer.',
      unread: [{ text: 'Mordor', hint: 'The graph knows nothing called "Mordor".' }],
      nearest: ['Who sold what?'],
    };
    const services = { answerQuestion: () => Promise.resolve(answerTo('Who sold to Mordor?', unread)) };
    const { status, errors } = await runCli(['ask', 'Who sold to Mordor?', '--store', store], { services });
    expect(status).toBe(2);
    expect(errors).toContain('I cannot read “Mordor”');
    expect(errors).toContain('“Who sold what?”');
  });
});

describe('query', () => {
  test.each([
    ['an answer', { data: { a: 1 } }, 0],
    ['an answer with an error in it', { data: { a: null }, errors: [{ message: 'no' }] }, 1],
    ['a document that cannot be run', { errors: [{ message: 'no' }] }, 2],
  ])('prints %s', async (_name, result, expected) => {
    const services = { executeDocument: () => Promise.resolve(result) };
    const { status, output } = await runCli(['query', '-', '--store', store], { input: '{ a }', services });
    expect(status).toBe(expected);
    expect(JSON.parse(output)).toEqual(result);
  });

  test('passes document, variables and operation on', async () => {
    const file = await put('variables.json', '{"name": "Chile"}');
    const requests: unknown[] = [];
    const services: Partial<Services> = {
      executeDocument: ({ store: _store, ...request }) => {
        requests.push(request);
        return Promise.resolve({ data: {} });
      },
    };
    const words = ['query', await put('a.graphql', '{ a }'), '--variables', `@${file}`, '--operation', 'a'];
    await runCli([...words, '--store', store], { services });
    expect(requests).toEqual([{ document: '{ a }', variables: { name: 'Chile' }, operationName: 'a' }]);
  });
});

describe('serve', () => {
  test('serves until it is interrupted', async () => {
    const stop = new AbortController();
    const events: string[] = [];
    const services: Partial<Services> = {
      startServer: ({ host, port }) => {
        events.push(`start ${host} ${port}`);
        setTimeout(() => stop.abort(), 10);
        const close = (): Promise<void> => Promise.resolve(void events.push('close'));
        return Promise.resolve({ url: `http://${host}:${port}/graphql`, close });
      },
    };
    const { status, output } = await runCli(['serve', '--port', '4321', '--store', store], {
      services,
      signal: stop.signal,
    });
    expect(status).toBe(0);
    expect(output).toBe(
      'Serving GraphQL on http://127.0.0.1:4321/graphql (Ctrl-C stops); in a browser, a page to write queries on.\n',
    );
    expect(events).toEqual(['start 127.0.0.1 4321', 'close']);
  });

  test('lets strangers in only when that is said', async () => {
    const opened: unknown[] = [];
    const services: Partial<Services> = {
      startServer: ({ access }) => {
        opened.push(access.open);
        return Promise.reject(new Error('no server'));
      },
    };
    const words = ['serve', '--host', '0.0.0.0', '--store', store];
    const refused = await runCli(words, { services });
    expect(refused.status).toBe(2);
    expect(refused.errors).toMatch(/^tidings: 0\.0\.0\.0 can be reached from other machines.*--open/);
    await runCli([...words, '--open'], { services });
    expect(opened).toEqual([true]);
  });

  test('reads the documents that are trusted, from files and folders', async () => {
    const given: unknown[] = [];
    const services: Partial<Services> = {
      startServer: ({ trusted }) => {
        given.push(trusted);
        return Promise.reject(new Error('no server'));
      },
    };
    const list = await put('trusted.json', '{"a": "{ a }"}');
    const [first, second] = [await put('trusted/b.graphql', '{ b }'), await put('trusted/c/d.gql', '{ d }')];
    await put('trusted/notes.txt', 'none');
    await runCli(['serve', '--store', store], { services });
    await runCli(['serve', '--store', store, '--trusted', list, '--trusted', dirname(first)], { services });
    expect(given).toEqual([
      undefined,
      [
        { name: list, text: '{"a": "{ a }"}' },
        { name: first, text: '{ b }' },
        { name: second, text: '{ d }' },
      ],
    ]);
  });

  test.each([
    [['--trusted', 'absent.json'], /--trusted absent\.json: /],
    [['--keys', 'absent.keys'], /there are no keys at absent\.keys; make one with: tidings keys add/],
    [['--jwks', 'absent.pem'], /--jwks needs --jwt-issuer and --jwt-audience/],
    [['--jwt-issuer', 'a'], /go with --jwks/],
    [['--cors', '*'], /--cors must be an origin such as/],
    [['--cors', 'https://a.example/path'], /--cors must be an origin such as/],
  ])('refuses %j', async (words, expected) => {
    const { status, errors } = await runCli(['serve', '--store', store, ...words]);
    expect(status).toBe(2);
    expect(errors).toMatch(expected);
  });

  test.each([
    ['EADDRINUSE', 'port 4000 of 127.0.0.1 is taken by another program; give another with --port'],
    ['EACCES', 'port 4000 of 127.0.0.1 may not be listened on; give one above 1023 with --port'],
  ])('says what to do about %s', async (code, expected) => {
    const error = new Error('no server', { cause: Object.assign(new Error('no'), { code }) });
    const services = { startServer: () => Promise.reject(error) };
    const { status, errors } = await runCli(['serve', '--store', store], { services });
    expect(status).toBe(2);
    expect(errors).toMatch(new RegExp(`^tidings: ${expected}\\. `));
  });
});

describe('start', () => {
  test('imports the samples once, answers, and serves', async () => {
    const answerQuestion: Services['answerQuestion'] = ({ question }) => Promise.resolve(answerTo(question));
    const run = async (): Promise<string> => {
      const stop = new AbortController();
      const startServer: Services['startServer'] = () => {
        setTimeout(() => stop.abort(), 10);
        return Promise.resolve({ url: 'http://127.0.0.1:4000/graphql', close: () => Promise.resolve() });
      };
      const setting = { services: { answerQuestion, startServer }, signal: stop.signal };
      return (await runCli(['start', '--store', store], setting)).output;
    };
    const first = await run();
    expect(first).toMatch(/^Read (\d+) stories in \d+\.\d s: \1 new, 0 replaced, 0 unchanged, 0 failed\./);
    expect(first).toContain('Who supplied weapons to whom?');
    expect(first).toContain('Serving GraphQL on http://127.0.0.1:4000/graphql');
    expect(await run()).toMatch(
      /^Read (\d+) stories in \d+\.\d s: 0 new, 0 replaced, \1 unchanged, 0 failed\./,
    );
  });
});
