import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createLog, type LogOptions } from '../../src/cli/log.js';
import type { CommandContext } from '../../src/cli/context.js';

async function logWith(
  options: Partial<LogOptions>,
  isTTY: boolean,
): Promise<{ log: Awaited<ReturnType<typeof createLog>>; lines: () => readonly string[] }> {
  let text = '';
  const errors = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        text += chunk.toString();
        done();
      },
    }),
    { isTTY },
  );
  const context = { errors, environment: { NO_COLOR: '1' } } as unknown as CommandContext;
  const log = await createLog(context, { level: 'info', format: 'auto', ...options });
  return { log, lines: () => text.trimEnd().split('\n') };
}

describe('the log', () => {
  test('is lines of JSON where no person reads', async () => {
    const { log, lines } = await logWith({}, false);
    log.info('operation', { status: 200, codes: [] });
    log.error('It broke.', new Error('why'));
    const [first, second] = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      status: 200,
      codes: [],
      msg: 'operation',
    });
    expect(second).toMatchObject({
      level: 'error',
      msg: 'It broke.',
      err: { type: 'Error', message: 'why' },
    });
  });

  test.each([
    ['auto', true],
    ['text', false],
  ] as const)('is lines of text where a person reads (%s)', async (format, isTTY) => {
    const { log, lines } = await logWith({ format }, isTTY);
    log.warn('slow operation', { operationName: 'A\u001b[2J', cost: null, codes: [], durationMs: 3 });
    expect(lines()).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d warn {2}slow operation {2}operationName=A \[2J durationMs=3$/),
    ]);
  });

  test('tells as much as it is told to', async () => {
    const { log, lines } = await logWith({ level: 'warn' }, false);
    log.debug('a');
    log.info('b');
    log.warn('c');
    expect(lines()).toHaveLength(1);
  });

  test('leaves out what signs a client in, wherever it stands', async () => {
    const { log, lines } = await logWith({}, false);
    log.info('a', { authorization: 'hush1', headers: { authorization: 'hush2', 'x-api-key': 'hush3' } });
    log.info('b', { request: { headers: { cookie: 'hush4' } } });
    log.error('redis://user:hush5@example.org said no', new Error('Bearer hush6.x was refused'));
    expect(lines()).toHaveLength(3);
    expect(lines().join()).not.toContain('hush');
    expect(lines().join()).toContain('redis://[left out]@example.org said no');
  });
});
