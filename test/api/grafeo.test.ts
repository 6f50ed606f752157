import { openStore } from '../../src/graph/open-store.js';
import { describeApi } from './api-contract.js';

describeApi('the embedded engine', () => openStore({ location: ':memory:' }));
