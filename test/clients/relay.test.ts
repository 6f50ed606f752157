import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { post, serveSample } from '../api/telemetry/logged-server.js';

const COMPILER = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
const SCHEMA = new URL('../../schema/schema.graphql', import.meta.url);

/** A page as Relay's users write it: a list that pages, and an entity whose events can be fetched again. */
const SOURCE = `import { graphql } from 'relay-runtime';

export const page = graphql\`
  query pageQuery($name: String!) {
    entity(name: $name) { id ...page_entity }
    ...page_stories
  }
\`;

export const entity = graphql\`
  fragment page_entity on Entity
    @refetchable(queryName: "pageEntityEventsQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    name
    events(first: $count, after: $cursor) @connection(key: "page_entity_events") {
      edges { node { id type } }
    }
  }
\`;

export const stories = graphql\`
  fragment page_stories on Query
    @refetchable(queryName: "pageStoriesQuery")
    @argumentDefinitions(count: { type: "Int", defaultValue: 4 }, cursor: { type: "String" }) {
    stories(first: $count, after: $cursor) @connection(key: "page_stories") {
      edges { node { id title } }
    }
  }
\`;
`;

describe("Relay's compiler", () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  function compile(source: string): {
    readonly folder: string;
    readonly told: string;
    readonly status: number | null;
  } {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-relay-'));
    folders.push(folder);
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'schema.graphql'), readFileSync(SCHEMA));
    writeFileSync(join(folder, 'src/page.ts'), source);
    writeFileSync(join(folder, 'package.json'), '{}');
    const config = { src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, 'relay.config.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { folder, told: stdout + stderr, status };
  }

  it('takes the schema: a page of connections, fetched again as nodes', async () => {
    const { folder, told, status } = compile(SOURCE);
    expect([status, told]).toEqual([0, expect.any(String)]);
    const made = readdirSync(join(folder, 'src/__generated__'));
    for (const name of [
      'pageQuery',
      'pageEntityEventsQuery',
      'pageStoriesQuery',
      'page_entity',
      'page_stories',
    ])
      expect(made).toContain(`${name}.graphql.ts`);

    const served = await serveSample();
    const text = readFileSync(join(folder, 'src/__generated__/pageEntityEventsQuery.graphql.ts'), 'utf8');
    const query = JSON.parse(/"text": ("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? '""') as string;
    const answer = await post(served.server.url, { query, variables: { id: 'country:NLD', count: 2 } });
    const { data, errors } = (await answer.json()) as { data: object; errors?: unknown };
    await served.stop();
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      node: { name: 'Netherlands', events: { pageInfo: { hasNextPage: false } } },
    });
  }, 60_000);

  it('refuses what the schema has not', () => {
    const { told, status } = compile(SOURCE.replace('title', 'titel'));
    expect(status).not.toBe(0);
    expect(told).toContain('titel');
  }, 60_000);
});
