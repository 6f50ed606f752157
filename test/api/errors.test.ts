import { readdirSync, readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printErrorPage } from '../../scripts/error-page.js';
import { errorFormatter, statusOfCode } from '../../src/api/errors/format-error.js';
import { PROTOCOL_CODES } from '../../src/api/errors/protocol-codes.js';
import { ERROR_CODES, GraphError, QueryError } from '../../src/common/errors.js';

const ROOT = new URL('../../', import.meta.url);

function sources(folder: URL): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(^|\/)(errors|protocol-codes)\.ts$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
}

describe('the page of errors', () => {
  it('is what the tables of codes say', () => {
    expect(readFileSync(new URL('docs/errors.md', ROOT), 'utf8')).toBe(printErrorPage());
  });

  it.each([...Object.keys(ERROR_CODES), ...Object.keys(PROTOCOL_CODES)])('names %s', (code) => {
    expect(printErrorPage()).toContain(`| \`${code}\` `);
  });
});

describe('a code of the house', () => {
  const code = sources(new URL('src/', ROOT));
  it.each(Object.keys(ERROR_CODES))('%s is raised somewhere', (name) => {
    expect(code.includes(`'${name}'`)).toBe(true);
  });
});

describe('what a client sees of', () => {
  const logged: unknown[] = [];
  const format = errorFormatter({ error: (message, cause) => logged.push([message, cause]) });
  const see = (cause: Error, code = 'INTERNAL_SERVER_ERROR') => {
    logged.length = 0;
    const raised = new GraphQLError(cause.message, { originalError: cause, extensions: { code } });
    return format(raised.toJSON(), raised);
  };

  it('a bad question is its message, its code and a hint', () => {
    expect(see(new QueryError('BAD_CURSOR', 'This is not a cursor.'))).toEqual({
      message: 'This is not a cursor.',
      extensions: { code: 'BAD_CURSOR', hint: ERROR_CODES.BAD_CURSOR.hint },
    });
    expect(logged).toEqual([]);
  });

  it('a graph that fails is no word of where it stands or what it said, which is logged', () => {
    const cause = new GraphError('GRAPH_FAILED', 'The graph /secret/path could not run a statement.');
    expect(see(cause)).toEqual({
      message: 'The graph could not be read.',
      extensions: { code: 'GRAPH_FAILED' },
    });
    expect(logged).toEqual([['The graph /secret/path could not run a statement.', cause]]);
  });

  it('anything unknown is masked and logged', () => {
    const cause = new TypeError('cannot read properties of undefined');
    expect(see(cause)).toEqual({
      message: 'Something went wrong inside.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', hint: PROTOCOL_CODES.INTERNAL_SERVER_ERROR.hint },
    });
    expect(logged).toEqual([['cannot read properties of undefined', cause]]);
  });
});

describe('the HTTP status', () => {
  it.each([
    ['BAD_FILTER', 400],
    ['NOT_FOUND', 404],
    ['GRAPH_UNREACHABLE', 503],
    ['QUERY_TOO_DEEP', 400],
    ['toString', 500],
    [undefined, 500],
  ])('of %s is %d', (code, status) => {
    expect(statusOfCode(code)).toBe(status);
  });
});
