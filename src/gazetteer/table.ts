import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TidingsError } from '../common/errors.js';

/** The lines of a table of `data/gazetteer` without comments, which open with `#`. */
export function readLines(file: string): readonly string[] {
  return readData(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The rows of a table of `data/gazetteer`: so many cells between `|`, trimmed, empty where a line ends early. */
export function readTable(file: string, columns: number): readonly (readonly string[])[] {
  return readLines(file).map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length > columns)
      throw new TidingsError('MODEL_MISSING', `${file}: too many cells in "${line}"`);
    while (cells.length < columns) cells.push('');
    return cells;
  });
}

/** The parts of a cell that lists several, between `;`. */
export function splitCell(cell: string): readonly string[] {
  if (cell === '') return [];
  return cell.includes(';') ? cell.split(';').map((part) => part.trim()) : [cell];
}

function readData(file: string): string {
  const path = fileURLToPath(new URL(`../../data/gazetteer/${file}`, import.meta.url));
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TidingsError('MODEL_MISSING', `The gazetteer's table ${file} cannot be read.`, { cause });
  }
}
