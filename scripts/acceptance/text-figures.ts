import { join } from 'node:path';
import { judge, type Check, type Finding } from './check.js';
import { ROOT, SHARED } from './places.js';
import { lastLine, runProgram } from './process.js';

/** A script that prints figures, and the least each must be. */
interface Evaluation {
  readonly name: string;
  readonly script: string;
  readonly words: readonly string[];
  readonly figures: readonly { readonly name: string; readonly pattern: RegExp; readonly least: number }[];
}

const EVALUATIONS: readonly Evaluation[] = [
  {
    name: 'Tags and trees on dev_gum_other',
    script: 'evaluate-text.ts',
    words: [join(SHARED, 'eval/data/dep/dev_gum_other.conllu.gz')],
    figures: [
      { name: 'XPOS', pattern: /^xpos: ([\d.]+)$/m, least: 94.5 },
      { name: 'UAS', pattern: /^uas: ([\d.]+)$/m, least: 80 },
    ],
  },
  {
    name: 'Names on ner_uner_ewt_dev',
    script: 'evaluate-names.ts',
    words: [],
    figures: [{ name: 'F1', pattern: /^ner_uner_ewt_dev\.jsonl[^\n]*\nmicro: .*?"f1":([\d.]+)/m, least: 60 }],
  },
];

/** The least that the text layer must reach. */
export const TEXT_CHECKS: readonly Check[] = EVALUATIONS.map((evaluation) => ({
  name: evaluation.name,
  wanted: evaluation.figures.map(({ name, least }) => `${name} ≥ ${least}`).join(', '),
  needs: ['shared'],
  run: () => evaluate(evaluation),
}));

async function evaluate({ script, words, figures }: Evaluation): Promise<Finding> {
  const { output, errors } = await runProgram(
    join(ROOT, 'node_modules/.bin/tsx'),
    [join(ROOT, 'scripts', script), ...words],
    { limit: 600 },
  );
  const found = figures.map(({ name, pattern, least }) => {
    const value = pattern.exec(output)?.[1];
    return { text: `${name} ${value ?? `not told: ${lastLine(errors)}`}`, ok: Number(value) >= least };
  });
  const summary = found.map(({ text }) => text).join(', ');
  return judge(found.every(({ ok }) => ok) ? [] : [summary], summary);
}
