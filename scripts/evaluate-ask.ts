import { readFileSync } from 'node:fs';
import { createClauseReader } from '../src/extract/read-clause.js';
import { readQuestion } from '../src/query/ask/interpret.js';
import {
  canonicalOf,
  judgeReading,
  type JudgedQuestion,
  type Verdict,
} from './evaluate-ask/judge-reading.js';

/**
 * The sets of questions: those that the grammar was built with, those kept apart, of which only the figures are looked at,
 * and two that were written unseen, measured once and then built with: `fresh` (23 of 30 right, 1 wrong) and `analysts`
 * (44 of 60 right, 9 wrong).
 */
const SETS = [
  { name: 'build', seen: true },
  { name: 'measure', seen: false },
  { name: 'fresh', seen: true },
  { name: 'analysts', seen: true },
] as const;

const read = createClauseReader();
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const { name, seen } of SETS.filter((one) => asked.length === 0 || asked.includes(one.name))) {
  const shown = seen || process.argv.includes('--all');
  const file = new URL(`evaluate-ask/${name}.json`, import.meta.url);
  const { now, questions } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly now: string;
    readonly questions: readonly JudgedQuestion[];
  };
  const counts: Record<Verdict, number> = { RIGHT: 0, FLAGGED: 0, WRONG: 0 };
  for (const question of questions) {
    const found = readQuestion(question.question, now, read);
    const verdict = judgeReading(question, found, read);
    counts[verdict]++;
    if (!shown || verdict === 'RIGHT') continue;
    const unread = found.unread.map(({ text }) => text).join(', ');
    const given = found.interpretation ? canonicalOf(found.interpretation, read) : `unread: ${unread}`;
    console.log(`${verdict}: ${question.question}\n    ${given}`);
  }
  const { RIGHT, FLAGGED, WRONG } = counts;
  console.log(
    `${name} (${seen ? 'seen' : 'kept apart'}): ${RIGHT} of ${questions.length} right, ${FLAGGED} flagged, ${WRONG} wrong and unflagged`,
  );
}
