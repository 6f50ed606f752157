import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLiterals, checkVariables, type InputLimits } from '../../../src/api/limits/check-input.js';

const LIMITS = { listItems: 3, inputDepth: 4, inputValues: 12, stringLength: 5 };
function checkInput(limits: InputLimits, text: string, variables: Record<string, unknown>): void {
  checkLiterals(limits, parse(text));
  checkVariables(limits, variables);
}

const LISTS = { a: [1, 2, 3], b: [1, 2, 3], c: [1, 2, 3] };

describe('the values of an operation', () => {
  it.each<[string, string, unknown, RegExp | null]>([
    ['may be of any kind', '{ a(b: [1, null, {c: "12345", d: 1e308}]) }', { v: ['12345', null, true] }, null],
    ['may be no number beyond the largest', '{ a(b: 1e999) }', {}, /a number that is too large/],
    ['may be no longer text', '{ a(b: "123456") }', {}, /a text of 6 characters; the limit is 5/],
    ['may be no longer list', '{ a(b: [1 2 3 4]) }', {}, /4 values in one list; the limit is 3/],
    ['may be no deeper', '{ a(b: {c: {d: {e: {f: 1}}}}) }', {}, /more than 4 levels of values/],
    ['may be no more', `{ ${'a(b: [1 2]) '.repeat(5)} }`, {}, /more than 12 values/],
    ['may be no longer text by default', 'query ($v: String = "123456") { a }', {}, /6 characters/],
    ['may be no longer text in a directive', '{ a @b(c: "123456") }', {}, /6 characters/],
    ['may be no longer text in a variable', '{ a }', { v: { w: '123456' } }, /6 characters/],
    ['may be no longer list in a variable', '{ a }', { v: [1, 2, 3, 4] }, /4 values/],
    ['may be no deeper in a variable', '{ a }', { v: [[[[[]]]]] }, /more than 4 levels/],
    ['may be no more in variables', '{ a }', LISTS, /more than 12 values/],
  ])('%s', (_, text, variables, expected) => {
    const check = () => checkInput(LIMITS, text, variables as Record<string, unknown>);
    if (expected === null) expect(check).not.toThrow();
    else expect(check).toThrow(expected);
  });

  it('are given up long before their end', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(() => checkInput(LIMITS, '{ a }', { deep })).toThrow(/levels/);
  });
});
