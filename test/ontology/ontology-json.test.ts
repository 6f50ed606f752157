import { describe, expect, it } from 'vitest';
import { EVENT_TYPE_NAMES } from '../../src/ontology/names.js';
import { emitOntology } from '../../src/ontology/ontology-json.js';

interface Emitted {
  readonly eventTypes: readonly { readonly name: string }[];
  readonly statuses: readonly string[];
}

describe('emitOntology', () => {
  it('holds every event type', () => {
    const { eventTypes } = JSON.parse(emitOntology()) as Emitted;
    expect(eventTypes.map((type) => type.name)).toEqual(EVENT_TYPE_NAMES);
  });

  it('sorts the keys of objects and keeps the order of lists', () => {
    const emitted = JSON.parse(emitOntology()) as Emitted;
    const keys = Object.keys(emitted);
    expect(keys).toEqual([...keys].sort());
    expect(emitted.statuses[0]).toBe('ASSERTED');
  });

  it('ends with one line feed', () => {
    expect(emitOntology()).toMatch(/\}\n$/);
  });
});
