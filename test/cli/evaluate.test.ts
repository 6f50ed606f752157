import { describe, expect, test } from 'vitest';
import type { Services } from '../../src/cli/services.js';
import { readCommittedFigures } from '../../src/evaluate/committed-figures.js';
import type { FigureValue } from '../../src/evaluate/figure.js';
import { runCli } from './run-cli.js';

/** Measures what is committed but for the figures given, by set and path. */
function measuring(
  changed: Readonly<Record<string, Readonly<Record<string, FigureValue>>>> = {},
): Partial<Services> {
  return {
    async *measureSets({ sets }) {
      for (const set of sets) {
        const figures = { ...readCommittedFigures()[set.name], ...changed[set.name] };
        yield await Promise.resolve([set, { figures, errors: { missed: ['a: far off'] } }] as const);
      }
    },
  };
}

describe('evaluate', () => {
  test('shows each figure beside the committed one, what it must reach and the peers', async () => {
    const { status, output, errors } = await runCli(['evaluate', 'arms'], { services: measuring() });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const row = output.split('\n').find((line) => line.includes('pairs, F1'));
    const cells = row?.split('│').map((cell) => cell.trim());
    const value = Number(readCommittedFigures()['arms']?.['pairs.f1']).toFixed(1);
    expect(cells).toEqual(['', '', 'pairs, F1', value, value, '=', '≥ 65', '≥ 80', '15.9', '32.2', '']);
    expect(output).not.toContain('plover');
  });

  test('measures all sets without a name', async () => {
    const { output } = await runCli(['evaluate'], { services: measuring() });
    for (const name of ['arms', 'events', 'plover', 'parse', 'names-politics'])
      expect(output).toContain(name);
  });

  test('fails on a loss of more than a point, and names it', async () => {
    const services = measuring({ arms: { 'pairs.f1': 10 } });
    const { status, output, errors } = await runCli(['evaluate', 'arms'], { services });
    expect(status).toBe(1);
    expect(output).toMatch(/-\d+\.\d worse/);
    expect(output).toContain('Short of what must be reached: arms, pairs, F1');
    expect(errors).toBe(
      'Worse than docs/accuracy.json: arms, pairs, F1. If that is meant, run it with --write.\n',
    );
  });

  test('lists errors on request', async () => {
    const quiet = await runCli(['evaluate', 'arms'], { services: measuring() });
    expect(quiet.output).not.toContain('far off');
    const { output } = await runCli(['evaluate', 'arms', '--errors'], { services: measuring() });
    expect(output).toContain('arms, missed (1)\n  a: far off\n');
  });

  test('gives a program JSON', async () => {
    const services = measuring({ arms: { 'pairs.f1': 10 } });
    const { output } = await runCli(['evaluate', 'arms', '--json'], { services });
    expect(JSON.parse(output)).toContainEqual(
      expect.objectContaining({ set: 'arms', path: 'pairs.f1', value: 10, worse: true, must: 65 }),
    );
  });

  test('knows no other sets', async () => {
    const { status, errors } = await runCli(['evaluate', 'alms']);
    expect(status).toBe(2);
    expect(errors).toMatch(/^tidings: there is no set alms; the sets are arms, /);
  });

  test('says where the development sets should be when they are not', async () => {
    const { SERVICES } = await import('../../src/cli/compose.js');
    const services = { measureSets: SERVICES.measureSets.bind(SERVICES) };
    const { status, errors } = await runCli(['evaluate', '--data', '/nowhere'], { services });
    expect(status).toBe(2);
    expect(errors).toMatch(
      /^tidings: the development sets are not in \/nowhere: .*docs\/accuracy\.md.*--data/,
    );
  });
});
