import { INDEXED_PROPERTIES, KEYED_LABELS, quoteName } from '../layout.js';

const UNIQUE_KEYS = KEYED_LABELS.map(
  (label) =>
    `CREATE CONSTRAINT ${quoteName(`${label.toLowerCase()}_id`)} IF NOT EXISTS FOR (n:${quoteName(label)}) REQUIRE n.\`id\` IS UNIQUE`,
);

const PROPERTY_INDEXES = INDEXED_PROPERTIES.map(({ label, property }) => indexOf(label, property));

function indexOf(label: string, property: string): string {
  const name = `${label.toLowerCase()}_${property.toLowerCase()}_index`;
  return `CREATE INDEX ${quoteName(name)} IF NOT EXISTS FOR (n:${quoteName(label)}) ON (n.${quoteName(property)})`;
}

/** The constraints and indexes for Neo4j, where a uniqueness constraint brings its own index. */
export function neo4jSchema(): readonly string[] {
  return [...UNIQUE_KEYS, ...PROPERTY_INDEXES];
}

/**
 * The indexes for Grafeo, where a uniqueness constraint has none and takes 280 bytes a node: writers come one after
 * another and look before they create.
 */
export function grafeoSchema(): readonly string[] {
  return [...KEYED_LABELS.map((label) => indexOf(label, 'id')), ...PROPERTY_INDEXES];
}

/** The text of schema/constraints.cypher: what the store creates on Neo4j, one statement a line. */
export function emitConstraints(): string {
  return `${neo4jSchema()
    .map((cypher) => `${cypher};`)
    .join('\n')}\n`;
}
