import { createHash } from 'node:crypto';
import { groupBy } from '../common/group-by.js';
import { readDumpLines, type NodeLine, type RelationshipLine } from './read-dump-lines.js';

/** A dump by name, which can be read from its beginning more than once. */
export interface NamedDump {
  readonly file: string;
  readonly read: () => AsyncIterable<string>;
}

/** A node of a dump with the relationships that tell of it: its own, and of a claim also the one to its story. */
export interface DumpedNode {
  readonly label: ComparedLabel;
  readonly id: string;
  readonly properties: NodeLine['properties'];
  readonly relationships: readonly RelationshipLine[];
}

/** A node that one of two dumps lacks, or that differs in them. */
export interface NodeDifference {
  readonly before: DumpedNode | null;
  readonly after: DumpedNode | null;
}

/** How two dumps differ, and the names that either has for entities. */
export interface DumpDifference {
  readonly nodes: readonly NodeDifference[];
  readonly names: ReadonlyMap<string, string>;
}

const COMPARED_LABELS = ['Story', 'Claim', 'Entity', 'Event'] as const;
type ComparedLabel = (typeof COMPARED_LABELS)[number];

/**
 * The nodes that differ between two dumps, in the order of label and key. Both are read twice, so that only what
 * differs is held in memory. @throws SourceError for a line that is no part of a dump
 */
export async function diffDumps(before: NamedDump, after: NamedDump): Promise<DumpDifference> {
  const [prints, laterPrints] = [await fingerprint(before), await fingerprint(after)];
  const keys = new Set([...prints.keys(), ...laterPrints.keys()]);
  for (const key of keys) if (prints.get(key) === laterPrints.get(key)) keys.delete(key);
  const [nodes, laterNodes] = [await collect(before, keys), await collect(after, keys)];
  const differing = COMPARED_LABELS.flatMap((label) =>
    [...keys].filter((key) => labelIn(key) === label).sort(),
  );
  return {
    nodes: differing.map((key) => ({
      before: nodes.found.get(key) ?? null,
      after: laterNodes.found.get(key) ?? null,
    })),
    names: new Map([...nodes.names, ...laterNodes.names]),
  };
}

/** A hash of each node with what starts at it, by label and key. */
async function fingerprint(dump: NamedDump): Promise<ReadonlyMap<string, string>> {
  const prints = new Map<string, string>();
  for await (const { line, text } of readDumpLines(dump.file, dump.read())) {
    const key = keyOf(line);
    if (key === null) continue;
    const print = createHash('sha256')
      .update(prints.get(key) ?? '')
      .update(text)
      .digest('base64url');
    prints.set(key, print.slice(0, 16));
  }
  return prints;
}

async function collect(
  dump: NamedDump,
  keys: ReadonlySet<string>,
): Promise<{ found: ReadonlyMap<string, DumpedNode>; names: ReadonlyMap<string, string> }> {
  const nodes: NodeLine[] = [];
  const relationships: RelationshipLine[] = [];
  const names = new Map<string, string>();
  for await (const { line } of readDumpLines(dump.file, dump.read())) {
    if ('labels' in line) {
      if (line.labels.includes('Entity')) names.set(idOf(line), String(line.properties['name']));
      if (keys.has(keyOf(line) ?? '')) nodes.push(line);
    } else if (keys.has(keyOf(line) ?? '') || keys.has(keyAt(line.end))) relationships.push(line);
  }
  const starting = groupBy(relationships, (line) => keyAt(line.start));
  const ending = groupBy(relationships, (line) => keyAt(line.end));
  const found = nodes.map((line): [string, DumpedNode] => {
    const key = keyOf(line)!;
    const own = starting.get(key) ?? [];
    const made = (ending.get(key) ?? []).filter(({ type }) => type === 'MAKES' || type === 'ABOUT');
    const label = labelIn(key) as ComparedLabel;
    return [key, { label, id: idOf(line), properties: line.properties, relationships: [...own, ...made] }];
  });
  return { found: new Map(found), names };
}

/** The label and key of the node that the line tells of; null for one that is not compared. */
function keyOf(line: NodeLine | RelationshipLine): string | null {
  if ('start' in line) return keyAt(line.start);
  const label = COMPARED_LABELS.find((candidate) => line.labels.includes(candidate));
  return label === undefined ? null : `${label} ${idOf(line)}`;
}

function keyAt({ label, id }: RelationshipLine['start']): string {
  return `${label} ${id}`;
}

function labelIn(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

function idOf(line: NodeLine): string {
  return String(line.properties['id']);
}
