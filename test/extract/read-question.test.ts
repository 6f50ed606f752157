import { describe, expect, it } from 'vitest';
import { createQuestionReader } from '../../src/extract/read-question.js';

const read = createQuestionReader();

describe('createQuestionReader', () => {
  it.each([
    ['Who supplied weapons to whom?', null, null, 'weapon'],
    ['Who supplied weapons to Russia?', null, 'Russia', 'weapon'],
    ['What did Norway supply?', 'Norway', null, null],
    ['What did Norway supply to Chile?', 'Norway', 'Chile', null],
    ['What did the US sell?', 'United States', null, null],
    ['Which countries sold missiles to Chile?', null, 'Chile', 'missile'],
    ['Who sold rifles to Moscow?', null, 'Russia', 'rifle'],
    ['To whom did France sell helicopters?', 'France', null, 'helicopter'],
  ])('reads “%s”', (question, actor, recipient, item) => {
    const reading = read(question);
    expect(reading?.type).toBe('ARMS_TRANSFER');
    expect([
      reading?.actor?.name ?? null,
      reading?.recipient?.name ?? null,
      reading?.item?.name ?? null,
    ]).toEqual([actor, recipient, item]);
    expect(reading?.status).toBe('ASSERTED');
  });

  it('reads another kind of deed', () => {
    expect(read('Who attacked Ukraine?')).toMatchObject({
      type: 'ASSAULT',
      recipient: { id: 'country:UKR' },
    });
  });

  it.each(['How is the weather?', 'Hello', ''])('reads no event in “%s”', (question) => {
    expect(read(question)).toBeNull();
  });
});
