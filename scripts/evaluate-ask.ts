import { readFileSync } from 'node:fs';
import { createClauseReader } from '../src/extract/read-clause.js';
import { readQuestion } from '../src/query/ask/interpret.js';
import {
  canonicalOf,
  judgeReading,
  type JudgedQuestion,
  type Verdict,
} from './evaluate-ask/judge-reading.js';

/** The questions that the grammar was built with, and those that it is measured by: only their figures are looked at. */
const PARTS = [
  { name: 'build', shown: true },
  { name: 'measure', shown: process.argv.includes('--all') },
] as const;

const read = createClauseReader();
const extra = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const { name, shown } of [...PARTS, ...extra.map((one) => ({ name: one, shown: true }))]) {
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
    `${name}: ${RIGHT} of ${questions.length} right, ${FLAGGED} flagged, ${WRONG} wrong and unflagged`,
  );
}
