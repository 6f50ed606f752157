import type { Event, Participant } from '../model/event.js';
import type { ExtractionRecord } from '../model/extraction-record.js';

/** A transfer of arms as the gold has it; null where the text leaves a party open. */
export interface GoldTransfer {
  readonly supplier: string | null;
  readonly recipient: string | null;
  readonly supplierCountry?: string | null;
  readonly recipientCountry?: string | null;
  readonly supplierAlt?: readonly string[];
  readonly recipientAlt?: readonly string[];
  readonly status: string;
  readonly statusAlt?: readonly string[];
}

/** True when a transfer of the gold has the status and the parties of the event. */
export function isRightTransfer(
  record: ExtractionRecord,
  event: Event,
  gold: readonly GoldTransfer[],
): boolean {
  return gold.some(
    (transfer) =>
      [transfer.status, ...(transfer.statusAlt ?? [])].includes(event.status) &&
      (['supplier', 'recipient'] as const).every((role) => {
        const parties = event.participants.filter((p) => p.role === role);
        const names = [transfer[role], ...(transfer[`${role}Alt`] ?? [])].filter((name) => name !== null);
        if (parties.length === 0) return true;
        return parties.some((p) => isNamed(record, p, names, transfer[`${role}Country`] ?? null));
      }),
  );
}

function isNamed(
  { entities, text }: ExtractionRecord,
  { entityId, start, end }: Participant,
  names: readonly string[],
  country: string | null,
): boolean {
  const entity = entities.find(({ id }) => id === entityId);
  if (country !== null && entity?.country === country) return true;
  const own = [entity?.name ?? '', ...(entity?.aliases ?? []), text.slice(start, end)]
    .map(fold)
    .filter(Boolean);
  return names.map(fold).some((name) => own.some((word) => name.includes(word) || word.includes(name)));
}

const fold = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `.replace(/^ {2}$/, '');
