import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { explainNeo4jError, isTransient } from '../../../src/graph/engines/neo4j-errors.js';

const error = (code: string) => new Neo4jError('words of the server', code, '50N42', 'status', {} as never);

describe('explainNeo4jError', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'GRAPH_UNAUTHORISED'],
    ['Neo.ClientError.Security.CredentialsExpired', 'GRAPH_UNAUTHORISED'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'GRAPH_UNAUTHORISED'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'GRAPH_UNREACHABLE'],
    ['ServiceUnavailable', 'GRAPH_UNREACHABLE'],
    ['SessionExpired', 'GRAPH_UNREACHABLE'],
    ['Neo.ClientError.Statement.SyntaxError', 'GRAPH_FAILED'],
  ])('maps %s to %s, in one line that names the server', (code, mapped) => {
    const cause = error(code);
    const explained = explainNeo4jError('bolt://graph.example', cause);
    expect(explained).toMatchObject({ code: mapped, cause });
    expect(explained.message).toMatch(/^The graph bolt:\/\/graph\.example [^\n]+\.$/);
    expect(explained.message).not.toContain('words of the server');
  });

  it.each([
    ['Neo.TransientError.Transaction.DeadlockDetected', true],
    ['ServiceUnavailable', true],
    ['Neo.ClientError.Transaction.TransactionTerminated', true],
    ['Neo.ClientError.Transaction.LockClientStopped', true],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', false],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', false],
    ['Neo.ClientError.Security.Unauthorized', false],
  ])('knows whether %s may pass: %s', (code, passes) => {
    expect(isTransient(error(code))).toBe(passes);
  });
});
