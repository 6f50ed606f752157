import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { executeDocument } from '../../src/api/execute.js';
import { runCli } from './run-cli.js';

function setting() {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-correct-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    environment: { TIDINGS_STORE: join(folder, 'graph.db') },
    services: {
      executeDocument: ({
        operationName: _name,
        ...request
      }: Parameters<typeof executeDocument>[0] & { operationName: null | string }) =>
        executeDocument(request),
    } as never,
  };
}

const STORY = '{"id":"sale","text":"Norway sold boats to Chile."}\n';

describe('tidings correct', () => {
  it('says what is so, lists it and takes it back', async () => {
    const where = setting();
    const folder = join(where.environment.TIDINGS_STORE, '..');
    writeFileSync(join(folder, 'story.jsonl'), STORY);
    await runCli(['import', join(folder, 'story.jsonl')], where);
    const before = await runCli(['dump'], where);
    const corrected = await runCli(
      [
        'correct',
        'event:sale',
        '--status',
        'PLANNED',
        '--actor',
        'country:chile',
        '--why',
        'a typo',
        '--json',
      ],
      where,
    );
    expect(corrected.errors).toBe('');
    expect(corrected.status).toBe(0);
    const { correction } = JSON.parse(corrected.output) as { correction: { id: string } };
    const listed = await runCli(['corrections'], where);
    expect(listed.output).toContain(correction.id);
    expect(listed.output).toContain('a typo');
    const why = await runCli(['why', 'event:sale', 'event:sale'], where);
    expect(why.output).toMatch(/corrected by .*: a typo {2}\[correction:/);
    expect(await runCli(['corrections', '--withdraw', correction.id], where)).toMatchObject({
      status: 0,
      output: '',
    });
    expect((await runCli(['dump'], where)).output).toBe(before.output);
  });

  it('refuses what no such event can have', async () => {
    const where = setting();
    expect((await runCli(['correct', 'event:x', '--retract', '--why', 'no'], where)).status).not.toBe(0);
  });
});
