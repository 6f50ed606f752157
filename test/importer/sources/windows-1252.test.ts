import { expect, test } from 'vitest';
import { isWindows1252 } from '../../../src/importer/sources/windows-1252.js';

test.each([
  ['French in Latin-1', Buffer.from('La fête à Genève a été annulée.', 'latin1'), true],
  ['curly quotes of Windows', Buffer.from('He said \x93no\x94 \x96 twice.', 'latin1'), true],
  ['UTF-8 cut within a character', Buffer.from('Côte d’Ivoire').subarray(0, 9), false],
  ['UTF-8 with one damaged character', Buffer.from('C\xc3\xb4te, caf\xe9', 'latin1'), false],
  ['Russian in KOI8-R', Buffer.from('\xf0\xd2\xc9\xd7\xc5\xd4 \xcd\xc9\xd2', 'latin1'), false],
  ['a byte that it does not have', Buffer.from('caf\xe9 \x81', 'latin1'), false],
  ['a control character', Buffer.from('caf\xe9 \x02', 'latin1'), false],
])('of %s the answer is %s', (_name, bytes, expected) => {
  expect(isWindows1252(bytes)).toBe(expected);
});
