import { openStore } from '../../src/graph/open-store.js';
import { describeLinks } from './links-contract.js';
import { describeFilters } from './filter-contract.js';
import { describeQueries } from './query-contract.js';
import { describeSearchIndex } from './search-index-contract.js';

describeQueries('the embedded engine', () => openStore({ location: ':memory:' }));
describeFilters('the embedded engine', () => openStore({ location: ':memory:' }));
describeLinks('the embedded engine', () => openStore({ location: ':memory:' }));
describeSearchIndex('the embedded engine', () => openStore({ location: ':memory:' }));
