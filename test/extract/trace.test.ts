import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/model/note.js';
import { extractor } from '../support/extract.js';

const storyOf = (text: string) => ({
  id: 'story',
  title: null,
  publishedAt: null,
  publisher: null,
  url: null,
  text,
});

/** The notes on the words as written. */
function notesOn(text: string, words: string): readonly Note[] {
  return extractor.explain(storyOf(text)).notes.filter((n) => text.slice(n.start, n.end) === words);
}

describe('explain', () => {
  it.each<[string, string, string, Partial<Note>, RegExp]>([
    [
      'a companion that is missing',
      'Norway lifted the boxes.',
      'lifted',
      { step: 'find triggers', verdict: 'REJECTED', type: 'CONCEDE' },
      /^no such word belongs to it$/,
    ],
    [
      'a word that is tagged as another part of speech',
      'The ships left on Monday.',
      'ships',
      { step: 'find triggers', verdict: 'REJECTED', type: 'ARMS_TRANSFER', rule: 'ship' },
      /^known as a verb; “ships” is tagged NNS$/,
    ],
    [
      'a filler of the wrong kind where a role is needed',
      'Norway sold apples to Peru.',
      'sold',
      { step: 'fill roles', verdict: 'REJECTED', type: 'ARMS_TRANSFER', role: 'item' },
      /^it needs this role: object “apples” is nothing known/,
    ],
    [
      'a role without anything in its place',
      'Tanks were sold to Peru.',
      'sold',
      { step: 'fill roles', verdict: 'OPEN', type: 'ARMS_TRANSFER', role: 'supplier' },
      /^nothing stands as its subject, from, by, goods$/,
    ],
    [
      'what makes the status',
      'Chile denied that it had sold tanks to Peru.',
      'sold',
      { step: 'judge statuses', verdict: 'TAKEN', type: 'ARMS_TRANSFER' },
      /^DENIED: “deny”$/,
    ],
    [
      'a word that tells more of another',
      'Rebels launched an attack on Lima.',
      'attack',
      { step: 'join parts', verdict: 'JOINED', type: 'ASSAULT' },
      /^part of the ASSAULT by “launch”$/,
    ],
    [
      'an event told again',
      'Chile sold tanks to Peru. Chile sold the tanks to Peru in May.',
      'sold',
      { step: 'link events', verdict: 'JOINED', type: 'ARMS_TRANSFER' },
      /^the event told before by “sell”$/,
    ],
    [
      'an event without parties',
      'The sale of tanks made headlines.',
      'sale',
      { step: 'link events', verdict: 'REJECTED', type: 'ARMS_TRANSFER' },
      /^no event without supplier or recipient$/,
    ],
  ])('notes %s', (_, text, words, expected, reason) => {
    const alike = notesOn(text, words).filter((note) =>
      Object.entries(expected).every(([field, value]) => note[field as keyof Note] === value),
    );
    expect(alike.map((note) => note.reason)).toContainEqual(expect.stringMatching(reason));
  });

  it('says nothing of fixed phrases whose other words stand nowhere', () => {
    const rules = notesOn('Chile called for calm.', 'called').map(({ rule }) => rule);
    expect(rules).not.toContain('call off');
  });

  it('gives the notes in the order of the text, each with its sentence', () => {
    const { notes } = extractor.explain(storyOf('Chile sold tanks to Peru. Peru thanked Chile.'));
    expect(notes.map(({ start }) => start)).toEqual(
      notes.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    expect(new Set(notes.map(({ sentence }) => sentence))).toEqual(new Set([0, 1]));
  });

  it('gives the record that extraction gives', () => {
    const story = storyOf('Chile denied that it had sold tanks to Peru. The sale was in May.');
    expect(extractor.explain(story, { tokens: true }).record).toEqual(
      extractor.extract(story, { tokens: true }),
    );
  });
});
