/** The lemmas of a comma-separated list, in its order; line breaks and runs of spaces count as one space. */
export function lemmas(list: string): readonly string[] {
  return list.split(',').map((lemma) => lemma.trim().replace(/\s+/g, ' '));
}
