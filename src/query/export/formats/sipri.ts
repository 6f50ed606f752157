import { pagesOf } from '../../../common/pages.js';
import type { GraphStore } from '../../../graph/graph-store.js';
import type { TimeSpan } from '../../../model/event.js';
import type { ArmsNumber } from '../../arms-quantities.js';
import { armsRowsOf, type ArmsTransferRow } from '../../arms-rows.js';
import { buildArmsEventList, type ArmsTransferTest } from '../../arms-transfers.js';
import { isAmong, type Among } from '../around.js';
import { readEventRecords, type AttributedEvidence } from '../event-records.js';
import type { ListedEvent } from '../graph-shape.js';
import { sortEvents } from '../list-events.js';
import { csvLine } from '../text.js';

/** A transfer whose evidence says who is quoted. */
interface AttributedTransfer extends ArmsTransferRow {
  readonly evidence: readonly AttributedEvidence[];
}

/**
 * The columns of the trade register of the SIPRI Arms Transfers Database, its flags of uncertainty unnamed as there, then
 * the evidence. What stories do not tell is empty: trend-indicator values, and whether goods are new.
 */
const COLUMNS: readonly (readonly [name: string, cellOf: (row: AttributedTransfer) => unknown])[] = [
  ['Recipient', ({ recipient }) => recipient?.name ?? 'unknown recipient(s)'],
  ['Supplier', ({ supplier }) => supplier?.name ?? 'unknown supplier(s)'],
  ['Year of order', ({ orderDate }) => yearsOf(orderDate)],
  ['', () => ''],
  ['Number ordered', ({ numberOrdered }) => numberOrdered?.value],
  ['', ({ numberOrdered }) => flagOf(numberOrdered)],
  ['Weapon designation', ({ designation }) => designation],
  ['Weapon description', ({ item }) => item?.name],
  ['Number delivered', ({ numberDelivered }) => numberDelivered?.value],
  ['', ({ numberDelivered }) => flagOf(numberDelivered)],
  ['Year(s) of delivery', ({ deliveryDate }) => yearsOf(deliveryDate)],
  ['status', () => ''],
  ['Comments', commentOn],
  ['SIPRI TIV per unit', () => ''],
  ['SIPRI TIV for total order', () => ''],
  ['SIPRI TIV of delivered weapons', () => ''],
  ['Armament category', ({ category }) => category],
  ['Intermediary', ({ intermediaries }) => intermediaries.map(({ name }) => name).join('; ')],
  ['Number', ({ number }) => number?.value],
  ['Number precision', ({ number }) => number?.precision],
  ['Number unit', ({ number }) => number?.unit],
  ['Value', ({ value }) => value?.amount],
  ['Value currency', ({ value }) => value?.currency],
  ['Value precision', ({ value }) => value?.precision],
  ['Order date', ({ orderDate }) => daysOf(orderDate)],
  ['Order date precision', ({ orderDate }) => orderDate?.precision],
  ['Delivery date', ({ deliveryDate }) => daysOf(deliveryDate)],
  ['Delivery date precision', ({ deliveryDate }) => deliveryDate?.precision],
  ['Expected date', ({ expectedDate }) => daysOf(expectedDate)],
  ['Report date', ({ reportDate }) => reportDate?.start],
  ['Claim status', ({ event }) => event.status],
  ['Confidence', ({ event }) => event.confidence],
  ['Reports', ({ event }) => event.reports],
  ['Sources', ({ event }) => event.sources],
  ['Event ID', ({ event }) => event.id],
  ['Recipient ID', ({ recipient }) => recipient?.id],
  ['Supplier ID', ({ supplier }) => supplier?.id],
  ['Item ID', ({ item }) => item?.id],
  ['Claims', ({ evidence }) => listOf(evidence.map(({ id }) => id))],
  ['Quotes', ({ evidence }) => listOf(evidence.map(({ quote }) => quote))],
  ['Stories', ({ evidence }) => listOf(evidence.map(({ story }) => story.title))],
  ['Story IDs', ({ evidence }) => listOf(evidence.map(({ story }) => story.id))],
  ['URLs', ({ evidence }) => listOf(evidence.map(({ story }) => story.url))],
  ['Publishers', ({ evidence }) => listOf(evidence.map(({ story }) => story.publisher))],
];

/** The names of the columns, in their order. */
export const SIPRI_COLUMN_NAMES = COLUMNS.map(([name]) => name);

const EVENTS_AT_ONCE = 100;

/** The arms transfers that pass as a trade register, one row for each supplier, recipient and item of an event. @throws GraphError */
export async function* writeSipri(
  store: GraphStore,
  test: ArmsTransferTest,
  among: Among,
): AsyncGenerator<string> {
  yield csvLine(SIPRI_COLUMN_NAMES);
  const events = sortEvents(await store.read<ListedEvent>(buildArmsEventList(test)));
  for (const page of pagesOf(events, EVENTS_AT_ONCE)) {
    for (const { event, participants, evidence } of await readEventRecords(store, page)) {
      for (const row of armsRowsOf(event, participants, evidence, test)) {
        if (!isAmong(among, row.supplier?.id ?? '', row.recipient?.id ?? '')) continue;
        yield csvLine(COLUMNS.map(([, cellOf]) => cellOf({ ...row, evidence })));
      }
    }
  }
}

/** Years as the database lists them, e.g. `2030; 2031`. */
function yearsOf(time: TimeSpan | null): string {
  const [first, last] = [time?.start, time?.end ?? time?.start].map((day) => Number(day?.slice(0, 4) ?? 0));
  if (!first || !last) return '';
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).join('; ');
}

function daysOf(time: TimeSpan | null): string {
  if (!time?.start) return '';
  return time.end === null || time.end === time.start ? time.start : `${time.start}/${time.end}`;
}

/** A question mark where the database has one: the number is not certain. */
function flagOf(number: ArmsNumber | null): string {
  return number && (number.precision !== 'EXACT' || number.shared) ? '?' : '';
}

function commentOn(row: AttributedTransfer): string {
  const { event, value, intermediaries, number, expectedDate, evidence } = row;
  const speakers = [...new Set(evidence.flatMap(({ attributedTo }) => attributedTo.map(({ name }) => name)))];
  return [
    event.status === 'ASSERTED' ? '' : `Not asserted: ${event.status.toLowerCase()}`,
    value
      ? `Value ${value.amount} ${value.currency ?? ''}`.trim() +
        (value.shared ? ' for several transfers' : '')
      : '',
    number?.shared ? 'Number for several recipients or suppliers together' : '',
    intermediaries.length > 0 ? `Through ${intermediaries.map(({ name }) => name).join(' and ')}` : '',
    expectedDate?.start ? `Expected ${daysOf(expectedDate)}` : '',
    speakers.length > 0 ? `According to ${speakers.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What each claim has, in the order of the claims, in one cell. */
function listOf(texts: readonly (string | null)[]): string {
  return texts.every((text) => text === null) ? '' : texts.map((text) => text ?? '').join(' | ');
}
