import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { noteLines } from '../../../src/cli/story-view/note-lines.js';
import type { Note } from '../../../src/model/note.js';
import { INVENTED_RECORD } from './invented-record.js';

const PLAIN = { width: 100, colors: createColors(false) };

function noteOn(words: string, change: Partial<Note>): Note {
  const start = INVENTED_RECORD.text.indexOf(words);
  return {
    start,
    end: start + words.length,
    sentence: 0,
    step: 'fill roles',
    verdict: 'REJECTED',
    type: 'AID',
    role: null,
    rule: words,
    reason: 'no such luck',
    ...change,
  };
}

function explain(...notes: readonly Note[]): readonly string[] {
  const [, , , ...lines] = noteLines({ record: INVENTED_RECORD, notes }, PLAIN);
  return lines.map((line) => line.trim());
}

describe('notes to be read', () => {
  test('stand below their words, after the event that these report', () => {
    const lines = explain(
      noteOn('ships', {}),
      noteOn('sell', { verdict: 'OPEN', type: 'ARMS_TRANSFER', role: 'item' }),
    );
    expect(lines).toEqual([
      '1   Norway may sell two old ships to Peru, its navy said.',
      '“sell”',
      '✓ ARMS_TRANSFER  POSSIBLE  0.50  AID military',
      'sell: subject = supplier, to = recipient; status by may',
      '? ARMS_TRANSFER (sell), item: no such luck',
      '“ships”',
      '✗ AID (ships): no such luck',
      '',
    ]);
  });

  test('tell one reason against several rules once', () => {
    const lines = explain(
      noteOn('ships', { rule: 'ship' }),
      noteOn('ships', { rule: 'ship out' }),
      noteOn('ships', { rule: 'ship', type: 'MOBILIZE' }),
    );
    expect(lines).toContain('✗ AID (ship, ship out), MOBILIZE (ship): no such luck');
  });

  test('say of a sentence without any that nothing fired', () => {
    const record = { ...INVENTED_RECORD, events: [] };
    expect(noteLines({ record, notes: [] }, PLAIN).join('\n')).toContain('No word of it opens a rule.');
  });
});
