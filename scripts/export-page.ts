import { printMarkdownTable } from '../src/common/markdown-table.js';
import { ENTITY_COLUMNS, EVENT_COLUMNS, EVIDENCE_COLUMNS } from '../src/query/export/columns.js';
import { DYAD_COLUMNS } from '../src/query/export/dyad-edges.js';
import { EDGE_CHOICES } from '../src/query/export/export-graph.js';
import { AROUND_PARAMETERS } from '../src/query/export/around.js';
import { FILTER_PARAMETERS } from '../src/query/export/filter-parameters.js';
import { EXPORT_FORMATS } from '../src/query/export/formats.js';
import { PAIR_COLUMNS } from '../src/query/export/pair-edges.js';
import { ROLE_COLUMNS } from '../src/query/export/role-edges.js';
import { SIPRI_COLUMN_NAMES } from '../src/query/export/formats/sipri.js';

interface Named {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** The page `docs/exports.md`: formats, parameters, and what nodes and edges carry. */
export function printExportPage(): string {
  const formats = EXPORT_FORMATS.map(({ name, extension, description }) => [
    `\`${name}\``,
    `.${extension}`,
    description,
  ]);
  const parameters = [...FILTER_PARAMETERS, ...AROUND_PARAMETERS.map((one) => ({ aliases: [], ...one }))].map(
    ({ name, aliases, description, isList }) => [
      [name, ...aliases].map((one) => `\`${one}\``).join(', '),
      isList ? 'yes' : '',
      description,
    ],
  );
  const attributes = (columns: readonly Named[]) =>
    printMarkdownTable(
      ['attribute', 'type', 'what it is'],
      columns.map(({ name, type, description }) => [`\`${name}\``, type, description]),
    );
  return `# Exports

\`tidings export --format NAME\` and \`GET /export/NAME\` write what a filter lets through, event by event, in constant memory but for a list of ids. Equal graphs give equal bytes, on either engine. The filter is the \`EventFilter\` of the schema: its defaults hold, so only what is asserted is exported unless statuses are named.

${printMarkdownTable(['format', 'file', 'what it is'], formats)}

## Parameters

The same over HTTP (\`?type=AID&since=2026-01-01\`) and on the command line (\`--type AID --since 2026-01-01\`). Names and ids of entities are both understood. \`filter\` takes a whole \`EventFilter\` as JSON, which holds beside the others.

${printMarkdownTable(['parameter', 'several', 'what it asks for'], parameters)}

\`around\` keeps an export to the entities that \`subgraph(around:, depth:, limit:)\` of the schema gives, with the same limits: both ends of an edge are among them, and so are two who have a part in an event where events are nodes or lines. A name means the entity of that name that most stories mention. What the limits leave out is named in the header \`x-left-out\`, e.g. \`NODES=12\`, and on the command line beside the text.

\`edges\` says what edges stand for: ${Object.entries(EDGE_CHOICES)
    .map(([name, gives]) => `\`${name}\`, ${gives}`)
    .join(
      '; ',
    )}. \`part\` names the one table of csv, \`nodes\` or \`edges\`; on the command line \`--out\` writes both. \`edges-name=links\` is for readers of node-link JSON that call its edges so (D3, NetworkX before 3.6).

## What nodes carry

Nodes are entities, by the ids that they have in GraphQL, with a label.

${attributes(ENTITY_COLUMNS)}

## What edges carry

Every edge leads from actor to recipient and has an id, a label, a weight (how many events it stands for) and its evidence. What is mutual gives one edge, its two actors ordered by id. GEXF has the first and last day of each edge as its \`start\` and \`end\`, and a \`kind\` that differs between edges of the same nodes, of which Gephi would make one.

${attributes([...EVENT_COLUMNS, ...PAIR_COLUMNS, ...EVIDENCE_COLUMNS])}

With \`edges=dyads\`, before the same evidence of up to twenty claims:

${attributes(DYAD_COLUMNS)}

With \`edges=roles\`, before all that edges of events carry:

${attributes(ROLE_COLUMNS)}

Attributes of the type json are lists and objects in JSON formats and their JSON text in the others. XML cannot carry control characters: they become U+FFFD. A cell of CSV that a spreadsheet would take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return) gets an apostrophe before it; numbers stay as they are. In the table of edges, \`type\` is called \`eventType\`, since Gephi's own \`Type\` says Directed.

## PLOVER

\`plover\` writes the JSON fields of the PLOVER manual: \`id\`, \`date\`, \`enddate\`, \`source\` (and, as POLECAT calls it, \`actor\`), \`recipient\`, \`event\`, \`event_loc\`, \`event_text\`, \`quad_code\`, \`mode\`, \`context\`, \`text\`, \`text_info\`, \`cite_info\`, the numbers \`dead\`, \`injured\` and \`arrested\`, and after them what PLOVER has no field for. Types outside PLOVER have an empty \`event\`, and their name in \`type\`.

## The trade register

\`sipri\` writes one row for each supplier, recipient and item of an event, like \`armsTransfers\`. Its first sixteen columns are those of the trade register of the SIPRI Arms Transfers Database; three have no name there either and hold a question mark where the number before them is not certain. Trend-indicator values, and in \`status\` whether goods are new or second-hand, are empty: no story is read for them. Who is not known is called as the register does. Years of order come from what stories say of orders, contracts and licences, years of delivery from transfers that they assert. The evidence follows, several claims separated by \`|\` between spaces:

${SIPRI_COLUMN_NAMES.slice(16).join(', ')}.
`;
}
