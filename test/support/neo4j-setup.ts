import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isInstalled, stopServer } from '../../scripts/neo4j-server.js';
import type { RunningServer } from '../../scripts/neo4j-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which the test files agree on one Neo4j server; null when there is none to run on. */
    neo4jFolder: string | null;
  }
}

/** Says to the test files whether there is a Neo4j; the first that needs it starts it, the end of the run ends it. */
export default function setUp(project: TestProject): () => Promise<void> {
  const present = process.env['NEO4J_URI'] !== undefined || isInstalled();
  if (!present && process.env['TIDINGS_REQUIRE_NEO4J'] === '1') {
    throw new Error(
      'TIDINGS_REQUIRE_NEO4J is set and there is no Neo4j: run scripts/neo4j install, or set NEO4J_URI.',
    );
  }
  const folder = present ? mkdtempSync(join(tmpdir(), 'tidings-test-')) : null;
  project.provide('neo4jFolder', folder);
  return async () => {
    if (folder === null) {
      process.stdout.write(
        '\nThe tests on Neo4j were skipped. To run them: scripts/neo4j install (Java 17 and Maven), then npm test;\n' +
          'or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to an empty database of your own.\n',
      );
      return;
    }
    const state = join(folder, 'server.json');
    if (existsSync(state)) await stopServer(JSON.parse(readFileSync(state, 'utf8')) as RunningServer);
    rmSync(folder, { recursive: true, force: true });
  };
}
