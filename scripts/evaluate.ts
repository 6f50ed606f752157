import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { createExtractor } from '../src/extract/extractor.js';
import { printAccuracyPage } from './evaluation/accuracy-page.js';
import { printChangeTable } from './evaluation/change-table.js';
import { compareFigures, mergeFigures } from './evaluation/compare-figures.js';
import type { Accuracy } from './evaluation/figure.js';
import { measureSet, type Measurement } from './evaluation/measure-set.js';
import { hasEvaluationData, NO_EVALUATION_DATA } from './evaluation/scorer.js';
import { EVALUATION_SETS, type EvaluationSet } from './evaluation/sets.js';

/*
 * Measures the extraction on the development sets and prints every figure beside the committed one; ends with status
 * 1 when one is worse by more than a point.
 *
 *     tsx scripts/evaluate.ts [--sets NAME,…] [--errors] [--write] [--json FILE]
 *
 * --errors lists what the scorers count as wrong, --json writes the figures to a file, --write commits them to
 * docs/accuracy.json and docs/accuracy.md instead of judging them.
 */

const FIGURES_FILE = new URL('../docs/accuracy.json', import.meta.url);
const PAGE_FILE = new URL('../docs/accuracy.md', import.meta.url);

function main(): number {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  if (!hasEvaluationData()) {
    console.log(NO_EVALUATION_DATA);
    return 0;
  }
  const { sets, values } = options;
  const measurements = measureSets(sets);
  const measured = Object.fromEntries([...measurements].map(([name, { figures }]) => [name, figures]));
  const committed = readCommitted();
  const changes = compareFigures(EVALUATION_SETS, measured, committed);
  if (values.errors) for (const [name, { errors }] of measurements) listErrors(name, errors);
  console.log(printChangeTable(changes));
  for (const { set, figure, value } of changes) {
    if (figure.kind === 'list') console.log(`${set}, ${figure.name}: ${value}`);
  }
  if (values.json !== undefined) writeFileSync(values.json, printJson(measured));
  if (values.write) {
    const accuracy = mergeFigures(EVALUATION_SETS, measured, committed);
    writeFileSync(FIGURES_FILE, printJson(accuracy));
    writeFileSync(PAGE_FILE, printAccuracyPage(EVALUATION_SETS, accuracy));
    console.log('Wrote docs/accuracy.json, docs/accuracy.md');
    return 0;
  }
  const losses = changes.filter(({ isLoss }) => isLoss).length;
  if (losses > 0)
    console.error(`Worse than docs/accuracy.json: ${losses}. If that is meant, run it with --write.`);
  return losses > 0 ? 1 : 0;
}

/** The options of the command line, or what is wrong with it. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sets: { type: 'string' },
        errors: { type: 'boolean' },
        write: { type: 'boolean' },
        json: { type: 'string' },
      },
    });
    const names = values.sets?.split(',') ?? EVALUATION_SETS.map(({ name }) => name);
    const unknown = names.filter((name) => !EVALUATION_SETS.some((set) => set.name === name));
    if (unknown.length === 0)
      return { values, sets: EVALUATION_SETS.filter(({ name }) => names.includes(name)) };
    const known = EVALUATION_SETS.map(({ name }) => name).join(', ');
    return `There is no set ${unknown.join(', ')}. Sets: ${known}`;
  } catch (error) {
    return `${(error as Error).message}\nUsage: evaluate [--sets NAME,…] [--errors] [--write] [--json FILE]`;
  }
}

/** What was measured, by the name of the set; a bar on standard error where that is a terminal. */
function measureSets(sets: readonly EvaluationSet[]): Map<string, Measurement> {
  const extractor = createExtractor();
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {set} {value}/{total}',
    barsize: 30,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const measurements = new Map<string, Measurement>();
  for (const set of sets) {
    bar.start(0, 0, { set: set.name });
    const measurement = measureSet(set, extractor, (done, all) => {
      bar.setTotal(all);
      bar.update(done);
    });
    bar.stop();
    measurements.set(set.name, measurement);
  }
  return measurements;
}

function readCommitted(): Accuracy {
  return existsSync(FIGURES_FILE) ? (JSON.parse(readFileSync(FIGURES_FILE, 'utf8')) as Accuracy) : {};
}

function printJson(accuracy: Accuracy): string {
  return `${JSON.stringify(accuracy, null, 2)}\n`;
}

function listErrors(set: string, errors: Measurement['errors']): void {
  for (const [kind, list] of Object.entries(errors)) {
    console.log(`${set}, ${kind} (${list.length})`);
    for (const error of list) console.log(`  ${error}`);
    console.log();
  }
}

process.exitCode = main();
