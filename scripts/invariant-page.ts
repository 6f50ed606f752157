import { printMarkdownTable } from '../src/common/markdown-table.js';
import { INVARIANTS } from '../src/graph/check/check-graph.js';

/** The page `docs/invariants.md`: everything that `tidings check` verifies. */
export function printInvariantPage(): string {
  const rows = INVARIANTS.map(({ name, means }) => [`\`${name}\``, means]);
  return `# Invariants

What holds of every graph, whatever was imported, forgotten or interrupted before. \`tidings check\` verifies it and names each node of which it does not hold. The rows stand in \`src/graph/check/\`.

${printMarkdownTable(['name', 'what holds'], rows)}
`;
}
