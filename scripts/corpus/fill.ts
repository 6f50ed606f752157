import type { Random } from '../../src/common/random.js';

/** A sentence of a frame: choices made, slots filled, with its capital, and with "a" or "an" by what follows. */
export function fillFrame(frame: string, slot: (name: string) => string, random: Random): string {
  const chosen = frame.replace(/\[([^\]]+)\]/g, (_, choices: string) => random.pick(choices.split('|')));
  const filled = chosen.replace(/\{([^}]+)\}/g, (_, name: string) => slot(name));
  return capitalise(
    filled
      .replace(/,(?=[,.;])/g, '')
      .replace(
        /\b([Aa])n? (?=(\p{L}+))/gu,
        (_, letter: string, next: string) => `${letter}${articleFor(next)} `,
      ),
  );
}

/** The text with a capital for its first letter, where it begins with one. */
function capitalise(text: string): string {
  return text.replace(/(?<=^"?)\p{L}/u, (letter) => letter.toUpperCase());
}

const LIKE_YOU = /^(uni|use|usu|euro|one|ukr|ugan|uru|utah|uzb)/i;
const SILENT_H = /^(hour|honest|honour)/i;

/** What follows the "a" of the article. */
function articleFor(word: string): '' | 'n' {
  if (SILENT_H.test(word)) return 'n';
  return /^[aeiou]/i.test(word) && !LIKE_YOU.test(word) ? 'n' : '';
}
