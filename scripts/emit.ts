import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { printApiSchema } from '../src/api/schema.js';
import { emitConstraints } from '../src/graph/statements/schema.js';
import { emitOntology } from '../src/ontology/ontology-json.js';
import { printErrorPage } from './error-page.js';
import { printExportPage } from './export-page.js';
import { printSecurityTables } from './security-page.js';
import { printInvariantPage } from './invariant-page.js';

/** A file that is made from code: its path from the root of the project and what it must hold. */
interface EmittedFile {
  readonly name: string;
  readonly emit: () => string;
}

const EMITTED_FILES: readonly EmittedFile[] = [
  { name: 'docs/errors.md', emit: printErrorPage },
  { name: 'docs/exports.md', emit: printExportPage },
  { name: 'docs/limits.md', emit: printSecurityTables },
  { name: 'docs/invariants.md', emit: printInvariantPage },
  { name: 'schema/constraints.cypher', emit: emitConstraints },
  { name: 'schema/ontology.json', emit: emitOntology },
  { name: 'schema/schema.graphql', emit: printApiSchema },
];

const FOLDER = new URL('../', import.meta.url);

function readIfPresent(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
mkdirSync(new URL('schema/', FOLDER), { recursive: true });
for (const { name, emit } of EMITTED_FILES) {
  const file = new URL(name, FOLDER);
  const text = emit();
  if (readIfPresent(file) === text) continue;
  stale.push(name);
  if (!isCheck) writeFileSync(file, text);
}

if (stale.length === 0) console.log('What is emitted is up to date.');
else if (!isCheck) console.log(`Wrote ${stale.join(', ')}`);
else {
  for (const name of stale) console.error(`${name} is stale`);
  console.error('Run: npm run emit');
  process.exitCode = 1;
}
