import { expect, it } from 'vitest';
import { lemmas } from '../../src/ontology/lemmas.js';

it('cuts a list at its commas and joins what a line break parts', () => {
  expect(lemmas('attack, open\n    fire,  call on')).toEqual(['attack', 'open fire', 'call on']);
});
