import { COPY_FIGURES, readCopiedTexts } from '../copies/copy-figures.js';
import { measureCopies } from '../copies/measure-copies.js';
import type { EvaluationSet } from '../evaluation-set.js';
import type { Figure } from '../figure.js';
import { measureMerge, readLinkedStories } from './measure-merge.js';

const GOLD = 'data/meantime_dev.jsonl';

type Goal = Pick<Figure, 'must' | 'aim'>;

/** Precision, recall and F1 at a path. */
const scoreFigures = (
  path: string,
  name: string,
  means: string,
  goals: { readonly precision?: Goal; readonly f1?: Goal } = {},
): readonly Figure[] => {
  const figure = (part: string, rest: string, goal: Goal = {}): Figure => ({
    path: `${path}.${part}`,
    name: `${name}, ${part === 'f1' ? 'F1' : part}`,
    kind: 'percent',
    better: 'higher',
    means: rest,
    ...goal,
  });
  return [
    figure('precision', `${means}: the share of what is joined with it that is right`, goals.precision),
    figure('recall', `${means}: the share of its reports that is found`),
    figure('f1', `${means}: harmonic mean of the two`, goals.f1),
  ];
};

/** Whether events of different stories are told to be one. */
export const MERGE_SET: EvaluationSet = {
  name: 'merge',
  title: 'One event and one text in many stories',
  about:
    'The 60 stories of MEANTIME ([NewsReader](http://www.newsreader-project.eu/results/data/wikinews/)) on two companies. What annotators marked in each story is given: the mentions of each event there, who takes part, when, and which things are one in all stories; what is to be found is which events of different stories are one. An item is an event of one story: nothing within a story is measured. The graph\'s own rule (`src/graph/identity/`) decides; the type is the ontology\'s where one word alone has it, else the word itself. Hardly any event here is told twice, so that joining nothing already has a high F1 over all events: the figures of the events told in two stories or more say what the rule finds. What limits them: roles and dates are marked in the first sentences of a story alone, and most of what is told twice is background further down ("fuel-efficient", "delays") of which no date and no party is known; the rule joins nothing on a word and one name. Near-copies are looked for among the development stories, invented ones and a copy of each, made by one kind of edit after the other, with invented follow-ups and reports from templates beside them that are none.',
  scorer: null,
  gold: GOLD,
  tokens: true,
  readStories: (data) => readLinkedStories(data.fileOf(GOLD)),
  measure: ({ data, gold, records }) => {
    const merge = measureMerge(gold, records);
    const copies = measureCopies(readCopiedTexts(data));
    return { ...merge, copies, errors: { ...merge.errors, ...copies.errors } };
  },
  figures: [
    ...scoreFigures('events', 'all events, B³', 'for an event of a story, on average over all of them', {
      precision: { must: 85 },
      f1: { must: 70 },
    }),
    ...scoreFigures(
      'repeated',
      'events told twice, B³',
      'the same over the events that two stories or more tell of',
      { f1: { aim: 70 } },
    ),
    ...scoreFigures('pairs', 'pairs', 'over pairs of events of two stories'),
    {
      path: 'told',
      name: 'told twice',
      kind: 'volume',
      better: 'higher',
      means: 'events of a story that another story tells of too, of all events of a story',
    },
    {
      path: 'alone.events.f1',
      name: 'joining nothing: all events, B³ F1',
      kind: 'percent',
      better: 'higher',
      means: 'what each event for itself would reach, for comparison',
    },
    {
      path: 'alone.repeated.f1',
      name: 'joining nothing: events told twice, B³ F1',
      kind: 'percent',
      better: 'higher',
      means: 'the same for the events told twice',
    },
    {
      path: 'word.events.f1',
      name: 'joining by word: all events, B³ F1',
      kind: 'percent',
      better: 'higher',
      means: 'what all events of one word together would reach, for comparison',
    },
    {
      path: 'word.events.precision',
      name: 'joining by word: all events, B³ precision',
      kind: 'percent',
      better: 'higher',
      means: 'the same, precision',
    },
    {
      path: 'word.repeated.f1',
      name: 'joining by word: events told twice, B³ F1',
      kind: 'percent',
      better: 'higher',
      means: 'the same for the events told twice',
    },
    ...COPY_FIGURES,
  ],
};
