import { performance } from 'node:perf_hooks';
import { loadAnalyser } from '../src/text/analyser.js';

/*
 * Prints how long the text layer takes to load and how many tokens a second it analyses, on one core: the first story of
 * a process, then the median of rounds over made-up stories of common words, then a line without a space.
 *
 *     tsx scripts/bench-text.ts [ROUNDS]
 */

const ROUNDS = Number(process.argv[2] ?? 7);
const STORIES = 200;
const SENTENCES = 20;
const LONG_LINE = 5_000_000;

const ACTORS = [
  'The government',
  'A spokesman for the ministry',
  'Officials in the capital',
  'Rebels',
  'The company',
];
const VERBS = [
  'has sold',
  'refused to deliver',
  'is said to have bought',
  'announced',
  'will not accept',
  'criticised',
];
const THINGS = [
  'twenty helicopters',
  'the new agreement',
  'a shipment of rifles',
  'air-defence systems worth $3.5bn',
];
const ENDINGS = [
  'to its neighbour',
  'after talks that lasted for days',
  'on Tuesday',
  'despite protests by workers',
];

function writeStory(number: number): string {
  const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
  const sentences = Array.from({ length: SENTENCES }, (_, i) => {
    const n = number * SENTENCES + i;
    return `${pick(ACTORS, n)} ${pick(VERBS, n * 3 + number)} ${pick(THINGS, n * 5 + i)} ${pick(ENDINGS, n * 7 + number)}.`;
  });
  return sentences.join(' ');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const beforeLoad = performance.now();
const analyser = loadAnalyser();
console.log(`load: ${(performance.now() - beforeLoad).toFixed(0)} ms`);

const stories = Array.from({ length: STORIES }, (_, i) => writeStory(i));
const speeds: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const before = process.cpuUsage();
  const tokens = stories.reduce((sum, story) => sum + analyser.analyse(story).tokens.length, 0);
  speeds.push(tokens / (process.cpuUsage(before).user / 1e6));
}
console.log(
  `first round: ${(speeds[0] ?? 0).toFixed(0)} tokens/s, median: ${median(speeds).toFixed(0)} tokens/s`,
);

const beforeLine = performance.now();
const line = analyser.analyse('x'.repeat(LONG_LINE));
console.log(
  `${LONG_LINE} characters without a space: ${(performance.now() - beforeLine).toFixed(0)} ms, ${line.tokens.length} tokens`,
);
