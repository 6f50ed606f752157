import { DevelopmentData } from '../src/evaluate/development-data.js';
import { loadNameFinder } from '../src/text/name-finder.js';
import { segmentText } from '../src/text/segmenter.js';
import { loadWinkReader } from '../src/text/wink-reader.js';

/*
 * Prints the speed and the F1 of the name finder by itself, before the gazetteer and the rest of the extraction, on
 * the development sets.
 *
 *     tsx scripts/evaluate-names.ts
 */

const SCORER = { script: 'score.mjs', kind: 'ner' };
const SETS = ['ner_uner_ewt_dev.jsonl', 'ner_crossner_politics_dev.jsonl'];
const TYPES = { PER: 'PERSON', ORG: 'ORGANIZATION', LOC: 'PLACE', MISC: 'OTHER' } as const;

/** The scorer's line-by-line answer for one development set, after the time it took. */
function evaluate(data: DevelopmentData, name: string): string {
  const gold = data.fileOf(`data/${name}`);
  const readWink = loadWinkReader();
  const finder = loadNameFinder();
  const analysed = data.listStories(SCORER, gold).map(({ id, text }) => {
    const tokens = [];
    const sentences = [];
    for (const spans of segmentText(text, readWink)) {
      sentences.push({ firstToken: tokens.length, lastToken: tokens.length + spans.length });
      for (const { start, end } of spans) tokens.push({ start, end, text: text.slice(start, end) });
    }
    return { id, tokens, sentences };
  });
  const findAll = (): object[] =>
    analysed.map(({ id, tokens, sentences }) => ({
      id,
      mentions: finder.findNames(tokens, sentences).map((span) => ({
        start: tokens[span.firstToken]?.start,
        end: tokens[span.lastToken - 1]?.end,
        type: TYPES[span.label],
        kind: 'NAME',
      })),
    }));
  const count = analysed.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const speeds = ['cold', 'warm'].map((state) => {
    const before = process.cpuUsage();
    findAll();
    const { user, system } = process.cpuUsage(before);
    return `${state} ${String(Math.round(count / ((user + system) / 1e6)))} tokens/s`;
  });
  return `${name} (${speeds.join(', ')})\n${data.scoreRecords(SCORER, gold, findAll())}`;
}

const data = new DevelopmentData();
for (const name of SETS) console.log(evaluate(data, name));
