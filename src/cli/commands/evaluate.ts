import { SingleBar } from 'cli-progress';
import { ConfigError } from '../../common/errors.js';
import { commitFigures, readCommittedFigures } from '../../evaluate/committed-figures.js';
import { compareFigures, type FigureChange } from '../../evaluate/compare-figures.js';
import { isReached, type Accuracy } from '../../evaluate/figure.js';
import type { Measurement } from '../../evaluate/measure-set.js';
import type { EvaluationSet } from '../../evaluate/evaluation-set.js';
import { EVALUATION_SETS } from '../../evaluate/sets.js';
import type { Command } from '../command.js';
import { writeLine, type CommandContext } from '../context.js';
import { formatFigures } from '../figure-table.js';

const SET_NAMES = EVALUATION_SETS.map(({ name }) => name).join(', ');

/** Measures the extraction on the development sets. */
export const EVALUATE_COMMAND: Command = {
  name: 'evaluate',
  argument: '[sets...]',
  argumentSummary: `sets to measure, all without any: ${SET_NAMES}`,
  summary: 'measure the accuracy on the development sets, beside the committed figures',
  options: [
    {
      flags: '--data <folder>',
      summary: 'the development sets with their scorers (default: ../shared/eval beside the checkout)',
    },
    { flags: '--errors', summary: 'list what the scorers count as wrong' },
    { flags: '--write', summary: 'write docs/accuracy.json and docs/accuracy.md instead of judging' },
    { flags: '--json', summary: 'the figures as JSON' },
  ],
  examples: [
    ['tidings evaluate', 'every figure; the status is 1 when one is worse by more than a point'],
    ['tidings evaluate arms plover --errors', 'two sets, with their errors'],
    ['tidings evaluate --write', 'take the figures over as the committed ones'],
  ],
  async run(context, { words, options }) {
    const measurements = await measure(context, chooseSets(words), options['data'] as string | undefined);
    if (measurements === null) return 130;
    const measured: Accuracy = Object.fromEntries(
      [...measurements].map(([name, { figures }]) => [name, figures]),
    );
    const changes = compareFigures(EVALUATION_SETS, measured, readCommittedFigures());
    const { output } = context;
    if (options['json'] === true) await writeLine(output, JSON.stringify(changes.map(toJson), null, 2));
    else {
      if (options['errors'] === true) await writeErrors(context, measurements);
      await writeLine(output, formatFigures(changes, context));
      for (const line of describeFigures(changes)) await writeLine(output, line);
    }
    if (options['write'] === true) {
      commitFigures(measured);
      await writeLine(context.errors, 'Wrote docs/accuracy.json and docs/accuracy.md.');
      return 0;
    }
    const losses = changes.filter(({ isLoss }) => isLoss).map(nameOf);
    if (losses.length > 0)
      await writeLine(
        context.errors,
        `Worse than docs/accuracy.json: ${losses.join('; ')}. If that is meant, run it with --write.`,
      );
    return losses.length > 0 ? 1 : 0;
  },
};

/** The sets of those names, in the order of the table; all for none. @throws ConfigError for a name that there is not */
function chooseSets(names: readonly string[]): readonly EvaluationSet[] {
  const unknown = names.filter((name) => !EVALUATION_SETS.some((set) => set.name === name));
  if (unknown.length > 0)
    throw new ConfigError(
      'CONFIG_INVALID',
      `there is no set ${unknown.join(', ')}; the sets are ${SET_NAMES}`,
    );
  return names.length === 0 ? EVALUATION_SETS : EVALUATION_SETS.filter(({ name }) => names.includes(name));
}

/** What was measured, by the name of the set; null when it was interrupted. */
async function measure(
  { errors, services, signal }: CommandContext,
  sets: readonly EvaluationSet[],
  folder: string | undefined,
): Promise<ReadonlyMap<string, Measurement> | null> {
  const bar = new SingleBar({
    stream: errors,
    format: '{bar} {set} {value}/{total}',
    barsize: 30,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const onStory = ({ name }: EvaluationSet, done: number, all: number): void => {
    if (done === 1) bar.start(all, 0, { set: name });
    bar.update(done);
  };
  const measurements = new Map<string, Measurement>();
  try {
    for await (const [{ name }, measurement] of services.measureSets({ sets, folder, onStory, signal })) {
      bar.stop();
      measurements.set(name, measurement);
    }
    return measurements;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    bar.stop();
  }
}

async function writeErrors(
  { output }: CommandContext,
  measurements: ReadonlyMap<string, Measurement>,
): Promise<void> {
  for (const [set, { errors }] of measurements) {
    for (const [kind, list] of Object.entries(errors)) {
      await writeLine(output, `${set}, ${kind} (${list.length})`);
      for (const error of list) await writeLine(output, `  ${error}`);
      await writeLine(output, '');
    }
  }
}

/** What the table does not show: the names that a list holds, and the figures that are short of what they must reach. */
function describeFigures(changes: readonly FigureChange[]): readonly string[] {
  const lists = changes
    .filter(({ figure, value }) => figure.kind === 'list' && value !== 'none')
    .map((change) => `${nameOf(change)}: ${change.value}`);
  const short = changes.filter(({ figure, value }) => !isReached(figure, value)).map(nameOf);
  return short.length > 0 ? [...lists, `Short of what must be reached: ${short.join('; ')}.`] : lists;
}

function nameOf({ set, figure }: FigureChange): string {
  return `${set}, ${figure.name}`;
}

function toJson({ set, figure, value, committed, change, isLoss }: FigureChange): object {
  const { path, name, must = null, aim = null, peers = {} } = figure;
  return { set, figure: name, path, value, committed, change, worse: isLoss, must, aim, peers };
}
