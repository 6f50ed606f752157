import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSample } from '../api/telemetry/logged-server.js';
import { hasPython, runPython } from '../support/python.js';
import { ALL_STORIES, STORIES, SUPPLIES, UNKNOWN, type SuppliesData } from './documents.js';

const CONNECT = `
import json, sys
from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.aiohttp import AIOHTTPTransport

url, document = sys.argv[1:3]
client = Client(transport=AIOHTTPTransport(url=url), fetch_schema_from_transport=True)
`;

const ASK = `${CONNECT}
print(json.dumps(client.execute(gql(document))))
`;

const PAGE = `${CONNECT}
def read(step, edge, more, cursor):
    ids, variables = [], {step: 4}
    while True:
        page = client.execute(gql(document), variable_values=variables)["stories"]
        found = [edge["node"]["id"] for edge in page["edges"]]
        ids = ids + found if step == "first" else found + ids
        if not page["pageInfo"][more]:
            return ids
        variables = {step: 4, edge: page["pageInfo"][cursor]}

print(json.dumps([
    read("first", "after", "hasNextPage", "endCursor"),
    read("last", "before", "hasPreviousPage", "startCursor"),
]))
`;

const FAIL = `${CONNECT}
try:
    client.execute(gql(document))
except TransportQueryError as error:
    print(json.dumps(error.errors[0]["extensions"]))
`;

describe.skipIf(!hasPython())("Python's gql", () => {
  let served: Awaited<ReturnType<typeof serveSample>>;
  beforeAll(async () => {
    served = await serveSample();
  });
  afterAll(() => served.stop());

  it('checks a document against the schema it fetches, and asks', async () => {
    const { dyads } = await runPython<SuppliesData>(ASK, served.server.url, SUPPLIES);
    expect(dyads.edges[0]?.node).toMatchObject({
      actor: { name: 'Netherlands' },
      items: ['missiles', 'rifles'],
    });
  }, 60_000);

  it('pages both ways', async () => {
    const [forwards, backwards] = await runPython<[string[], string[]]>(PAGE, served.server.url, STORIES);
    expect(forwards).toHaveLength(ALL_STORIES);
    expect(backwards).toEqual(forwards);
  }, 60_000);

  it('hands over an error with its code', async () => {
    expect(await runPython(FAIL, served.server.url, UNKNOWN)).toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);
});
