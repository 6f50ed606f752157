import { loadGazetteer } from '../gazetteer/gazetteer.js';

/** Names of so many words are looked for. */
const LONGEST_NAME = 4;

/** Words that are also names and hardly ever mean them in a question typed without capitals. */
const NEVER_NAMES = new Set(['us', 'who', 'it', 'in', 'on', 'to', 'of', 'may', 'can', 'did', 'march']);

/** The text with the names that the gazetteer knows in their usual case, when it has hardly a capital of its own; its length stays. */
export function capitaliseNames(text: string): string {
  if (/\p{Lu}/u.test(text.slice(1))) return text;
  const gazetteer = loadGazetteer();
  const words = [...text.matchAll(/[\p{L}\d'-]+/gu)];
  let result = text;
  for (let at = 0; at < words.length;) {
    const length = lengthOfName(at);
    at += Math.max(1, length);
  }
  return result;

  function lengthOfName(at: number): number {
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
      const [first, last] = [words[at], words[at + length - 1]];
      if (!first || !last) continue;
      const start = first.index;
      const end = last.index + last[0].length;
      const written = text.slice(start, end);
      const articled = text.slice(0, start).toLowerCase().endsWith('the ');
      if (NEVER_NAMES.has(written.toLowerCase()) && !(written === 'us' && articled)) continue;
      const row = gazetteer.rowsNamed(written)[0];
      if (!row || gazetteer.isCommon(written)) continue;
      const names = [row.name, ...row.aliases];
      const usual =
        names.find((name) => name.toLowerCase() === written.toLowerCase()) ??
        written.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
      result = result.slice(0, start) + usual + result.slice(end);
      return length;
    }
    return 0;
  }
}
