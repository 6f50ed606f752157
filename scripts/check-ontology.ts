import { lintOntology } from '../src/ontology/lint.js';

const problems = lintOntology();
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'ontology: no problems' : `ontology: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
