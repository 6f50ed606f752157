import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { GraphError } from '../../src/common/errors.js';
import { runCli } from './run-cli.js';

describe('help', () => {
  test('lists every command', async () => {
    const { status, output, errors } = await runCli(['--help']);
    expect(status).toBe(0);
    expect(errors).toBe('');
    expect(output).toMatchSnapshot();
  });

  test.each(COMMANDS.map(({ name }) => [name]))('of %s shows its options and examples', async (name) => {
    const { status, output } = await runCli([name, '--help']);
    expect(status).toBe(0);
    expect(output).toMatchSnapshot();
  });
});

describe('the examples', () => {
  const lines = COMMANDS.flatMap((command) => command.examples.map(([line]) => [line, command] as const));

  test.each(lines)('%s', (line, { name, argument, options }) => {
    const call = line.split('tidings ').find((part) => part.startsWith(name)) ?? '';
    expect(call, 'runs its command').not.toBe('');
    const known = options.map(({ flags }) => flags.split(' ')[0]);
    for (const [flag] of call.matchAll(/--[a-z]+/g)) expect(known).toContain(flag);
    if (argument.startsWith('<')) expect(call.split(' ').length).toBeGreaterThan(1);
  });
});

test('the version is printed', async () => {
  expect(await runCli(['--version'])).toEqual({ status: 0, output: '1.2.3\n', errors: '' });
});

test('without a command the help goes to standard error', async () => {
  const { status, output, errors } = await runCli([]);
  expect(status).toBe(2);
  expect(output).toBe('');
  expect(errors).toContain('Usage: tidings');
});

test.each([
  [['imprt'], "tidings: unknown command 'imprt' (Did you mean import?) See tidings --help."],
  [
    ['dump', '--stroe', 'x'],
    "tidings: unknown option '--stroe' (Did you mean --store?) See tidings dump --help.",
  ],
  [['dump', 'x'], /^tidings: too many arguments for 'dump'.* See tidings dump --help\.$/],
  [['import'], "tidings: missing required argument 'paths'. See tidings import --help."],
  [['serve', '--port'], "tidings: option '--port <number>' argument missing. See tidings serve --help."],
  [
    ['extract', '--format', 'xml'],
    /^tidings: option '--format <format>' argument 'xml' is invalid\. Allowed choices/,
  ],
  [['serve', '--port', '70000'], /^tidings: --port must be a number from 0 to 65535, and is "70000"\. /],
  [
    ['extract', '--published', 'today'],
    /^tidings: --published must be an ISO 8601 date such as 2026-11-03, and is/,
  ],
  [['ask', 'Who?', '--first', '0'], /^tidings: --first must be a number from 1 to 100, and is "0"\. /],
  [['query', 'missing.graphql'], /^tidings: missing\.graphql: no such file\. /],
  [['query', '-', '--variables', '{'], /^tidings: --variables is not JSON: /],
  [['query', '-', '--variables', '[1]'], /^tidings: --variables must be a JSON object\. /],
])('%j is refused in one line', async (words, expected) => {
  const { status, output, errors } = await runCli(words);
  expect(status).toBe(2);
  expect(output).toBe('');
  expect(errors.trimEnd().split('\n')).toEqual([
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  ]);
});

describe('an error', () => {
  const locked = new GraphError('GRAPH_LOCKED', 'The graph a.db is in use.', { cause: new Error('os lock') });
  const failing = { services: { openStore: () => Promise.reject(locked) } };

  test('is one line with what to do', async () => {
    expect(await runCli(['dump'], failing)).toEqual({
      status: 2,
      output: '',
      errors: 'tidings: The graph a.db is in use. Stop the other process, or give another --store.\n',
    });
  });

  test('shows its cause when it is debugged', async () => {
    const { errors } = await runCli(['dump'], { ...failing, environment: { TIDINGS_DEBUG: '1' } });
    expect(errors).toContain('os lock');
  });

  test('that nobody foresaw is told without its stack', async () => {
    const services = { openStore: () => Promise.reject(new TypeError('x is\nnot a function')) };
    expect(await runCli(['dump'], { services })).toEqual({
      status: 1,
      output: '',
      errors:
        'tidings: something went wrong that should not: x is not a function. TIDINGS_DEBUG=1 shows where.\n',
    });
  });
});

test.each([
  [[], {}, './tidings.db'],
  [[], { TIDINGS_STORE: 'b.db' }, 'b.db'],
  [['--store', 'c.db'], { TIDINGS_STORE: 'b.db' }, 'c.db'],
])('the store of %j with %j is %s', async (words, environment, expected) => {
  const opened: string[] = [];
  const openStore = ({ location }: { location: string }): never => {
    opened.push(location);
    throw new GraphError('GRAPH_UNREACHABLE', 'no');
  };
  await runCli(['dump', ...words], { environment, services: { openStore } });
  expect(opened).toEqual([expected]);
});
