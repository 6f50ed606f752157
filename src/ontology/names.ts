/** Types of entities: what a story can speak of. */
export const ENTITY_TYPES = [
  'COUNTRY',
  'PLACE',
  'PERSON',
  'ORGANIZATION',
  'GROUP',
  'FACILITY',
  'ITEM',
] as const;
export type EntityTypeName = (typeof ENTITY_TYPES)[number];

/** The sixteen event categories of PLOVER (openeventdata/PLOVER, CC BY-SA 4.0). */
export const PLOVER_CATEGORIES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverCategory = (typeof PLOVER_CATEGORIES)[number];

/** Every event type: PLOVER's categories and those outside or beneath them. */
export const EVENT_TYPE_NAMES = [
  ...PLOVER_CATEGORIES,
  'ARMS_TRANSFER',
  'DISASTER',
  'ACCIDENT',
  'ELECTION',
  'APPOINTMENT',
] as const;
export type EventTypeName = (typeof EVENT_TYPE_NAMES)[number];

/** What a text commits to, strongest first: an event takes the first status that any of its claims has. */
export const STATUSES = ['ASSERTED', 'PLANNED', 'POSSIBLE', 'REQUESTED', 'DENIED'] as const;
export type StatusName = (typeof STATUSES)[number];

/** What kind of role a participant plays, whatever the event type calls it. */
export const ROLE_FUNCTIONS = [
  'actor',
  'recipient',
  'victim',
  'target',
  'instrument',
  'item',
  'place',
  'topic',
  'intermediary',
] as const;
export type RoleFunction = (typeof ROLE_FUNCTIONS)[number];

/** The functions that say to whom an event is done. */
export const RECIPIENT_FUNCTIONS: readonly RoleFunction[] = ['recipient', 'target', 'victim'];

export const QUANTITY_KINDS = [
  'killed',
  'injured',
  'missing',
  'displaced',
  'rescued',
  'detained',
  'items',
  'money',
  'magnitude',
  'distance',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

export const QUALIFIERS = [
  'EXACTLY',
  'AT_LEAST',
  'AT_MOST',
  'MORE_THAN',
  'LESS_THAN',
  'ABOUT',
  'UP_TO',
] as const;
export type QualifierName = (typeof QUALIFIERS)[number];

/** PLOVER's sectors of actors, then its codes for actors above the state (openeventdata/PLOVER, CC BY-SA 4.0). */
export const SECTORS = {
  COP: 'Police forces, investigators, protective agencies.',
  GOV: 'Government: the executive, governing parties, ministries.',
  JUD: 'Courts and judges.',
  LEG: 'Parliaments, assemblies, lawmakers.',
  MIL: 'State military: troops, soldiers, their equipment.',
  PRM: 'Paramilitaries that do not oppose the government.',
  PTY: 'Political parties.',
  REB: 'Rebels: armed opposition groups or persons.',
  SPY: 'State intelligence services and their agents.',
  UAF: 'Unidentified armed forces.',
  UNK: 'Actors that are not identified.',
  AGR: 'Agricultural labour, peasants.',
  BUS: 'Businesses and businesspeople, multinationals left out.',
  CRM: 'Criminals and gangs.',
  CVL: 'Civilians, protesters and activists without another sector.',
  EDU: 'Educators, schools, students.',
  ELI: 'Former officials without a present office.',
  JRN: 'Journalists and news media.',
  LAB: 'Workers and unions.',
  MED: 'Health workers and institutions.',
  OPP: 'Political opposition.',
  PRE: 'Partially recognised entities: breakaway regions, disputed territories.',
  REF: 'Refugees and displaced persons.',
  REL: 'Religious persons and institutions.',
  SOC: 'Civil society groups.',
  IGO: 'International governmental organisations.',
  UNO: 'The United Nations and its agencies.',
  EUR: 'The European Union and its institutions.',
  NGO: 'Non-governmental organisations.',
  ISM: 'International social movements.',
  IMG: 'Transnational militarised groups.',
  MNC: 'Multinational corporations.',
} as const;
export type SectorCode = keyof typeof SECTORS;
