/** The words of a list written as text, separated by white space. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
