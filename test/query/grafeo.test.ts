import { openStore } from '../../src/graph/open-store.js';
import { describeQueries } from './query-contract.js';

describeQueries('the embedded engine', () => openStore({ location: ':memory:' }));
