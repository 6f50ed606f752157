import { expect, it } from 'vitest';
import { mayFollow, readNames, TAG_COUNT, tagOf } from '../../src/text/name-labels.js';

const ORG = 1;
const LOC = 2;

it('reads back the names that were written as tags', () => {
  const tags = [0, ...[1, 2, 3].map((token) => tagOf(ORG, token, 1, 4)), tagOf(LOC, 4, 4, 5), 0];
  expect(readNames(tags)).toEqual([
    { firstToken: 1, lastToken: 4, label: 'ORG' },
    { firstToken: 4, lastToken: 5, label: 'LOC' },
  ]);
});

it.each([
  ['a name closes before the text ends', tagOf(ORG, 0, 0, 2), -1, false],
  ['a name goes on under its own label', tagOf(ORG, 0, 0, 2), tagOf(LOC, 1, 0, 2), false],
  ['a first token is followed by a last one', tagOf(ORG, 0, 0, 2), tagOf(ORG, 1, 0, 2), true],
  ['a last token needs a first one', 0, tagOf(ORG, 1, 0, 2), false],
  ['one name may follow another', tagOf(ORG, 0, 0, 1), tagOf(LOC, 1, 1, 2), true],
  ['a text may begin outside', -1, 0, true],
])('%s', (_, previous, next, expected) => {
  expect(mayFollow(previous, next)).toBe(expected);
});

it('has a way on from every tag', () => {
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const next = Array.from({ length: TAG_COUNT }, (_, other) => mayFollow(tag, other));
    expect(next).toContain(true);
  }
});
