import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printApiSchema } from '../src/api/schema.js';
import { emitConstraints } from '../src/graph/statements/schema.js';
import { emitOntology } from '../src/ontology/ontology-json.js';

/** A file that is made from code: its name under schema/ and what it must hold. */
interface EmittedFile {
  readonly name: string;
  readonly emit: () => string;
}

const EMITTED_FILES: readonly EmittedFile[] = [
  { name: 'constraints.cypher', emit: emitConstraints },
  { name: 'ontology.json', emit: emitOntology },
  { name: 'schema.graphql', emit: printApiSchema },
];

const FOLDER = new URL('../schema/', import.meta.url);

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
mkdirSync(FOLDER, { recursive: true });
for (const { name, emit } of EMITTED_FILES) {
  const file = new URL(name, FOLDER);
  const text = emit();
  if (readIfPresent(file) === text) continue;
  stale.push(name);
  if (!isCheck) writeFileSync(file, text);
}

const folder = fileURLToPath(FOLDER);
if (stale.length === 0) console.log(`${folder}: up to date`);
else if (!isCheck) console.log(`${folder}: wrote ${stale.join(', ')}`);
else {
  for (const name of stale) console.error(`schema/${name} is stale`);
  console.error('Run: npm run emit');
  process.exitCode = 1;
}
