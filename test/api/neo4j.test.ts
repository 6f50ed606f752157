import { openStore } from '../../src/graph/open-store.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { describeApi } from './api-contract.js';
import { describeArmsTransfers } from './arms-transfer-contract.js';
import { describeExplain } from './explain-contract.js';
import { describeExports } from './export-contract.js';

describeOnNeo4j('Neo4j', (connect) => {
  describeApi('a Neo4j server', async () => openStore(await connect()));
  describeArmsTransfers('a Neo4j server', async () => openStore(await connect()));
  describeExports('a Neo4j server', async () => openStore(await connect()));
  describeExplain('a Neo4j server', async () => openStore(await connect()));
});
