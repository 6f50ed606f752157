import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/graph/canonical-json.js';

describe('canonicalJson', () => {
  it.each([
    { value: { b: 1, a: { d: [2, 1], c: null } }, text: '{"a":{"c":null,"d":[2,1]},"b":1}' },
    { value: { a: undefined, b: [undefined] }, text: '{"b":[null]}' },
    { value: { 10: 'x', 9: 'y' }, text: '{"10":"x","9":"y"}' },
    { value: [1.0, -0, 1e21, 0.1], text: '[1,0,1e+21,0.1]' },
    { value: 'quote " and \u2028', text: '"quote \\" and \u2028"' },
  ])('gives $text', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });
});
