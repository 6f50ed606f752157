import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AtomicFile } from '../../src/cli/atomic-file.js';
import { ConfigError } from '../../src/common/errors.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidings-atomic-'));
  path = join(folder, 'a.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('an atomic file', () => {
  test('replaces what was there once it is whole', () => {
    writeFileSync(path, 'before\n');
    const file = new AtomicFile(path, '--failed');
    file.writeLine('one');
    file.writeLine('two');
    expect(readFileSync(path, 'utf8')).toBe('before\n');
    file.close();
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(folder)).toEqual(['a.jsonl']);
  });

  test('leaves what was there when it is discarded, and nothing of itself', () => {
    const file = new AtomicFile(path, '--failed');
    file.writeLine('one');
    file.discard();
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is left alone by a discard once it is closed', () => {
    const file = new AtomicFile(path, '--failed');
    file.close();
    file.discard();
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  test('is written where a link leads', () => {
    const target = join(folder, 'target');
    writeFileSync(target, '');
    symlinkSync(target, path);
    const file = new AtomicFile(path, '--failed');
    file.writeLine('one');
    file.close();
    expect(readFileSync(target, 'utf8')).toBe('one\n');
  });

  test('can be a device', () => {
    const file = new AtomicFile('/dev/null', '--failed');
    file.writeLine('one');
    file.close();
    expect(existsSync('/dev/null')).toBe(true);
  });

  test.skipIf(!existsSync('/dev/full'))('says that no space is left', () => {
    const file = new AtomicFile('/dev/full', '--failed');
    expect(() => file.writeLine('one')).toThrow(
      new ConfigError(
        'CONFIG_INVALID',
        '--failed /dev/full cannot be written: no space is left on the device',
      ),
    );
    file.discard();
  });
});
