/** Which room of src may look into which: the table of docs/architecture.md as failing rules. */
const ROOMS = {
  common: [],
  ontology: ['common'],
  model: ['common', 'ontology'],
  text: ['common', 'model'],
  gazetteer: ['common', 'ontology', 'model'],
  extract: ['common', 'ontology', 'model', 'text', 'gazetteer'],
  evaluate: ['common', 'ontology', 'model', 'gazetteer', 'extract', 'graph'],
  graph: ['common', 'ontology', 'model'],
  importer: ['common', 'model', 'text', 'extract', 'graph'],
  query: ['common', 'ontology', 'model', 'extract', 'graph'],
  api: ['common', 'ontology', 'model', 'importer', 'query', 'graph'],
};

const rooms = Object.entries(ROOMS).map(([room, may]) => ({
  name: `${room}-imports`,
  comment: `${room}/ may import only: ${may.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'api-graph-port-only',
      comment: 'api/ sees the GraphStore port, never an engine',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/graph/engines/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-packages-in-src',
      comment: 'what ships must be a dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
