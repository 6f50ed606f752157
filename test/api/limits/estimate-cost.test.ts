import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { estimateCost } from '../../../src/api/limits/estimate-cost.js';
import { apiSchema } from '../../../src/api/schema.js';

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new RangeError('no operation');
  return estimateCost(apiSchema(), document, operation, variables);
}

describe('what an operation costs', () => {
  it.each<[string, string, number]>([
    ['a value is none', '{ __typename }', 0],
    ['an object is a row', '{ event(id: "a") { id type status } }', 1],
    [
      'a page is as many rows as it may hold, and one for itself',
      '{ events(first: 7) { edges { node { id } } } }',
      8,
    ],
    ['a page of the usual size has 20', '{ events { edges { node { id } } } }', 21],
    ['cursors alone are rows too', '{ events(first: 7) { edges { cursor } } }', 8],
    ['what a row holds counts for each', '{ events(first: 7) { edges { node { place { id } } } } }', 15],
    ['a count is no page', '{ events(first: 7) { totalCount } }', 1],
    [
      'pages within pages multiply',
      '{ events(first: 10) { edges { node { claims(first: 3) { edges { node { story { id } } } } } } } }',
      1 + 10 * (1 + 1 + 3 * 2),
    ],
    [
      'a variable is as good as a value',
      'query ($n: Int) { events(first: $n) { edges { node { id } } } }',
      8,
    ],
    ['what is left out costs nothing', '{ events @skip(if: true) { edges { node { id } } } }', 0],
    [
      'of several kinds the dearest counts',
      '{ entity(id: "a") { ... on Country { events(first: 5) { edges { cursor } } } ... on Person { events(first: 9) { edges { cursor } } } } }',
      11,
    ],
    [
      'a fragment costs at each use',
      '{ a: event(id: "a") { ...F } b: event(id: "a") { ...F } } fragment F on Event { place { id } }',
      4,
    ],
  ])('%s', (_, text, expected) => {
    expect(costOf(text, { n: 7 })).toBe(expected);
  });

  it('is known at once of fragments that double each other a hundred times', () => {
    const chain = Array.from(
      { length: 100 },
      (_, i) => `fragment F${i} on Event { ...F${i + 1} ...F${i + 1} }`,
    );
    const text = `{ event(id: "a") { ...F0 } } ${chain.join(' ')} fragment F100 on Event { place { id } }`;
    const begun = performance.now();
    expect(costOf(text)).toBeGreaterThan(1e20);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('lets a page of 50 events with all that they hold through', () => {
    const cost = costOf(`{ events(first: 50) { totalCount edges { node {
      id actors { entity { name } } items { name } place { name }
      claims(first: 5) { edges { node { quote attributedTo { name } story { title } } } } } } } }`);
    expect(cost).toBeLessThan(5_000);
  });
});
