const IRREGULAR: readonly (readonly [RegExp, string])[] = [
  [/man$/, 'men'],
  [/child$/, 'children'],
  [/person$/, 'persons'],
  [/(aircraft|personnel|forces|troops|police|staff)$/, '$1'],
  [/([^aeiou])y$/, '$1ies'],
  [/(s|x|z|ch|sh)$/, '$1es'],
  [/fe$/, 'ves'],
];

/** The regular English plural of a noun or noun phrase, formed on its last word. */
export function pluralOf(noun: string): string {
  const rule = IRREGULAR.find(([ending]) => ending.test(noun));
  return rule ? noun.replace(rule[0], rule[1]) : `${noun}s`;
}
