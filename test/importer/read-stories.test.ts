import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SourceError } from '../../src/common/errors.js';
import { RemoteSources } from '../../src/importer/remote/remote-sources.js';
import { readStories, type ReadStoriesOptions } from '../../src/importer/read-stories.js';

const remote = new RemoteSources({ allowPrivate: false, signal: new AbortController().signal, past: null });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-read-'));
  await mkdir(join(folder, 'all', 'deep'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  const files: Record<string, string> = {
    'all/b.txt': 'Chile met Peru.\n\nJapan sold a ship.',
    'all/a.jsonl': '{"id": "j1", "text": "Kenya held a vote."}\n{"text": 3}\n',
    'all/deep/c.csv': 'text,publishedAt\nGhana met Togo.,2026-11-02\n',
    'all/.hidden.txt': 'Not read.',
    'photo.png': 'x',
    noextension: '{"id": "n1", "text": "Mali met Chad."}',
    'large.txt': 'word '.repeat(50_000),
    'endless.txt': `Chile met Peru.\n\n${'a'.repeat(5_000_000)}`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

afterAll(() => rm(folder, { recursive: true }));

async function read(
  paths: readonly string[],
  options: Partial<ReadStoriesOptions> = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  const all = { split: null, published: null, standardInput: Readable.from([]), remote, ...options };
  for await (const item of readStories(paths, all)) {
    if (item instanceof SourceError)
      found.push(
        `${relative(folder, item.place.file)}:${item.place.line ?? ''} ${item.code} ${item.message}`,
      );
    else {
      const { story, place } = item;
      found.push(`${relative(folder, place.file)}:${place.line} ${story.publishedAt ?? '-'} ${story.text}`);
    }
  }
  return found;
}

const paragraphs = (text: string): readonly string[] => text.split('\n\n');

describe('a line of 5 MB without a space', () => {
  test('is refused with its file and line', async () => {
    expect(await read([join(folder, 'endless.txt'), join(folder, 'all', 'b.txt')])).toEqual([
      'endless.txt:3 SOURCE_NOT_TEXT 5000000 characters without a space are no story (at most 100000)',
      expect.stringContaining('all/b.txt:1'),
    ]);
  });
});

describe('stories', () => {
  test('of a folder come in the order of names, each split by what is given', async () => {
    expect(await read([join(folder, 'all')], { split: paragraphs, published: '2026-11-05' })).toEqual([
      'all/a.jsonl:1 2026-11-05 Kenya held a vote.',
      'all/a.jsonl:2 SOURCE_MALFORMED must be a string, and is a number',
      'all/b.txt:1 2026-11-05 Chile met Peru.',
      'all/b.txt:3 2026-11-05 Japan sold a ship.',
      'all/deep/c.csv:2 2026-11-02 Ghana met Togo.',
    ]);
  });

  test.each([
    ['JSON Lines by its first character', '\ufeff {"id": "s1", "text": "Iran met Oman."}', 'Iran met Oman.'],
    ['plain text otherwise', 'Iran met Oman.', 'Iran met Oman.'],
  ])('of standard input are %s', async (_name, content, text) => {
    expect(await read(['-'], { standardInput: Readable.from([Buffer.from(content)]) })).toEqual([
      expect.stringMatching(new RegExp(`standard input:1 - ${text}$`)),
    ]);
  });

  test('of a file without an extension are read like those of standard input', async () => {
    expect(await read([join(folder, 'noextension')])).toEqual(['noextension:1 - Mali met Chad.']);
  });

  test.each([
    ['missing.txt', 'missing.txt: SOURCE_NOT_FOUND no such file'],
    ['empty', 'empty: SOURCE_EMPTY the folder is empty'],
    [
      'photo.png',
      'photo.png: SOURCE_FORMAT no reader for .png files (there are: .txt, .html, .jsonl, .csv, .xml, and each as .gz)',
    ],
    ['large.txt', 'large.txt:1 SOURCE_TOO_LARGE a story of 249999 characters (at most 200000)'],
  ])('go on after %s', async (name, problem) => {
    expect(await read([join(folder, name), join(folder, 'noextension')])).toEqual([
      problem,
      'noextension:1 - Mali met Chad.',
    ]);
  });

  test('without an id get one from their text, whatever its spaces and composition', async () => {
    const ids: string[] = [];
    const input = [
      '{"text": "Côte d’Ivoire  voted."}',
      '{"text": "Co\\u0302te d’Ivoire\\nvoted. "}',
      '{"text": "Other."}',
    ];
    const standardInput = Readable.from([Buffer.from(input.join('\n'))]);
    for await (const item of readStories(['-'], { split: null, published: null, standardInput, remote })) {
      if (!(item instanceof SourceError)) ids.push(item.story.id);
    }
    expect(ids[0]).toMatch(/^story:[0-9a-f]{16}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
