import type { Statement } from '../graph/graph-store.js';
import { roleTypeOf } from '../graph/layout.js';
import { CATEGORY_OF_CLASS, type ArmamentCategory } from '../ontology/armaments.js';
import {
  entityCondition,
  testOf,
  type EntityReference,
  type EntityTest,
  type IdsOfName,
  type NameUse,
} from './entity-reference.js';
import { matchEvents } from './event-conditions.js';
import {
  eventTestOf,
  namesIn,
  type EventFilter,
  type EventTest,
  type PartyReference,
} from './event-filter.js';
import { EVENT_FIELDS } from './node-rows.js';
import { eventKeys, type EventOrderField } from './events.js';
import type { OrderBy, SortKey } from './order.js';
import { pageClauses, type Page } from './page.js';
import { ParameterList } from './parameters.js';

/** Which transfers are meant: all that is given must hold. Dates are ISO 8601 days. */
export interface ArmsTransferFilter extends Pick<
  EventFilter,
  'item' | 'minConfidence' | 'minReports' | 'place' | 'publisher' | 'since' | 'statuses' | 'stories' | 'until'
> {
  readonly supplier?: PartyReference | null | undefined;
  readonly recipient?: PartyReference | null | undefined;
  readonly intermediary?: PartyReference | null | undefined;
  readonly categories?: readonly ArmamentCategory[] | null | undefined;
  /** What else must hold of the event. */
  readonly event?: EventFilter | null | undefined;
}

/** A filter whose names have been looked up: what the events must pass, and what each of a row's parts must. */
export interface ArmsTransferTest {
  readonly event: EventTest;
  readonly supplier: EntityTest | null;
  readonly recipient: EntityTest | null;
  readonly intermediary: EntityTest | null;
  /** Ids of items and classes of items. */
  readonly items: readonly string[] | null;
  readonly categories: readonly ArmamentCategory[] | null;
}

/** Every name that the filter uses, and what for. @throws QueryError BAD_FILTER */
export function namesInTransfers(
  filter: ArmsTransferFilter,
): readonly { readonly name: string; readonly use: NameUse }[] {
  const parties = [filter.supplier, filter.recipient, filter.intermediary];
  return [
    ...namesIn(eventFilterOf(filter)),
    ...parties.flatMap((party) => (party?.name == null ? [] : [{ name: party.name, use: 'actor' as const }])),
    ...(filter.item == null ? [] : [{ name: filter.item, use: 'item' as const }]),
  ];
}

/** The test that a filter amounts to, once its names are known. @throws QueryError BAD_FILTER or NOT_FOUND */
export function armsTransferTestOf(filter: ArmsTransferFilter, idsOfName: IdsOfName): ArmsTransferTest {
  const party = (reference: EntityReference | null | undefined) =>
    reference == null ? null : testOf(reference, 'actor', idsOfName);
  return {
    event: eventTestOf(eventFilterOf(filter), idsOfName),
    supplier: party(filter.supplier),
    recipient: party(filter.recipient),
    intermediary: party(filter.intermediary),
    items: filter.item == null ? null : idsOfName(filter.item, 'item'),
    categories: filter.categories ?? null,
  };
}

function eventFilterOf(filter: ArmsTransferFilter): EventFilter {
  const { minConfidence, minReports, place, publisher, since, statuses, stories, until, event } = filter;
  return {
    types: ['ARMS_TRANSFER'],
    ...{ minConfidence, minReports, place, publisher, since, statuses, stories, until },
    ...(event == null ? {} : { and: [event] }),
  };
}

/** The parts of a row, each with the type of the relationship that leads to it from the event. */
const ROW_ROLES = {
  supplier: roleTypeOf('supplier'),
  recipient: roleTypeOf('recipient'),
  item: roleTypeOf('item'),
} as const;

/** The sort keys of transfers: those of their events, the latest first where no order is asked for, then the parts of the row. */
export function armsTransferKeys(
  orderBy: readonly OrderBy<EventOrderField>[] | null | undefined,
): readonly SortKey[] {
  const parts = Object.keys(ROW_ROLES).map((name): SortKey => ({
    name,
    expression: `''`,
    direction: 'ASC',
    kind: 'text',
  }));
  return [...eventKeys(orderBy), ...parts];
}

