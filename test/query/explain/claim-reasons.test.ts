import { describe, expect, it } from 'vitest';
import { reasonsBeside } from '../../../src/query/explain/claim-reasons.js';
import type { ClaimNode, EventNode, ParticipantNode } from '../../../src/query/nodes.js';

const testOf = (id: string) => ({ ids: [id], country: null, type: null });
const EDGE = { actor: testOf('country:NOR'), recipient: testOf('country:PER'), type: 'AID' as const };
const CLAIM = { status: 'ASSERTED' } as ClaimNode;
const EVENT = { type: 'AID', status: 'ASSERTED', reciprocal: false, retracted: false } as EventNode;

const part = (name: string, role: string, as: ParticipantNode['function']) =>
  ({ role, function: as, entity: { id: `country:${name}`, name } }) as ParticipantNode;
const AS_ASKED = [part('NOR', 'donor', 'actor'), part('PER', 'recipient', 'recipient')];

describe('a claim beside an edge', () => {
  it.each([
    ['has nothing against it', {}, {}, AS_ASKED, []],
    ['has another status', { status: 'PLANNED' }, {}, AS_ASKED, ['is PLANNED, not ASSERTED']],
    ['is about an event of another type', {}, { type: 'AGREE' }, AS_ASKED, ['is of type AGREE, not AID']],
    [
      'is about an event that a person retracted',
      {},
      { status: 'DENIED', retracted: true },
      AS_ASKED,
      ['a person says that it did not happen or was misread'],
    ],
    [
      'is about an event whose status a person corrected',
      {},
      { status: 'POSSIBLE' },
      AS_ASKED,
      ['a person says that it is POSSIBLE, not ASSERTED'],
    ],
    [
      'has them the other way round',
      {},
      {},
      [part('PER', 'donor', 'actor'), part('NOR', 'recipient', 'recipient')],
      ['has them the other way round'],
    ],
    [
      'has them in other roles',
      {},
      {},
      [part('NOR', 'donor', 'actor'), part('PER', 'place', 'place')],
      ['has them in other roles: NOR as donor; PER as place'],
    ],
    [
      'is of something mutual',
      {},
      { reciprocal: true },
      [part('NOR', 'participant', 'actor'), part('PER', 'participant', 'actor')],
      [],
    ],
  ] as const)('%s', (_, claim, event, participants, reasons) => {
    expect(
      reasonsBeside({
        edge: EDGE,
        claim: { ...CLAIM, ...claim },
        event: { ...EVENT, ...event },
        participants,
      }),
    ).toEqual(reasons);
  });
});
