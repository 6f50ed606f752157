/*
 * What scripts/bench/bench-api.ts measures, in a process of its own, on the built sources: the API as `tidings start`
 * serves it, and beside it, over the same store, what it is compared with. Prints its addresses as JSON and ends with its
 * standard input.
 *
 *     node serve-api.mjs STORE
 *
 * The other server answers at / with graphql-js alone: the same schema, documents parsed and validated once, no
 * framework, no limits. At /driver it runs the statements that the API ran for the same question, one after another,
 * through neo4j-driver alone. POST /change counts a change of the graph, so that nothing is kept any more; /processor
 * answers with the milliseconds of processor time that the process has taken so far.
 */
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import process from 'node:process';
import { execute, parse, validate } from 'graphql/index.js';
import neo4j from 'neo4j-driver';
import { createContext } from '../../dist/api/context.js';
import { apiSchema } from '../../dist/api/schema.js';
import { startServer } from '../../dist/api/server.js';
import { openStore } from '../../dist/graph/open-store.js';
import { raiseChanges } from '../../dist/graph/statements/change-statements.js';

const [location] = process.argv.slice(2);
const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
const isServer = location.includes('://');
const store = await openStore({ location, username, password, patience: { seconds: 120 } });
const server = await startServer({ store, host: '127.0.0.1', port: 0, limits: { requestsPerMinute: 1e9 } });
const driver = isServer
  ? neo4j.driver(location, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  : null;

const schema = apiSchema();
const documents = new Map();
const recordings = new Map();

function documentOf(query) {
  let document = documents.get(query);
  if (document === undefined) {
    document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    documents.set(query, document);
  }
  return document;
}

function answerRaw({ query, variables }, from = store) {
  const contextValue = createContext({ store: from });
  return execute({ schema, document: documentOf(query), variableValues: variables, contextValue });
}

/** The statements that a question takes, in their order. */
async function record(question) {
  const statements = [];
  const read = (statement, options) => {
    statements.push(statement);
    return store.read(statement, options);
  };
  await answerRaw(question, { ...store, read, write: (work) => store.write(work) });
  return statements;
}

async function answerByDriver(question, key) {
  let statements = recordings.get(key);
  if (statements === undefined) recordings.set(key, (statements = await record(question)));
  const answers = [];
  for (const { cypher, params } of statements) {
    const { records } = await driver.executeQuery(cypher, integers(params), { routing: neo4j.routing.READ });
    answers.push(records.map((row) => row.toObject()));
  }
  return answers;
}

function integers(value) {
  if (Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(integers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, integers(item)]));
}

const other = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const body = Buffer.concat(chunks).toString();
      let answer;
      if (request.url === '/change') {
        await store.write((transaction) => transaction.run(raiseChanges(0)));
        answer = {};
      } else if (request.url === '/processor') {
        const { user, system } = process.cpuUsage();
        answer = (user + system) / 1_000;
      } else if (request.url === '/driver') answer = await answerByDriver(JSON.parse(body), body);
      else answer = await answerRaw(JSON.parse(body));
      const text = JSON.stringify(answer);
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
process.stdout.write(
  `${JSON.stringify({ api: server.url, other: `http://127.0.0.1:${other.address().port}` })}\n`,
);

process.stdin.resume();
process.stdin.on('end', async () => {
  other.close();
  other.closeAllConnections();
  await server.stop();
  await driver?.close();
  await store.close();
});
