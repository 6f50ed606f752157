import { createColors } from 'picocolors';
import type { CommandContext } from './context.js';

/** Characters on a line of what is no terminal. */
const WIDTH_ELSEWHERE = 120;

/** How a stream shows text: how many characters fit on a line, and colours that are none where it takes none. */
export interface Display {
  readonly width: number;
  readonly colors: ReturnType<typeof createColors>;
}

/** How the context's output shows text: its own width, or COLUMNS; in colour on a terminal only, and not against NO_COLOR. */
export function displayOf({ output, environment }: Pick<CommandContext, 'output' | 'environment'>): Display {
  const width = output.isTTY ? output.columns : Number(environment['COLUMNS']);
  const isColourful = output.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return {
    width: width !== undefined && width > 0 ? width : WIDTH_ELSEWHERE,
    colors: createColors(isColourful),
  };
}
