import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printAccuracyPage } from './accuracy-page.js';
import { mergeFigures } from './compare-figures.js';
import type { Accuracy } from './figure.js';
import { EVALUATION_SETS } from './sets.js';

const FIGURES_FILE = fileURLToPath(new URL('../../docs/accuracy.json', import.meta.url));
const PAGE_FILE = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url));

/** The figures that stand in `docs/accuracy.json`; none without the file. */
export function readCommittedFigures(): Accuracy {
  return existsSync(FIGURES_FILE) ? (JSON.parse(readFileSync(FIGURES_FILE, 'utf8')) as Accuracy) : {};
}

/** Puts what was measured in the place of what was committed, in `docs/accuracy.json` and the page made of it. */
export function commitFigures(measured: Accuracy): void {
  const accuracy = mergeFigures(EVALUATION_SETS, measured, readCommittedFigures());
  writeFileSync(FIGURES_FILE, `${JSON.stringify(accuracy, null, 2)}\n`);
  writeFileSync(PAGE_FILE, printAccuracyPage(EVALUATION_SETS, accuracy));
}
