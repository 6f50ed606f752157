import { defineConfig } from 'vitest/config';

// One instance of graphql for tests, type-graphql and Apollo: the ESM and CommonJS builds do not mix.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/neo4j-setup.ts'],
    testTimeout: 30_000,
  },
});
