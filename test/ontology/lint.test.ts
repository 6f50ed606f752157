import { describe, expect, it } from 'vitest';
import { ACTORS, type EventType, type Frame } from '../../src/ontology/event-type.js';
import { lintOntology } from '../../src/ontology/lint.js';
import { EVENT_TYPES } from '../../src/ontology/ontology.js';

const FRAME: Frame = { verbs: ['greet'], roles: { actor: 'subject', recipient: 'object' } };

const TYPE: EventType = {
  name: 'SUPPORT',
  description: 'Somebody greets somebody.',
  category: 'SUPPORT',
  cameo: ['05'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who greets.' },
    { name: 'recipient', function: 'recipient', fillers: ACTORS, description: 'Who is greeted.' },
  ],
  modes: [{ name: 'wave', description: 'By hand.', words: ['hand'] }],
  contexts: [],
  frames: [FRAME],
};

/** The problems of the whole table with its SUPPORT row replaced. */
function lintWith(change: Partial<EventType>): readonly string[] {
  const changed = { ...TYPE, ...change };
  return lintOntology(EVENT_TYPES.map((type) => (type.name === 'SUPPORT' ? changed : type)));
}

const withFrame = (change: Partial<Frame>): readonly string[] =>
  lintWith({ frames: [{ ...FRAME, ...change }] });

describe('lintOntology', () => {
  it('finds nothing in the tables as they are', () => {
    expect(lintOntology()).toEqual([]);
  });

  it('finds nothing in a small sound type', () => {
    expect(lintWith({})).toEqual([]);
  });

  it.each<[string, Partial<Frame>, RegExp]>([
    ['an unknown mode', { mode: 'kiss' }, /frame 1 \(greet\): unknown mode "kiss"/],
    ['an unknown context', { contexts: ['weather'] }, /unknown context "weather"/],
    ['an unknown role', { roles: { ...FRAME.roles, giver: 'subject' } }, /unknown role "giver"/],
    [
      'an unknown slot',
      { roles: { actor: 'subject', recipient: 'object besides' } },
      /unknown slot "besides"/,
    ],
    ['a need that no slot fills', { needs: ['item'] }, /needs "item", which it never fills/],
    ['an implied value that is no item', { implies: { recipient: 'weapons' } }, /implies "weapons"/],
    ['a frame without words', { verbs: [] }, /has no trigger/],
    ['an empty list of companions', { with: [] }, /"with" is empty/],
    ['a companion of two words', { with: ['peace talk'] }, /single words, not "peace talk"/],
    ['a capital in a trigger', { verbs: ['Greet'] }, /"Greet" is no lemma/],
    ['an article in a trigger', { verbs: ['greet the'] }, /leave the article out/],
    ['a hyphen that the text layer cuts', { nouns: ['cease-fire'] }, /"cease-fire" never matches/],
    ['a trigger named twice', { verbs: ['greet', 'greet'] }, /verb "greet" stands twice/],
    ['a weight above one', { weight: 1.5 }, /weight 1.5/],
  ])('reports %s', (_, change, problem) => {
    expect(withFrame(change)).toContainEqual(expect.stringMatching(problem));
  });

  it.each<[string, Partial<EventType>, RegExp]>([
    ['a missing description', { description: '' }, /type "SUPPORT" needs a description/],
    [
      'a role that no frame fills',
      { roles: [...TYPE.roles, { ...TYPE.roles[0]!, name: 'guest' }] },
      /"guest" has slots in no/,
    ],
    ['a malformed CAMEO code', { cameo: ['5x'] }, /"5x" is no CAMEO code/],
    ['a CAMEO code of another type', { cameo: ['04'] }, /two types claim the CAMEO code 04/],
    ['a wrong PLOVER category', { category: 'AID' }, /category must be SUPPORT/],
    ['a type without frames', { frames: [] }, /no word reports it/],
    ['anyOf without its role', { anyOf: ['guest'] }, /anyOf names no role "guest"/],
    [
      'a mode word of two words',
      { modes: [{ name: 'wave', description: 'By hand.', words: ['big hand'] }] },
      /"big hand"/,
    ],
    [
      'the same trigger twice with the same roles',
      { frames: [FRAME, FRAME] },
      /verb greet stands in frame 1/,
    ],
  ])('reports %s', (_, change, problem) => {
    expect(lintWith(change)).toContainEqual(expect.stringMatching(problem));
  });

  it('names the file of the row', () => {
    expect(withFrame({ mode: 'kiss' })[0]).toMatch(/^src\/ontology\/event-types\/support\.ts: /);
  });

  it('reports a type that is missing from the table', () => {
    const rest = EVENT_TYPES.filter((type) => type.name !== 'ELECTION');
    expect(lintOntology(rest)).toEqual(['src/ontology/ontology.ts: no row for ELECTION']);
  });

  it('lets the same word stand for the same roles with another companion', () => {
    expect(lintWith({ frames: [FRAME, { ...FRAME, with: ['guest'] }] })).toEqual([]);
  });
});
