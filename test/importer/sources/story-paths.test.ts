import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SourceError } from '../../../src/common/errors.js';
import { listStoryFiles } from '../../../src/importer/sources/story-paths.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidings-paths-'));
  for (const name of ['news/2026/may', 'linked', 'odd', 'named.txt'])
    await mkdir(join(folder, name), { recursive: true });
  for (const name of ['news/b.txt', 'news/2026/a.jsonl', 'news/2026/may/c.jsonl', 'odd/[a].txt', 'odd/a.txt'])
    await writeFile(join(folder, name), 'x');
  await symlink('.', join(folder, 'linked', 'back'));
  await symlink('../news/2026', join(folder, 'linked', 'twice-1'));
  await symlink('../news/2026', join(folder, 'linked', 'twice-2'));
  await symlink('nowhere', join(folder, 'linked', 'dangling.txt'));
  await symlink('circle', join(folder, 'circle'));
  execFileSync('mkfifo', [join(folder, 'linked', 'fifo.txt')]);
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['a folder to any depth', 'news', ['news/2026/a.jsonl', 'news/2026/may/c.jsonl', 'news/b.txt']],
  ['a pattern', 'news/**/*.jsonl', ['news/2026/a.jsonl', 'news/2026/may/c.jsonl']],
  ['a pattern of folders', 'news/20*', ['news/2026/a.jsonl', 'news/2026/may/c.jsonl']],
  ['a file that has a pattern for a name', 'odd/[a].txt', ['odd/[a].txt']],
  ['a pattern that no file has for a name', 'odd/[a-b].txt', ['odd/a.txt']],
  ['a pattern without a match', 'news/*.csv', ['news/*.csv: no file matches the pattern']],
  ['a folder named as a file', 'named.txt', ['named.txt: the folder is empty']],
  ['a link to itself', 'circle', ['circle: a link that leads back to itself']],
  ['a device', '/dev/null', ['/dev/null: a device, not a file']],
  [
    'links',
    'linked',
    [
      'linked/back: a link back to a folder that it is in',
      'linked/dangling.txt: no such file',
      'linked/fifo.txt: a pipe, not a file',
      'linked/twice-1/a.jsonl',
      'linked/twice-1/may/c.jsonl',
    ],
  ],
])('%s', async (_name, path, expected) => {
  const found = await listStoryFiles([path.startsWith('/') ? path : join(folder, path)]);
  const told = found.map((file) =>
    file instanceof SourceError ? `${file.place.file}: ${file.message}` : file.path,
  );
  expect(told.map((line) => line.replace(`${folder}/`, ''))).toEqual(expected);
});
