/** Acronyms that spell another word when only their first letter is capital. */
const NEVER_TITLE_CASE = new Set(['ISIS', 'START', 'SALT', 'AIDS', 'SAFE', 'FAST', 'PACE']);

/** Acronyms that spell a common word, so that capitals in a headline say nothing. */
const NEVER_IN_CAPITALS = new Set(['US', 'IS', 'CAR', 'WHO', 'ICE', 'MIT', 'SALT', 'START', 'GAM', 'SAS']);

/** True when no word of three letters or more has a lower-case letter and there are at least two such words. */
export function isUpperSentence(pieces: readonly string[]): boolean {
  let words = 0;
  for (const piece of pieces) {
    if (piece.length < 3 || !/\p{L}/u.test(piece)) continue;
    if (/\p{Ll}/u.test(piece)) return false;
    words++;
  }
  return words > 1;
}

/**
 * True when a word of the text may stand for a word of a name that differs at most in case: capitals in a headline,
 * "HAMAS" for "Hamas", "Nato" for "NATO", "Al" for "al"; never "us" or "Us" for "US", "it" for "IT".
 */
export function agreesInCase(name: string, text: string, upperSentence: boolean): boolean {
  if (name === text) return !upperSentence || !NEVER_IN_CAPITALS.has(name);
  const first = name.charAt(0);
  if (first !== first.toUpperCase()) return text.slice(1) === name.slice(1) || text === text.toUpperCase();
  if (text === text.toUpperCase()) return upperSentence || name.length >= 4;
  const isAcronym = name.length >= 4 && name === name.toUpperCase();
  if (!isAcronym || NEVER_TITLE_CASE.has(name)) return false;
  return text === first + name.slice(1).toLowerCase();
}
