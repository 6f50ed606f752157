import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Check, type Finding, type Setting } from './check.js';
import { SAMPLES, listSeeds } from './places.js';
import { runTidings } from './process.js';

/** What each part of a printed record must say. */
const FIELDS = {
  record: 'id title publishedAt publisher url text sentences tokens entities mentions events relations',
  sentences: 'start end',
  tokens: 'start end upos xpos lemma head dep',
  entities: 'id type name aliases country sector code',
  mentions: 'start end type kind entityId',
  events:
    'id type category mode contexts status reciprocal trigger participants quantities time attribution evidence tellings rule confidence',
  tellings: 'start end',
  trigger: 'start end',
  participants: 'role function entityId start end',
  quantities: 'of value qualifier unit start end',
  time: 'text start end precision',
  attribution: 'entityId start end verb',
  evidence: 'start end',
  relations: 'type subjectId objectId title evidence confidence',
} as const;

/** Parts whose start and end are dates rather than places in the text. */
const DATED: ReadonlySet<string> = new Set(['time']);

/** Has of each part at least one, a date apart. */
const STORY = 'Chilean President Marta Quispe said that Chile had sold more than 40 rifles to Peru.\n';

/** What is extracted is the same each time, and is the whole record. */
export const RECORD_CHECKS: readonly Check[] = [
  {
    name: 'tidings extract',
    wanted: 'two runs byte-identical; every field of the record there, every span within the text',
    needs: [],
    run: checkRecords,
  },
];

async function checkRecords({ folder }: Setting): Promise<Finding> {
  const story = join(folder, 'story.txt');
  writeFileSync(story, STORY);
  const words = ['extract', ...listSeeds(), SAMPLES, story, '--tokens'];
  const [first, second] = [await runTidings(words), await runTidings(words)];
  if (first.status !== 0) return { found: `exit ${String(first.status)}: ${first.errors.trim()}`, ok: false };
  const complaints = new Set<string>();
  if (first.output !== second.output) complaints.add('two runs differ');
  const seen = new Map<string, number>();
  const lines = first.output.split('\n').filter(Boolean);
  for (const line of lines) {
    const record = JSON.parse(line) as Record<string, unknown>;
    inspect('record', record, String(record['text']).length, seen, complaints);
  }
  for (const part of Object.keys(FIELDS))
    if (!seen.has(part)) complaints.add(`no ${part} anywhere, so its fields cannot be seen`);
  const counted = ['entities', 'mentions', 'events', 'relations'].map(
    (part) => `${seen.get(part) ?? 0} ${part}`,
  );
  return judge([...complaints], `identical; ${lines.length} records, ${counted.join(', ')}, all fields`);
}

/** Looks at a part and at the parts within it. */
function inspect(
  part: string,
  value: Readonly<Record<string, unknown>>,
  length: number,
  seen: Map<string, number>,
  complaints: Set<string>,
): void {
  seen.set(part, (seen.get(part) ?? 0) + 1);
  for (const field of fieldsOf(part)) if (!(field in value)) complaints.add(`${part} without ${field}`);
  if (fieldsOf(part).includes('start') && !DATED.has(part)) {
    const { start, end } = value as { start: number; end: number };
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length))
      complaints.add(`${part} at ${start}–${end} of ${length}`);
  }
  for (const [field, inner] of Object.entries(value)) {
    if (!(field in FIELDS)) continue;
    for (const one of [inner].flat())
      if (one !== null) inspect(field, one as Record<string, unknown>, length, seen, complaints);
  }
}

function fieldsOf(part: string): readonly string[] {
  return FIELDS[part as keyof typeof FIELDS].split(' ');
}
