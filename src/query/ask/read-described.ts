import type { ClauseReader } from '../../extract/read-clause.js';
import type { QuestionFrame } from './question-frame.js';
import { readPieces } from './question.js';

/** The frame with the country that "Ruritanian companies" are of; other words that say more of them are unread. */
export function readDescribed(frame: QuestionFrame, read: ClauseReader): QuestionFrame {
  const [word, ...others] = frame.described;
  if (!word) return frame;
  const clause = readPieces([{ filler: 'They' }, { filler: 'were' }, word, { filler: 'people' }], read);
  const countries = clause.mentions.flatMap((mention) => {
    const own = clause.wordsIn(mention.start, mention.end);
    return own.length === 1 && own[0] === word ? (/^country:([A-Z]{3})$/.exec(mention.id)?.[1] ?? []) : [];
  });
  const country = countries[0] ?? null;
  return {
    ...frame,
    country,
    reads: country === null ? frame.reads : new Map([...frame.reads, [word, `of ${country}`]]),
    unread: [...frame.unread, ...(country === null ? [word] : []), ...others],
  };
}
