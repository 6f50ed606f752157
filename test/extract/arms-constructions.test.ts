import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExtractionRecord } from '../../src/model/extraction-record.js';
import { extractText } from '../support/extract.js';

/** Texts of our own with the transfers that each tells; the first line of the table says how they are written. */
const CASES = readFileSync(new URL('arms-constructions.psv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', transfers = ''] = line.split(' | ');
    return [text, transfers === '' ? [] : transfers.split(' ; ')] as const;
  });

/** Former states and those that go by their code today. */
const CODES: Readonly<Record<string, string>> = { RUS: 'SUN', CZE: 'CSK', DEU: 'DDR' };

interface Told {
  readonly supplier: readonly string[] | null;
  readonly recipient: readonly string[] | null;
  readonly items: string;
  readonly status: string;
}

/** Every pair of supplier and recipient that a record tells, each party by all its names and codes in lower case. */
function pairsIn(record: ExtractionRecord): readonly Told[] {
  return record.events
    .filter((e) => e.type === 'ARMS_TRANSFER')
    .flatMap((e) => {
      const parties = (role: string): (readonly string[] | null)[] => {
        const found = e.participants.filter((p) => p.role === role);
        return found.length === 0 ? [null] : found.map((p) => namesOf(record, p.entityId, p));
      };
      const items = e.participants
        .filter((p) => p.role === 'item')
        .map((p) => record.text.slice(p.start, p.end).toLowerCase())
        .join(', ');
      return parties('supplier').flatMap((supplier) =>
        parties('recipient').map((recipient) => ({ supplier, recipient, items, status: e.status })),
      );
    });
}

function namesOf(
  record: ExtractionRecord,
  id: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  const entity = record.entities.find((e) => e.id === id);
  const names = [entity?.name ?? '', ...(entity?.aliases ?? []), record.text.slice(start, end)];
  return [...names, entity?.country ?? ''].map((name) => name.toLowerCase());
}

function isParty(wanted: string, told: readonly string[] | null): boolean {
  if (wanted === '?' || told === null) return wanted === '?' && told === null;
  return [wanted, CODES[wanted] ?? wanted].some((w) =>
    told.some((name) => (/^[A-Z]{3}$/.test(w) ? name === w.toLowerCase() : name.includes(w.toLowerCase()))),
  );
}

/** True when the pair is what the table says: `Supplier > Recipient: item, item STATUS/STATUS`. */
function fits(transfer: string, told: Told): boolean {
  const parts = /^(.+?) > (.+?): (.*?) ?([A-Z/]+)$/.exec(transfer);
  if (!parts) throw new Error(`unreadable transfer: ${transfer}`);
  const [, supplier = '', recipient = '', items = '', statuses = ''] = parts;
  return (
    isParty(supplier, told.supplier) &&
    isParty(recipient, told.recipient) &&
    statuses.split('/').includes(told.status) &&
    items.split(', ').every((item) => told.items.includes(item.toLowerCase()))
  );
}

describe('the ways to tell of a transfer', () => {
  it.each(CASES)('“%s”', (text, transfers) => {
    const told = pairsIn(extractText(text, '2024-05-01'));
    const missed = transfers.filter((transfer) => !told.some((pair) => fits(transfer, pair)));
    const invented = told.filter((p) => p.status === 'ASSERTED' && !transfers.some((t) => fits(t, p)));
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  });
});
