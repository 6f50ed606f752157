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
export const resolveName = (name: string) => (name.toLowerCase() === 'santiago' ? ['country:CHL'] : []);

/** The answer to a document; what the API would log is thrown away. */
export function ask(store: GraphStore, document: string, variables: object = {}): Promise<ExecutionAnswer> {
  return executeDocument({ store, document, variables: variables as Record<string, unknown>, resolveName });
}

/** The data of an answer that has no errors. */
export async function askData(store: GraphStore, document: string, variables: object = {}): Promise<Json> {
  const { data, errors } = await ask(store, document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data)) as Json;
}

/** Data as it comes over the wire. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;
