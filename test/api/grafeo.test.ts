import { openStore } from '../../src/graph/open-store.js';
import { describeApi } from './api-contract.js';
import { describeArmsTransfers } from './arms-transfer-contract.js';
import { describeExplain } from './explain-contract.js';
import { describeExports } from './export-contract.js';

describeApi('the embedded engine', () => openStore({ location: ':memory:' }));
describeArmsTransfers('the embedded engine', () => openStore({ location: ':memory:' }));
describeExports('the embedded engine', () => openStore({ location: ':memory:' }));
describeExplain('the embedded engine', () => openStore({ location: ':memory:' }));
