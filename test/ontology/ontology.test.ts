import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '../../src/ontology/contexts.js';
import type { EventType } from '../../src/ontology/event-type.js';
import { EVENT_TYPE_NAMES, type EventTypeName } from '../../src/ontology/names.js';
import { EVENT_TYPES, eventType } from '../../src/ontology/ontology.js';

const PLOVER = new URL('../../../shared/eval/data/plover_ontology.json', import.meta.url);

/** Where PLOVER itself is at hand its names are compared; the test says so in its name. */
const withPlover = it.skipIf(!existsSync(PLOVER));

interface PloverTables {
  readonly types: Readonly<Record<string, { readonly modes: Readonly<Record<string, string>> }>>;
  readonly contexts: Readonly<Record<string, string>>;
  readonly cameo2plover: Readonly<Record<string, { readonly type: EventTypeName }>>;
}

const readPlover = (): PloverTables => JSON.parse(readFileSync(PLOVER, 'utf8')) as PloverTables;

/** The type whose longest code begins the CAMEO code; arms transfers stand below PLOVER and are left out. */
function typeOfCameo(code: string): EventTypeName | undefined {
  const claims = EVENT_TYPES.filter((type) => type.name !== 'ARMS_TRANSFER').flatMap((type) =>
    type.cameo.filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ type: type.name, prefix })),
  );
  return claims.sort((a, b) => b.prefix.length - a.prefix.length)[0]?.type;
}

describe('the table of event types', () => {
  it('has one row for each name, in the order of the names', () => {
    expect(EVENT_TYPES.map((type) => type.name)).toEqual(EVENT_TYPE_NAMES);
  });

  it('finds a type by its name', () => {
    expect(eventType('ASSAULT').name).toBe('ASSAULT');
  });

  it('refuses a name that is no type', () => {
    expect(() => eventType('PICNIC' as EventTypeName)).toThrow('PICNIC');
  });

  it('gives every type but the arms transfer a place', () => {
    const without = EVENT_TYPES.filter((type) => !type.roles.some((role) => role.function === 'place'));
    expect(without.map((type) => type.name)).toEqual(['ARMS_TRANSFER']);
  });

  it.each<EventTypeName>(['DISASTER', 'ACCIDENT'])('gives %s victims and no actor', (name) => {
    const functions = eventType(name).roles.map((role) => role.function);
    expect(functions).toContain('victim');
    expect(functions).not.toContain('actor');
  });

  it('makes the person of an appointment its recipient and who appoints its actor', () => {
    const functions = Object.fromEntries(eventType('APPOINTMENT').roles.map((r) => [r.name, r.function]));
    expect(functions).toMatchObject({ appointee: 'recipient', appointer: 'actor' });
  });

  withPlover('names the modes and contexts of PLOVER as PLOVER does (skipped without its tables)', () => {
    const { types, contexts } = readPlover();
    const modesOf = (type: EventType): readonly string[] => type.modes.map((mode) => mode.name).sort();
    for (const [name, { modes }] of Object.entries(types)) {
      expect([name, modesOf(eventType(name as EventTypeName))]).toEqual([name, Object.keys(modes).sort()]);
    }
    expect(Object.keys(CONTEXTS).sort()).toEqual(Object.keys(contexts).sort());
  });

  withPlover('maps every CAMEO code as PLOVER does (skipped without its tables)', () => {
    const wrong = Object.entries(readPlover().cameo2plover).flatMap(([code, { type }]) =>
      typeOfCameo(code) === type ? [] : [`${code} is ${type}, not ${typeOfCameo(code)}`],
    );
    expect(wrong).toEqual([]);
  });
});

/** Words of news with the type each reports; one that stands for several types under different companions is left out. */
const TRIGGERS: readonly [kind: 'verbs' | 'nouns', lemma: string, type: EventTypeName][] = [
  ['verbs', 'pledge', 'AGREE'],
  ['verbs', 'meet', 'CONSULT'],
  ['nouns', 'summit', 'CONSULT'],
  ['verbs', 'ratify', 'SUPPORT'],
  ['verbs', 'apologize', 'CONCEDE'],
  ['verbs', 'extradite', 'COOPERATE'],
  ['nouns', 'humanitarian aid', 'AID'],
  ['verbs', 'pull back', 'RETREAT'],
  ['verbs', 'call on', 'REQUEST'],
  ['verbs', 'condemn', 'ACCUSE'],
  ['verbs', 'veto', 'REJECT'],
  ['verbs', 'threaten', 'THREATEN'],
  ['nouns', 'hunger strike', 'PROTEST'],
  ['nouns', 'embargo', 'SANCTION'],
  ['verbs', 'deploy', 'MOBILIZE'],
  ['verbs', 'crack down on', 'COERCE'],
  ['nouns', 'airstrike', 'ASSAULT'],
  ['nouns', 'earthquake', 'DISASTER'],
  ['nouns', 'train crash', 'ACCIDENT'],
  ['nouns', 'election', 'ELECTION'],
  ['verbs', 'step down', 'APPOINTMENT'],
];

describe('triggers', () => {
  it.each(TRIGGERS)('have the %s "%s" for %s', (kind, lemma, type) => {
    const lemmas = eventType(type).frames.flatMap((frame) => frame[kind] ?? []);
    expect(lemmas).toContain(lemma);
  });

  it('leave plain saying out, unless a companion or clause tells what is asked, threatened or blamed', () => {
    const plain = EVENT_TYPES.flatMap((type) => type.frames.filter((frame) => !frame.with && !frame.over));
    const verbs = new Set(plain.flatMap((frame) => frame.verbs ?? []));
    for (const saying of ['say', 'note', 'tell', 'add', 'state', 'report', 'comment']) {
      expect(verbs).not.toContain(saying);
    }
  });
});
