import { openStore } from '../../src/graph/open-store.js';
import { describeLinks } from './links-contract.js';
import { describeFilters } from './filter-contract.js';
import { describeQueries } from './query-contract.js';

describeQueries('the embedded engine', () => openStore({ location: ':memory:' }));
describeFilters('the embedded engine', () => openStore({ location: ':memory:' }));
describeLinks('the embedded engine', () => openStore({ location: ':memory:' }));
