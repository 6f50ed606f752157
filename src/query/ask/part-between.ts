import type { ClauseReader } from '../../extract/read-clause.js';
import type { PartyReference } from '../event-filter.js';

import { referenceTo, type InnerReferences } from './filter-of-deed.js';
import { nameIn, readPieces, type Word } from './question.js';

/** "Between A and B" taken out of a clause: two that take part, whatever their roles. */
export interface PartBetween {
  readonly parties: readonly PartyReference[];
  readonly reads: ReadonlyMap<Word, string>;
  /** The clause without them. */
  readonly around: readonly Word[];
}

/** The two names behind "between"; null where there are no two. */
export function partBetween(
  words: readonly Word[],
  read: ClauseReader,
  inner: InnerReferences,
): PartBetween | null {
  const at = words.findIndex(({ lower }) => lower === 'between');
  if (at < 1) return null;
  const behind = words.slice(at + 1);
  const clause = readPieces([{ filler: 'It' }, { filler: 'was' }, { filler: 'between' }, ...behind], read);
  const named = [...clause.mentions]
    .sort((a, b) => a.start - b.start)
    .map((mention) => ({ mention, words: clause.wordsIn(mention.start, mention.end) }))
    .filter((one) => one.words.length > 0)
    .slice(0, 2);
  const [first, second] = named;
  const joint = first && behind[behind.indexOf(first.words.at(-1) as Word) + 1];
  const last = second?.words.at(-1);
  if (!first || !second || !last || joint?.lower !== 'and') return null;
  const parties = named.flatMap(({ mention }) => referenceTo(mention, inner) ?? []);
  if (parties.length < 2) return null;
  const reads = new Map<Word, string>();
  for (const { mention, words: own } of named)
    for (const word of own) reads.set(word, `takes part: ${nameIn(own, mention)}`);
  const around = [...words.slice(0, at), ...words.slice(words.indexOf(last) + 1)];
  for (const word of words) if (!reads.has(word) && !around.includes(word)) reads.set(word, 'both take part');
  return { parties, reads, around };
}
