import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { askData, openSample } from './sample-api.js';

const FOLDER = new URL('../../examples/', import.meta.url);

describe('the example', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSample();
  });
  afterAll(() => store.close());

  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.graphql')))(
    '%s runs and finds something',
    async (file) => {
      const data = await askData<object>(store, readFileSync(new URL(file, FOLDER), 'utf8'));
      expect(JSON.stringify(data)).toMatch(/"(node|events|count)":/);
      expect(JSON.stringify(data)).not.toMatch(/"edges":\[\]/);
    },
  );
});
