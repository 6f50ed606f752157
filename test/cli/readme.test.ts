import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { SERVICES } from '../../src/cli/compose.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { importStories } from '../../src/importer/import-stories.js';
import { RemoteSources } from '../../src/importer/remote/remote-sources.js';
import { readStories } from '../../src/importer/read-stories.js';
import { createStoreWriter } from '../../src/importer/record-writer.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const SAMPLES = fileURLToPath(new URL('../../samples/stories', import.meta.url));

function blockOf(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(README)?.[1] ?? '';
}

describe('the README', () => {
  test('shows a first query with the answer that the sample stories give', async () => {
    const store = await SERVICES.openStore({ location: ':memory:' });
    const extractor = await SERVICES.createExtractor({ workers: 1, expected: null });
    const stories = readStories([SAMPLES], {
      split: (text) => extractor.split(text, 'auto'),
      published: null,
      remote: new RemoteSources({ allowPrivate: false, signal: new AbortController().signal, past: null }),
      standardInput: Readable.from([]),
    });
    const { version } = extractor;
    const report = await importStories(stories, {
      writer: createStoreWriter(store, version),
      version,
      extract: (story) => extractor.extract(story),
    });
    expect(report.failed).toEqual([]);
    const document = blockOf('graphql');
    const answer = await SERVICES.executeDocument({ store, document, variables: {}, operationName: null });
    await store.close();
    expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(blockOf('json')));
  });

  test('names every command', () => {
    for (const { name } of COMMANDS) expect(README).toContain(`| \`tidings ${name}`);
  });
});
