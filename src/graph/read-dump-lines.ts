import { SourceError } from '../common/errors.js';
import { ENTITY_TYPES } from '../ontology/names.js';
import type { GraphValue } from './graph-store.js';
import { ENTITY_LABELS, DUMPED_LABELS } from './layout.js';
import type { KeyedLabel } from './layout.js';

/** A line of a dump. */
export type DumpLine = NodeLine | RelationshipLine;
type Properties = Readonly<Record<string, GraphValue>>;

/** A node with its labels. */
export interface NodeLine {
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** A relationship between two nodes by key. */
export interface RelationshipLine {
  readonly type: string;
  readonly start: NodeReference;
  readonly end: NodeReference;
  readonly properties: Properties;
}

interface NodeReference {
  readonly label: KeyedLabel;
  readonly id: string;
}

/**
 * What each line of a dump says, with its text and number; blank lines are passed over.
 * @throws SourceError naming `file` and line for one that is no part of a dump
 */
export async function* readDumpLines(file: string, lines: AsyncIterable<string>) {
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const line = readDumpLine(text);
    if (line === null) {
      const message = 'is neither a node nor a relationship of a dump';
      throw new SourceError('SOURCE_MALFORMED', message, { file, line: number });
    }
    yield { line, text, number };
  }
}

function readDumpLine(text: string): DumpLine | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return asNode(value) ?? asRelationship(value);
}

const LABELS: ReadonlySet<string> = new Set([
  ...DUMPED_LABELS,
  ...ENTITY_TYPES.map((type) => ENTITY_LABELS[type]),
]);
const RELATIONSHIP_TYPE = /^[\p{Lu}\p{N}_]+$/u;

function asNode(value: unknown): NodeLine | null {
  const { labels, properties } = fieldsOf(value);
  if (!Array.isArray(labels) || labels.length === 0 || !labels.every((label) => LABELS.has(label as string)))
    return null;
  return isProperties(properties) && typeof properties['id'] === 'string'
    ? { labels: labels as string[], properties }
    : null;
}

function asRelationship(value: unknown): RelationshipLine | null {
  const { type, start, end, properties } = fieldsOf(value);
  if (typeof type !== 'string' || !RELATIONSHIP_TYPE.test(type)) return null;
  return isReference(start) && isReference(end) && isProperties(properties)
    ? { type, start, end, properties }
    : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isReference(value: unknown): value is NodeReference {
  const { label, id } = fieldsOf(value);
  return typeof id === 'string' && DUMPED_LABELS.some((known) => known === label);
}

function isProperties(value: unknown): value is Properties {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (item) => isScalar(item) || (Array.isArray(item) && item.every((element) => isScalar(element))),
  );
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
