import { describe, expect, it } from 'vitest';
import { isRightTransfer } from '../../src/evaluate/judge-transfers.js';
import { extractSale } from '../importer/invented-extractor.js';

describe('isRightTransfer', () => {
  const text = 'Chile sold boats to Peru.';
  const record = extractSale({ id: 'a', title: null, publishedAt: null, publisher: null, url: null, text });
  const [event] = record.events;

  it.each([
    ['both parties and the status fit', { supplier: 'Chile', recipient: 'Peru', status: 'ASSERTED' }, true],
    ['a part of the name fits', { supplier: 'navy of Chile', recipient: 'Peru', status: 'ASSERTED' }, true],
    ['the parties are exchanged', { supplier: 'Peru', recipient: 'Chile', status: 'ASSERTED' }, false],
    ['the text leaves a party open', { supplier: null, recipient: 'Peru', status: 'ASSERTED' }, false],
    ['the status is another', { supplier: 'Chile', recipient: 'Peru', status: 'DENIED' }, false],
  ])('judges an event where %s', (_, gold, isRight) => {
    expect(isRightTransfer(record, event!, [gold])).toBe(isRight);
  });
});
