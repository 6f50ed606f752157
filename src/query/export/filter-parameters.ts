import { ENTITY_TYPES } from '../../ontology/names.js';

/** The parameters of a request by name, each as often as it was given. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

/** A parameter that stands for a field of `EventFilter`. */
export interface FilterParameter {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  /** True when it may be given more than once, or with commas. */
  readonly isList?: boolean;
  /** The field, and what it holds, as JSON. */
  readonly field: string;
  readonly read: (values: readonly string[]) => unknown;
}

const first = (values: readonly string[]) => values[0];
const names = (values: readonly string[]) =>
  values.flatMap((value) => value.split(',')).map((value) => value.trim().toUpperCase().replaceAll('-', '_'));
const ENTITY_ID = new RegExp(`^(?:${ENTITY_TYPES.join('|').toLowerCase()}):`);

/** The reference to an entity that a name or an id, such as `country:NOR`, stands for. */
export const readReference = (value: string): { readonly id: string } | { readonly name: string } =>
  ENTITY_ID.test(value) ? { id: value } : { name: value };
const reference = ([value = '']: readonly string[]) => readReference(value);
const number = ([value = '']: readonly string[]) => (value.trim() === '' ? value : Number(value));

/** The parameters that exports are filtered by, over HTTP and on the command line. */
export const FILTER_PARAMETERS: readonly FilterParameter[] = [
  {
    name: 'type',
    aliases: ['types'],
    description: 'types of events, e.g. ARMS_TRANSFER',
    isList: true,
    field: 'types',
    read: names,
  },
  {
    name: 'category',
    aliases: ['categories'],
    description: 'PLOVER categories, e.g. AID',
    isList: true,
    field: 'categories',
    read: names,
  },
  {
    name: 'status',
    aliases: ['statuses'],
    description: 'what stories commit to, e.g. PLANNED (default: ASSERTED)',
    isList: true,
    field: 'statuses',
    read: names,
  },
  {
    name: 'actor',
    aliases: ['supplier'],
    description: 'who does it: a name, or an id such as country:NOR',
    field: 'actor',
    read: reference,
  },
  { name: 'recipient', aliases: [], description: 'whom it is done to', field: 'recipient', read: reference },
  {
    name: 'participant',
    aliases: [],
    description: 'who or what takes part, in any role',
    field: 'participant',
    read: reference,
  },
  {
    name: 'item',
    aliases: [],
    description: 'what passes or is used: "weapons" also finds rifles',
    field: 'item',
    read: first,
  },
  { name: 'place', aliases: [], description: 'where it happened', field: 'place', read: reference },
  { name: 'since', aliases: [], description: 'not over before this day', field: 'since', read: first },
  { name: 'until', aliases: [], description: 'begun by this day', field: 'until', read: first },
  {
    name: 'story',
    aliases: ['stories'],
    description: 'ids of stories that report it',
    isList: true,
    field: 'stories',
    read: (values) => values,
  },
  {
    name: 'publisher',
    aliases: [],
    description: 'a publisher that reports it',
    field: 'publisher',
    read: first,
  },
  {
    name: 'min-confidence',
    aliases: ['minConfidence'],
    description: 'at least so sure, from 0 to 1',
    field: 'minConfidence',
    read: number,
  },
  {
    name: 'min-reports',
    aliases: ['minReports'],
    description: 'reported by at least so many stories',
    field: 'minReports',
    read: number,
  },
];

/** The name of the parameter that holds an `EventFilter` as JSON. */
export const JSON_FILTER = 'filter';
