/** How many statements are remembered by their name; more than the house has. */
const MOST_REMEMBERED = 2_000;

const names = new Map<string, string>();

/** What a statement reads, in the words of the graph and without any value, e.g. `Event SUPPLIER Country`; cut after five. */
export function nameStatement(cypher: string): string {
  const known = names.get(cypher);
  if (known !== undefined) return known;
  if (names.size >= MOST_REMEMBERED) names.clear();
  const name = [...new Set(labelsIn(cypher))].slice(0, 5).join(' ') || 'nothing';
  names.set(cypher, name);
  return name;
}

/** The labels and types of relationships that a pattern names, in their order. */
function labelsIn(cypher: string): readonly string[] {
  const groups = cypher.matchAll(/[([]\s*`?\w*`?\s*:\s*((?:[|:&]?`?[A-Za-z_]\w*`?)+)/g);
  return [...groups].flatMap(([, group = '']) => group.match(/[A-Za-z_]\w*/g) ?? []);
}