/** How many of the keys are those of the event. */
export function eventKeyCount(keys: readonly SortKey[]): number {
  return keys.length - Object.keys(ROW_ROLES).length;
}

/** One page of the events that have a transfer that passes: event, k0, k1 …. */
export function buildArmsEventPage(test: ArmsTransferTest, page: Page): Statement {
  const parameters = new ParameterList();
  const columns = { event: `e ${EVENT_FIELDS}` };
  const cypher = `${matchArmsEvents(test, parameters)}\n${pageClauses(page, ['e'], columns, parameters)}`;
  return { cypher, params: parameters.all() };
}

/** The events that have a transfer that passes: id, since. */
export function buildArmsEventList(test: ArmsTransferTest): Statement {
  const parameters = new ParameterList();
  const cypher = `${matchArmsEvents(test, parameters)}\nRETURN e.id AS id, e.since AS since`;
  return { cypher, params: parameters.all() };
}

/** How many transfers pass: total. An unknown part counts as one. */
export function buildArmsTransferCount(test: ArmsTransferTest): Statement {
  const parameters = new ParameterList();
  const match = matchArmsEvents(test, parameters);
  const conditions = partConditions(test, parameters);
  const counts = Object.entries(ROW_ROLES).map(([part, type]) => {
    const condition = conditions[part as keyof typeof ROW_ROLES];
    return `COUNT { MATCH (e)-[:${type}]->(x:Entity)${condition === null ? '' : ` WHERE ${condition}`} } AS ${part}`;
  });
  const factors = Object.keys(ROW_ROLES).map((part) => `CASE WHEN ${part} = 0 THEN 1 ELSE ${part} END`);
  const cypher = `${match}\nWITH e, ${counts.join(',\n  ')}\nRETURN coalesce(sum(${factors.join(' * ')}), 0) AS total`;
  return { cypher, params: parameters.all() };
}

function matchArmsEvents(test: ArmsTransferTest, parameters: ParameterList): string {
  const join = (type: string, condition: string) =>
    `MATCH (e)-[:${type}]->(x:Entity) WHERE ${condition}\nWITH DISTINCT e`;
  const conditions = partConditions(test, parameters);
  const joins = Object.entries(ROW_ROLES).flatMap(([part, type]) => {
    const condition = conditions[part as keyof typeof ROW_ROLES];
    return condition === null ? [] : [join(type, condition)];
  });
  const carriers = test.intermediary
    ? [join(roleTypeOf('intermediary'), entityCondition('x', test.intermediary, parameters))]
    : [];
  return [matchEvents(test.event, parameters), ...joins, ...carriers].join('\n');
}

function partConditions(
  { supplier, recipient, items, categories }: ArmsTransferTest,
  parameters: ParameterList,
): Readonly<Record<keyof typeof ROW_ROLES, string | null>> {
  return {
    supplier: supplier && entityCondition('x', supplier, parameters),
    recipient: recipient && entityCondition('x', recipient, parameters),
    item: itemCondition(items, categories, parameters),
  };
}

function itemCondition(
  items: readonly string[] | null,
  categories: readonly ArmamentCategory[] | null,
  parameters: ParameterList,
): string | null {
  const conditions: string[] = [];
  if (items) {
    const ids = parameters.add(items);
    conditions.push(`(x.id IN ${ids} OR any(class IN x.classes WHERE class IN ${ids}))`);
  }
  if (categories) {
    const rows = Object.entries(CATEGORY_OF_CLASS);
    const all = parameters.add(rows.map(([name]) => name));
    const wanted = rows.filter(([, category]) => categories.includes(category)).map(([name]) => name);
    // What no row covers is OTHER; null would compare as neither true nor false.
    const none = categories.includes('OTHER') ? [''] : [];
    const first = `coalesce(head([class IN x.classes WHERE class IN ${all}]), '')`;
    conditions.push(`${first} IN ${parameters.add([...wanted, ...none])}`);
  }
  return conditions.length === 0 ? null : conditions.join(' AND ');
}
