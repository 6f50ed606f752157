import { describe, expect, it } from 'vitest';
import { credentialOfConnection, credentialOfHeaders } from '../../../src/api/access/credentials.js';

describe('the credential of a request', () => {
  it.each([
    [{ authorization: 'Bearer abc' }, 'abc'],
    [{ authorization: 'bearer  abc ' }, 'abc'],
    [{ authorization: 'abc' }, 'abc'],
    [{ authorization: 'Basic YTpi' }, 'Basic YTpi'],
    [{ 'x-api-key': ' abc ' }, 'abc'],
    [{ authorization: ' ', 'x-api-key': 'abc' }, 'abc'],
    [{ 'x-api-key': '' }, null],
    [{}, null],
  ])('in the headers %j is %j', (headers, expected) => {
    expect(credentialOfHeaders(headers)).toBe(expected);
  });
});

describe('the credential of a WebSocket', () => {
  it.each([
    [{ authorization: 'Bearer abc' }, 'abc'],
    [{ Authorization: 'Bearer abc' }, 'abc'],
    [{ apiKey: 'abc' }, 'abc'],
    [{ 'X-API-Key': 'abc' }, 'abc'],
    [{ headers: { Authorization: 'Bearer abc' } }, 'abc'],
    [{ authorization: 7 }, 'theirs'],
    [{ headers: null }, 'theirs'],
    [null, 'theirs'],
    ['abc', 'theirs'],
  ])('with the parameters %j is %j', (parameters, expected) => {
    expect(credentialOfConnection(parameters, { authorization: 'Bearer theirs' })).toBe(expected);
  });
});
