import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for each operation of this folder, from the schema; written to src/gql, which is not committed. */
const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: ['src/**/*.ts', '!src/gql/**'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        importExtension: '.js',
        scalars: { Date: 'string' },
      },
    },
  },
};

export default config;
