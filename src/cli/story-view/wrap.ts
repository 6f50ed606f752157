import { stripVTControlCharacters } from 'node:util';

/** The words in lines no wider than that, all but the first indented; a longer word has a line of its own. */
export function wrapWords(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const wider = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(wider) <= width) line = wider;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
}

/** Characters that a terminal shows of the text. */
function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
