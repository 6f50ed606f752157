import { expect, test } from 'vitest';
import { createNameResolver } from '../../src/cli/resolve-name.js';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';

const resolve = createNameResolver(loadGazetteer());

test.each([
  ['Norway', ['country:NOR']],
  ['moscow', ['country:RUS']],
  ['The Kremlin', ['organization:kremlin']],
  ['Rifles', ['item:rifle']],
  ['Nowhere in Particular', []],
])('%s stands for %j', (name, ids) => {
  expect(resolve(name)).toEqual(ids);
});
