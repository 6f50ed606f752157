import type { IdentityAnswer, IdentityReason, IdentityWitness } from '../../graph/identity-subject.js';
import type { Correction } from '../../graph/corrections.js';
import type { Command } from '../command.js';
import { writeLine, type ExitStatus } from '../context.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';
import { plainLine } from '../plain-line.js';

/** Says why two events or entities are one, or why not, and what people have corrected of them. */
export const WHY_COMMAND: Command = {
  name: 'why',
  argument: '<a> <b>',
  argumentSummary: 'ids of two events or two entities, or of reports that became one event',
  summary: 'say why two events or two entities are one, or why not, and what people have corrected of them',
  options: [STORE_OPTION, { flags: '--json', summary: 'the answer as JSON' }],
  examples: [
    [
      'tidings why event:1f0c9a event:77ab02',
      'the merges that lead from one to the other, or what parts them',
    ],
  ],
  run: (context, { words, options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const [a, b] = words as [string, string];
      const answer = await context.services.explainIdentity(store, a, b);
      const ids = answer.one === null ? [a, b] : [answer.one];
      const corrections = await context.services.correctionsOf(store, ids);
      await writeLine(
        context.output,
        options['json'] === true
          ? JSON.stringify({ ...answer, corrections })
          : [describeAnswer(answer, a, b), ...corrections.flatMap(describeCorrection)].join('\n'),
      );
      return 0;
    }),
};

function describeAnswer({ one, reasons }: IdentityAnswer, a: string, b: string): string {
  const head = one === null ? `${a} and ${b} are two:` : `${a} and ${b} are one, ${one}:`;
  return [head, ...reasons.flatMap(describeReason)].join('\n');
}

const VERDICTS: Readonly<Record<IdentityReason['verdict'], string>> = {
  SAME: 'one',
  APART: 'two',
  OPEN: 'too little to tell',
};

function describeReason({ a, b, verdict, by, score, reason, mergeId }: IdentityReason): readonly string[] {
  const judge = by === 'person' ? 'a person' : `the rule, score ${score.toFixed(2)}`;
  const merge = mergeId === null ? '' : `  [${mergeId}]`;
  return [
    '',
    `  ${VERDICTS[verdict]}, says ${judge}: ${reason}${merge}`,
    describeWitness(a),
    describeWitness(b),
  ];
}

function describeCorrection({ id, by, at, why, says }: Correction): readonly string[] {
  return ['', `  corrected by ${by}, ${at}: ${plainLine(why)}  [${id}]`, `    ${JSON.stringify(says)}`];
}

function describeWitness({ id, title, quote }: IdentityWitness): string {
  const where = title === null ? id : `${id}, ${title}`;
  return quote === null ? `    ${where}` : `    ${where}: “${quote}”`;
}
