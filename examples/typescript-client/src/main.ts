import { ClientError, GraphQLClient } from 'graphql-request';
import { describeSupply, readSupplies } from './supplies.js';

const [url = 'http://127.0.0.1:4000/graphql', recipient] = process.argv.slice(2);

try {
  for await (const supply of readSupplies(new GraphQLClient(url), recipient)) {
    console.log(describeSupply(supply));
  }
} catch (error) {
  if (!(error instanceof ClientError)) throw error;
  for (const { message, extensions } of error.response.errors ?? []) {
    console.error(`${String(extensions['code'])}: ${message}`);
  }
  process.exitCode = 1;
}
