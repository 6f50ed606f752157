import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as schema from '../../src/graph/statements/schema.js';
import { STATEMENT_SAMPLES } from '../support/statement-samples.js';

const UNKNOWN_START = /MATCH \(\w*:`\w+`\)<?-/;

describe('statements', () => {
  it.each(STATEMENT_SAMPLES)('$name is this Cypher', ({ statement }) => {
    expect(statement.cypher).toMatchSnapshot();
  });

  // Grafeo goes a path from its left end: begun at a node that is not looked up, it scans all nodes of the label for each row.
  it.each(STATEMENT_SAMPLES.filter(({ statement }) => statement.cypher.startsWith('UNWIND')))(
    '$name begins its paths at a node that is looked up or known',
    ({ statement }) => {
      expect(statement.cypher).not.toMatch(UNKNOWN_START);
    },
  );

  it('have a sample each', async () => {
    const folder = new URL('../../src/graph/statements/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name !== 'schema.ts');
    const modules = await Promise.all(
      files.map((name) => import(new URL(name, folder).pathname) as Promise<Record<string, unknown>>),
    );
    const builders = modules.flatMap((module) => Object.keys(module)).sort();
    expect(STATEMENT_SAMPLES.map(({ name }) => name).sort()).toEqual(builders);
  });

  it('create these constraints and indexes', () => {
    expect(schema.emitConstraints()).toMatchSnapshot('Neo4j');
    expect(schema.grafeoSchema().join(';\n')).toMatchSnapshot('Grafeo');
  });
});
