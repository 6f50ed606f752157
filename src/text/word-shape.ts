const LONGEST_SHAPE = 6;

/** The shape of a form as written: `X`, `x`, `d` or the character itself, runs reduced to one, at most six. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let length = 0;
  for (const character of form) {
    const kind = kindOf(character);
    if (kind === last) continue;
    shape += kind;
    last = kind;
    if (++length === LONGEST_SHAPE) break;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return 'd';
  if (!/[\p{L}\p{No}\p{Nl}]/u.test(character)) return character;
  return character !== character.toLowerCase() ? 'X' : 'x';
}
