import { readFileSync, writeFileSync } from 'node:fs';
import { compareSchemas } from './compare-schemas.js';

/*
 * Compares the GraphQL schema with that of the last release; exits with 1 for a change that breaks clients and that
 * docs/schema-changes.md does not state.
 *
 *     tsx scripts/check-schema.ts            what has changed since the release
 *     tsx scripts/check-schema.ts --release  takes the schema as that of the release from now on
 */

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const schema = read('schema/schema.graphql');
if (process.argv.includes('--release')) {
  writeFileSync(new URL('../schema/released.graphql', import.meta.url), schema);
  console.log('schema/released.graphql is the schema as it is now.');
} else {
  const { changes, breaking, unstated } = await compareSchemas(
    read('schema/released.graphql'),
    schema,
    read('docs/schema-changes.md'),
  );
  for (const change of unstated) console.error(`This breaks clients: ${change}`);
  if (unstated.length > 0) {
    console.error(
      'State it in docs/schema-changes.md as that page says, or change the schema in another way.',
    );
    process.exitCode = 1;
  } else
    console.log(
      `${changes} changes of the schema since its release; ${breaking.length} break clients, each of them stated.`,
    );
}
