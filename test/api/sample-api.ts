import { executeDocument, type ExecutionAnswer } from '../../src/api/execute.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { openStore } from '../../src/graph/open-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { SAMPLE_RECORDS } from '../query/sample-records.js';

/** An embedded graph of the sample records. */
export async function openSample(): Promise<GraphStore> {
  const store = await openStore({ location: ':memory:' });
  await writeRecords(store, SAMPLE_RECORDS);
  return store;
}

/** What a gazetteer would know: a capital stands for its country. */
const resolveName = (name: string) => (name.toLowerCase() === 'santiago' ? ['country:CHL'] : []);

/** The answer to a document; what the API would log is thrown away. */
export function ask(store: GraphStore, document: string, variables: object = {}): Promise<ExecutionAnswer> {
  return executeDocument({ store, document, variables: variables as Record<string, unknown>, resolveName });
}

/** The data of an answer that has no errors, as it comes over the wire. */
export async function askData<Data>(
  store: GraphStore,
  document: string,
  variables: object = {},
): Promise<Data> {
  const { data, errors } = await ask(store, document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** A connection as it comes over the wire. */
export interface ConnectionData<Node> {
  readonly totalCount?: number;
  readonly pageInfo?: {
    readonly endCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  readonly edges: readonly { readonly node: Node }[];
}

/** The nodes of a connection. */
export function nodesOf<Node>({ edges }: ConnectionData<Node>): readonly Node[] {
  return edges.map(({ node }) => node);
}
