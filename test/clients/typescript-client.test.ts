import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSample } from '../api/telemetry/logged-server.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENT = 'examples/typescript-client';

/** What a program printed, and how it ended. */
interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the typed client among the examples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-client-'));
  let generated: Ran;

  /** Runs a program of node_modules in a copy of the client. */
  const run = (program: string, ...args: readonly string[]): Promise<Ran> =>
    promisify(execFile)(process.execPath, [join(PROJECT, 'node_modules', program), ...args], {
      cwd: join(folder, CLIENT),
    }).then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      ({ code, stdout, stderr }: Ran & { readonly code: number }) => ({ status: code, stdout, stderr }),
    );

  beforeAll(async () => {
    for (const path of [CLIENT, 'schema/schema.graphql']) {
      cpSync(join(PROJECT, path), join(folder, path), {
        recursive: true,
        filter: (from) => !from.endsWith('src/gql'),
      });
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    generated = await run('@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has its types generated from the schema', () => {
    expect(generated, generated.stderr).toMatchObject({ status: 0 });
  });

  it('fits these types', { timeout: 120_000 }, async () => {
    expect(await run('typescript/bin/tsc', '-p', '.')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('is told by the types what an answer does not have', { timeout: 120_000 }, async () => {
    const wrong =
      "import type { Supply } from './supplies.js';\nexport const one = (supply: Supply) => supply.price;\n";
    writeFileSync(join(folder, CLIENT, 'src/wrong.ts'), wrong);
    const { status, stdout } = await run('typescript/bin/tsc', '-p', '.');
    rmSync(join(folder, CLIENT, 'src/wrong.ts'));
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/^src\/wrong\.ts.*'price' does not exist/);
  });

  it('prints who supplied weapons to whom, with the sentences that say so', { timeout: 60_000 }, async () => {
    const served = await serveSample();
    const told = await run('tsx/dist/cli.mjs', 'src/main.ts', served.server.url, 'Brazil');
    const unknown = await run('tsx/dist/cli.mjs', 'src/main.ts', served.server.url, 'Brazzil');
    await served.stop();
    expect(told.stderr).toBe('');
    expect(told.stdout).toMatch(
      /^Netherlands → Brazil: missiles, rifles \(3 stories, since 2031-03-04\)\n {2}“.+”/,
    );
    expect(unknown).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^NOT_FOUND: /) as unknown,
    });
  });
});
