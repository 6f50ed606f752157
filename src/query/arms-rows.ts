import { compareText } from '../graph/canonical-json.js';
import { agreedTime } from '../graph/event-summary.js';
import { mostFrequent } from '../graph/majority.js';
import type { TimeSpan } from '../model/event.js';
import { armamentCategoryOf, ORDER_TRIGGERS, type ArmamentCategory } from '../ontology/armaments.js';
import type { ArmsTransferTest } from './arms-transfers.js';
import { countItems, moneyOf, type ArmsNumber, type ArmsValue } from './arms-quantities.js';
import type { EntityTest } from './entity-reference.js';
import type { Evidence } from './evidence.js';
import type { EntityNode, EventNode, ParticipantNode } from './nodes.js';

/** One supplier's transfer of one item to one recipient, as the claims about an event add up; what no story says is null. */
export interface ArmsTransferRow {
  /** The ids of the event and of the three parts, unknown ones left empty, between slashes. */
  readonly id: string;
  readonly event: EventNode;
  readonly supplier: EntityNode | null;
  readonly recipient: EntityNode | null;
  readonly intermediaries: readonly EntityNode[];
  readonly item: EntityNode | null;
  /** The item as most stories word it. */
  readonly designation: string | null;
  readonly category: ArmamentCategory;
  /** What is delivered or, where no story says so, what is ordered or spoken of. */
  readonly number: ArmsNumber | null;
  readonly numberOrdered: ArmsNumber | null;
  readonly numberDelivered: ArmsNumber | null;
  readonly value: ArmsValue | null;
  readonly orderDate: TimeSpan | null;
  readonly deliveryDate: TimeSpan | null;
  readonly expectedDate: TimeSpan | null;
  /** The first day on which a story reported it. */
  readonly reportDate: TimeSpan | null;
  /** All claims about the event, the firmest first. */
  readonly evidence: readonly Evidence[];
}

/** The transfers of an event that pass, sorted by the ids of their parts. */
export function armsRowsOf(
  event: EventNode,
  participants: readonly ParticipantNode[],
  evidence: readonly Evidence[],
  test: ArmsTransferTest,
): readonly ArmsTransferRow[] {
  const playing = (role: string) =>
    participants.filter((one) => one.role === role).map(({ entity }) => entity);
  const suppliers = orUnknown(playing('supplier').filter((entity) => passes(entity, test.supplier)));
  const recipients = orUnknown(playing('recipient').filter((entity) => passes(entity, test.recipient)));
  const items = orUnknown(playing('item').filter((entity) => isWanted(entity, test)));
  const pairs = Math.max(1, playing('supplier').length) * Math.max(1, playing('recipient').length);
  const { orders, deliveries, plans } = sortClaims(evidence);
  const shared = {
    event,
    intermediaries: playing('intermediary'),
    value: moneyOf(event, evidence, pairs * playing('item').length > 1),
    orderDate: agreedTime(orders.filter(isMade).flatMap(timeOf)),
    deliveryDate: agreedTime(deliveries.flatMap(timeOf)),
    expectedDate: agreedTime(plans.flatMap(timeOf)),
    reportDate: firstReport(evidence),
    evidence,
  };
  return suppliers.flatMap((supplier) =>
    recipients.flatMap((recipient) =>
      items.map((item) => {
        const count = (claims: readonly Evidence[]) => countItems(claims, item, pairs > 1);
        const numberOrdered = count([...orders, ...plans]);
        const numberDelivered = count(deliveries);
        return {
          ...shared,
          id: [event.id, supplier?.id ?? '', recipient?.id ?? '', item?.id ?? ''].join('/'),
          supplier,
          recipient,
          item,
          designation: designationOf(item, evidence),
          category: armamentCategoryOf(item?.classes ?? []),
          number: numberDelivered ?? numberOrdered ?? count(evidence),
          numberOrdered,
          numberDelivered,
        };
      }),
    ),
  );
}

/** What tells a row from the others of its event, in the order of the rows. */
export function partsOf({ supplier, recipient, item }: ArmsTransferRow): readonly string[] {
  return [supplier?.id ?? '', recipient?.id ?? '', item?.id ?? ''];
}

function orUnknown(entities: readonly EntityNode[]): readonly (EntityNode | null)[] {
  return entities.length === 0 ? [null] : entities.toSorted((a, b) => compareText(a.id, b.id));
}

function passes({ id, country, type }: EntityNode, test: EntityTest | null): boolean {
  return (
    test === null ||
    ((test.ids === null || test.ids.includes(id)) &&
      (test.country === null || test.country === country) &&
      (test.type === null || test.type === type))
  );
}

function isWanted({ id, classes }: EntityNode, { items, categories }: ArmsTransferTest): boolean {
  return (
    (items === null || [id, ...classes].some((one) => items.includes(one))) &&
    (categories === null || categories.includes(armamentCategoryOf(classes)))
  );
}

/** The claims that tell of an order, of a delivery that was made, and of one that is planned. */
function sortClaims(evidence: readonly Evidence[]) {
  const isOrder = ({ rule }: Evidence) => ORDER_TRIGGERS.has(/^[^:;]*/.exec(rule)?.[0] ?? '');
  const committed = evidence.filter(({ status }) => status === 'ASSERTED' || status === 'PLANNED');
  const others = committed.filter((claim) => !isOrder(claim));
  return {
    orders: committed.filter(isOrder),
    deliveries: others.filter(({ status }) => status === 'ASSERTED'),
    plans: others.filter(({ status }) => status === 'PLANNED'),
  };
}

/** False of an order that its story expects for a day to come. */
function isMade({ details, story }: Evidence): boolean {
  const { start } = details.time ?? { start: null };
  return start === null || story.publishedAt === null || start <= story.publishedAt;
}

function timeOf({ details }: Evidence): readonly TimeSpan[] {
  return details.time === null ? [] : [details.time];
}

function firstReport(evidence: readonly Evidence[]): TimeSpan | null {
  const days = evidence.flatMap(({ story }) =>
    story.publishedAt === null ? [] : [story.publishedAt.slice(0, 10)],
  );
  const [day] = days.sort(compareText);
  return day === undefined ? null : { text: day, start: day, end: day, precision: 'DAY' };
}

function designationOf(item: EntityNode | null, evidence: readonly Evidence[]): string | null {
  const words = evidence.flatMap(({ details, quote, start }) =>
    details.participants
      .filter((one) => one.role === 'item' && one.entityId === item?.id)
      .map((one) => (one.start < start ? '' : quote.slice(one.start - start, one.end - start))),
  );
  return mostFrequent(words.filter((word) => word !== '')) ?? item?.name ?? null;
}
