import type { EventFilter, PartyReference } from '../event-filter.js';
import type { OrderBy } from '../order.js';
import type { PartyOrderField } from '../parties.js';
import type { Interpretation } from './interpretation.js';

const EVIDENCE = 'quote status attributedTo { name } story { id title publisher publishedAt }';
const ENTITY = '{ id name type }';
const EVENT = `id type mode status time { text start end precision } place ${ENTITY}
        actors { entity ${ENTITY} } recipients { entity ${ENTITY} } items { id name }
        reports sources confidence
        claims(first: 3) { edges { node { ${EVIDENCE} } } }`;
const COUNTS = 'events reports sources first last';

/** A number of rows that an answer holds when neither the question nor the caller names one. */
const USUAL_ROWS = 20;

/** The GraphQL operation that answers a question, its values written in. `first` is what the caller asks for. */
export function operationOf(interpretation: Interpretation, first: number | null): string {
  const { kind, side } = interpretation;
  return `query Answer {\n${FIELDS[kind](interpretation, rowsOf(interpretation, first), side ?? 'ACTOR')}\n}\n`;
}

/** How many rows the answer holds: what the caller asks for, else what the question does. */
export function rowsOf({ first }: Interpretation, asked: number | null): number {
  return asked ?? first ?? USUAL_ROWS;
}

/** Which way the days run that are asked for. */
export function dateOrderOf({ time }: Interpretation): 'ASC' | 'DESC' {
  return time === 'FIRST' ? 'ASC' : 'DESC';
}

/** The order of parties that are asked for; null for the usual one, by events. */
export function partyOrderOf({ time }: Interpretation): OrderBy<PartyOrderField> | null {
  return time && { field: time, direction: time === 'FIRST' ? 'ASC' : 'DESC' };
}

/** The filter for what is denied in place of what is asserted. */
export function deniedFilter(filter: EventFilter): EventFilter {
  return { ...filter, statuses: ['DENIED'] };
}

type FieldWriter = (interpretation: Interpretation, first: number, side: string) => string;

const parties: FieldWriter = (interpretation, first, side) => {
  const order = partyOrderOf(interpretation);
  const orderBy = order ? `orderBy: {field: ${order.field}, direction: ${order.direction}}, ` : '';
  return `  parties(side: ${side}, filter: ${literalOf(interpretation.filter)}, ${orderBy}first: ${first}) {
    totalCount
    edges {
      node {
        entity ${ENTITY} ${COUNTS}
        evidence(first: 3) { ${EVIDENCE} }
      }
    }
  }`;
};

const FIELDS: Readonly<Record<Interpretation['kind'], FieldWriter>> = {
  ENTITIES: parties,
  PLACES: parties,
  DYADS: ({ filter }, first) => `  dyads(filter: ${literalOf(filter)}, first: ${first}) {
    totalCount
    edges {
      node {
        type actor ${ENTITY} recipient ${ENTITY} items ${COUNTS}
        evidence(first: 3) { ${EVIDENCE} }
      }
    }
  }`,
  EVENTS: (interpretation, first) => events('events', interpretation, first),
  DATES: (interpretation, first) => events('events', interpretation, first),
  QUANTITIES: (interpretation, first) => events('events', interpretation, first, true),
  COUNT: (interpretation, first, side) =>
    interpretation.side === null
      ? events('events', interpretation, first)
      : parties(interpretation, first, side),
  YES_NO: (interpretation, first) => {
    const said = events('events', interpretation, first);
    if (interpretation.filter.statuses) return said;
    const denied = { ...interpretation, filter: deniedFilter(interpretation.filter) };
    return `${said}\n${events('denied: events', denied, first)}`;
  },
};

function events(field: string, interpretation: Interpretation, first: number, numbers = false): string {
  const { filter } = interpretation;
  const order = `orderBy: [{field: DATE, direction: ${dateOrderOf(interpretation)}}]`;
  return `  ${field}(filter: ${literalOf(filter)}, ${order}, first: ${first}) {
    totalCount
    edges {
      node {
        ${EVENT}${numbers ? '\n        quantities { of value unit qualifier claims { quote } }' : ''}
      }
    }
  }`;
}

/** Names of fields whose values are names of an enum, which GraphQL writes without quotes. */
const ENUM_FIELDS: ReadonlySet<string> = new Set(['types', 'categories', 'statuses', 'type']);

/** A filter as GraphQL writes it. */
function literalOf(filter: EventFilter | PartyReference): string {
  return writeValue(filter, '');
}

function writeValue(value: unknown, name: string): string {
  if (Array.isArray(value)) return `[${value.map((one) => writeValue(one, name)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
    return `{${fields.map(([key, one]) => `${key}: ${writeValue(one, key)}`).join(', ')}}`;
  }
  return ENUM_FIELDS.has(name) ? String(value) : JSON.stringify(value);
}
