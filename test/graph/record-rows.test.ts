import { describe, expect, it } from 'vitest';
import { rowsOfRecord } from '../../src/graph/record-rows.js';
import { entity, event, mention, participant, record } from '../support/records.js';

const mentioned = (...args: Parameters<typeof record>): readonly string[] =>
  rowsOfRecord(record(...args), '1').mentions.map(({ entityId }) => entityId);

describe('the mentions that a record brings into the graph', () => {
  const spokesman = entity('group:spokesman-65b1c6ea', 'spokesman');
  const mentions = [mention(spokesman.id, { kind: 'NOMINAL' })];

  it('leave out what is only described and does nothing that is told', () => {
    expect(mentioned('s', { entities: [spokesman], mentions })).toEqual([]);
  });

  it.each([
    {
      what: 'takes part in an event',
      told: { events: [event('event:e', { participants: [participant('supplier', spokesman.id)] })] },
    },
    {
      what: 'says so',
      told: {
        events: [
          event('event:e', { attribution: [{ entityId: spokesman.id, start: 0, end: 1, verb: 'said' }] }),
        ],
      },
    },
    { what: 'has a name', told: { mentions: [mention(spokesman.id)] } },
    { what: 'has to do with a country', told: { entities: [{ ...spokesman, country: 'PER' }] } },
  ])('keep what $what', ({ told }) => {
    expect(mentioned('s', { entities: [spokesman], mentions, ...told })).toEqual([spokesman.id]);
  });

  it('keep kinds of things, which every story means alike', () => {
    const rifle = entity('item:rifle', 'rifles', { classes: ['rifle', 'weapon'] });
    const nominal = [mention(rifle.id, { kind: 'NOMINAL' })];
    expect(mentioned('s', { entities: [rifle], mentions: nominal })).toEqual([rifle.id]);
  });
});
