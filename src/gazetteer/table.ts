import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TidingsError } from '../common/errors.js';

/** The rows of a table of `data/gazetteer`: cells between `|`, trimmed; `#` opens a comment line. */
export function readTable(file: string, columns: number): readonly (readonly string[])[] {
  const text = readData(file);
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('|');
    for (let index = 0; index < cells.length; index++) cells[index] = (cells[index] ?? '').trim();
    if (cells.length > columns)
      throw new TidingsError('MODEL_MISSING', `${file}: too many cells in "${line}"`);
    while (cells.length < columns) cells.push('');
    rows.push(cells);
  }
  return rows;
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
