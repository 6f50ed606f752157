import { openStore } from '../../src/graph/open-store.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { describeLinks } from './links-contract.js';
import { describeFilters } from './filter-contract.js';
import { describeQueries } from './query-contract.js';
import { describeSearchIndex } from './search-index-contract.js';

describeOnNeo4j('Neo4j', (connect) => {
  describeQueries('a Neo4j server', async () => openStore(await connect()));
  describeFilters('a Neo4j server', async () => openStore(await connect()));
  describeLinks('a Neo4j server', async () => openStore(await connect()));
  describeSearchIndex('a Neo4j server', async () => openStore(await connect()));
});
