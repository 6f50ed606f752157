import { describe, expect, it } from 'vitest';
import { summariseEvent } from '../../src/graph/event-summary.js';
import type { ClaimDetails, EventClaim } from '../../src/graph/event-summary.js';
import { day, participant } from '../support/records.js';

function claim(
  id: string,
  details: Partial<ClaimDetails> = {},
  fields: Partial<EventClaim> = {},
): EventClaim {
  return {
    id,
    reportId: `report of ${id}`,
    storyId: `story of ${id}`,
    source: `story ${id}`,
    type: 'AID',
    status: 'ASSERTED',
    confidence: 0.5,
    entityIds: null,
    details: {
      category: null,
      mode: null,
      contexts: [],
      reciprocal: false,
      participants: [],
      quantities: [],
      time: null,
      attribution: [],
      trigger: { start: 0, end: 1 },
      ...details,
    },
    ...fields,
  };
}

const summary = (...claims: readonly EventClaim[]) => summariseEvent('e', claims).event;

describe('summariseEvent', () => {
  it('takes the strongest status and lists all, strongest first', () => {
    const claims = [claim('a', {}, { status: 'DENIED' }), claim('b', {}, { status: 'PLANNED' })];
    expect(summary(...claims)).toMatchObject({ status: 'PLANNED', statuses: ['PLANNED', 'DENIED'] });
  });

  it('leaves out who takes part, when, and how surely by weaker claims alone', () => {
    const asserted = claim('a', { participants: [participant('actor', 'country:CHL')] }, { confidence: 0.4 });
    const planned = claim(
      'b',
      { participants: [participant('recipient', 'country:FIN')], time: day('2031-01-01') },
      { status: 'PLANNED', confidence: 0.9 },
    );
    const { event, roles } = summariseEvent('e', [asserted, planned]);
    expect(event).toMatchObject({ since: null, confidence: 0.4, reports: 2 });
    expect(roles.map(({ entityId }) => entityId)).toEqual(['country:CHL']);
  });

  it('unites the participants of equal claims, each role once', () => {
    const first = claim('a', { participants: [participant('actor', 'country:CHL')] });
    const second = claim('b', {
      participants: [participant('actor', 'country:CHL', { code: 'CHLGOV' }), participant('item', 'item:x')],
    });
    expect(summariseEvent('e', [first, second]).roles).toEqual([
      { role: 'actor', function: 'actor', entityId: 'country:CHL', code: 'CHLGOV' },
      { role: 'item', function: 'item', entityId: 'item:x', code: null },
    ]);
  });

  it.each([
    {
      what: 'the finest time',
      times: [
        { text: 'May', start: '2031-05-01', end: '2031-05-31', precision: 'MONTH' } as const,
        day('2031-05-06'),
      ],
      since: '2031-05-06',
    },
    {
      what: 'the time of most claims',
      times: [day('2031-05-06'), day('2031-05-07'), day('2031-05-07')],
      since: '2031-05-07',
    },
    { what: 'the earlier of two', times: [day('2031-05-07'), day('2031-05-06')], since: '2031-05-06' },
    {
      what: 'no date but the words where none is resolved',
      times: [{ text: 'lately', start: null, end: null, precision: null }],
      since: null,
    },
  ])('takes $what', ({ times, since }) => {
    const claims = times.map((time, index) => claim(String(index), { time }));
    expect(summary(...claims)).toMatchObject({ since, timeText: expect.any(String) as string });
  });

  it('counts every story as a report and each source once', () => {
    const claims = ['publisher Post', 'publisher Post', 'story 2', 'story 3'].map((source, index) =>
      claim(String(index), {}, { source }),
    );
    expect(summary(...claims)).toMatchObject({ reports: 4, sources: 3 });
  });

  it('counts a story once that makes two claims', () => {
    const claims = ['a', 'b'].map((id) => claim(id, {}, { storyId: 's', source: 'story s' }));
    expect(summary(...claims)).toMatchObject({ reports: 1, sources: 1 });
  });

  it('does not depend on the order of the claims', () => {
    const claims = [
      claim('a', {
        mode: 'x',
        contexts: ['b'],
        time: day('2031-01-02'),
        participants: [participant('actor', 'country:CHL')],
      }),
      claim('b', {
        mode: 'y',
        contexts: ['a'],
        time: day('2031-01-01'),
        participants: [participant('actor', 'country:FIN')],
      }),
    ];
    expect(summariseEvent('e', claims.toReversed())).toEqual(summariseEvent('e', claims));
  });
});
