import { registerEnumType } from 'type-graphql';
import { eventDescriptions } from './ontology/descriptions.js';
import {
  ENTITY_TYPES,
  EVENT_TYPE_NAMES,
  PLOVER_CATEGORIES,
  QUALIFIERS,
  QUANTITY_KINDS,
  ROLE_FUNCTIONS,
  SECTORS,
  STATUSES,
} from '../ontology/names.js';
import { ARMAMENT_CATEGORIES, type ArmamentCategory } from '../ontology/armaments.js';
import { NUMBER_PRECISIONS } from '../query/arms-quantities.js';
import { DIRECTIONS } from '../query/order.js';

type EnumOf<Name extends string> = { readonly [Key in Name]: Key };

function enumOf<Name extends string>(names: readonly Name[]): EnumOf<Name> {
  return Object.fromEntries(names.map((name) => [name, name])) as EnumOf<Name>;
}

/** Values in capitals for names that the records write in lower case. */
function capitalsOf<Name extends string>(names: readonly Name[]): Readonly<Record<string, Name>> {
  return Object.fromEntries(names.map((name) => [name.toUpperCase(), name]));
}

function describe(
  descriptions: Readonly<Record<string, string>>,
  names: readonly string[] = Object.keys(descriptions),
) {
  return Object.fromEntries(names.map((name) => [name, { description: descriptions[name] ?? name }]));
}

export const EventTypeEnum = enumOf(EVENT_TYPE_NAMES);
registerEnumType(EventTypeEnum, {
  name: 'EventType',
  description: 'What kind of event it is.',
  valuesConfig: describe(eventDescriptions()),
});

export const PloverCategoryEnum = enumOf(PLOVER_CATEGORIES);
registerEnumType(PloverCategoryEnum, {
  name: 'PloverCategory',
  description: 'The event categories of PLOVER (openeventdata/PLOVER).',
  valuesConfig: describe(eventDescriptions(), PLOVER_CATEGORIES),
});

export const EventStatusEnum = enumOf(STATUSES);
registerEnumType(EventStatusEnum, {
  name: 'EventStatus',
  description: 'What a text commits to, strongest first. An event has the strongest status of its claims.',
  valuesConfig: describe({
    ASSERTED: 'It has happened or is happening.',
    PLANNED: 'It is announced, promised or agreed.',
    POSSIBLE: 'It may happen or may have happened.',
    REQUESTED: 'It is asked for.',
    DENIED: 'It is said not to have happened.',
  }),
});

export const EntityTypeEnum = enumOf(ENTITY_TYPES);
registerEnumType(EntityTypeEnum, {
  name: 'EntityType',
  description: 'What kind of thing a story speaks of.',
  valuesConfig: describe({
    COUNTRY: 'A state, or its government.',
    PLACE: 'A city, region, sea or the like.',
    PERSON: 'A person with a name.',
    ORGANIZATION: 'A company, agency, party, alliance or the like.',
    GROUP: 'People without a name of their own, or an armed group.',
    FACILITY: 'A building, base, plant or the like.',
    ITEM: 'A thing that passes or is used.',
  }),
});

export const RoleFunctionEnum = capitalsOf(ROLE_FUNCTIONS);
registerEnumType(RoleFunctionEnum, {
  name: 'RoleFunction',
  description: 'What kind of role a participant plays, whatever the event type calls it.',
  valuesConfig: describe({
    ACTOR: 'Who does it.',
    RECIPIENT: 'Who gets it, or to whom it is said.',
    VICTIM: 'Whom it harms.',
    TARGET: 'Whom or what it is aimed at.',
    INSTRUMENT: 'What it is done with.',
    ITEM: 'What passes.',
    PLACE: 'Where it happens.',
    TOPIC: 'What it is about.',
    INTERMEDIARY: 'Through whom or what it goes.',
  }),
});

export const QuantityKindEnum = capitalsOf(QUANTITY_KINDS);
registerEnumType(QuantityKindEnum, {
  name: 'QuantityKind',
  description: 'What a quantity counts or measures.',
  valuesConfig: describe({
    KILLED: 'People killed.',
    INJURED: 'People injured.',
    MISSING: 'People missing.',
    DISPLACED: 'People driven from home.',
    RESCUED: 'People rescued.',
    DETAINED: 'People detained.',
    ITEMS: 'Things that pass or are used.',
    MONEY: 'An amount, in the currency that is the unit.',
    MAGNITUDE: 'The strength of an earthquake or the like.',
    DISTANCE: 'A length, in the measure that is the unit.',
  }),
});

export const QualifierEnum = enumOf(QUALIFIERS);
registerEnumType(QualifierEnum, {
  name: 'Qualifier',
  description: 'How exact a quantity is.',
  valuesConfig: describe({
    EXACTLY: 'This many.',
    AT_LEAST: 'This many or more.',
    AT_MOST: 'This many or fewer.',
    MORE_THAN: 'More than this.',
    LESS_THAN: 'Fewer than this.',
    ABOUT: 'About this.',
    UP_TO: 'As many as this.',
  }),
});

export const ArmamentCategoryEnum = enumOf(Object.keys(ARMAMENT_CATEGORIES) as ArmamentCategory[]);
registerEnumType(ArmamentCategoryEnum, {
  name: 'ArmamentCategory',
  description: 'What kind of arms, by the categories of the SIPRI Arms Transfers Database.',
  valuesConfig: describe(ARMAMENT_CATEGORIES),
});

export const NumberPrecisionEnum = enumOf(NUMBER_PRECISIONS);
registerEnumType(NumberPrecisionEnum, {
  name: 'NumberPrecision',
  description: 'How exact a number is.',
  valuesConfig: describe({
    EXACT: 'This many.',
    APPROXIMATE: 'About this many.',
    MINIMUM: 'This many at least.',
    MAXIMUM: 'This many at most.',
  }),
});

export const TimePrecisionEnum = enumOf(['DAY', 'WEEK', 'MONTH', 'YEAR']);
registerEnumType(TimePrecisionEnum, {
  name: 'TimePrecision',
  description: 'How exactly a time is known.',
  valuesConfig: describe({
    DAY: 'To the day.',
    WEEK: 'To the week.',
    MONTH: 'To the month.',
    YEAR: 'To the year.',
  }),
});

export const SectorEnum = enumOf(Object.keys(SECTORS));
registerEnumType(SectorEnum, {
  name: 'Sector',
  description: 'What an actor is, by the codes of PLOVER.',
  valuesConfig: describe(SECTORS),
});

export const DirectionEnum = enumOf(DIRECTIONS);
registerEnumType(DirectionEnum, {
  name: 'Direction',
  description: 'Which way a list runs. Unknown dates stand last either way.',
  valuesConfig: describe({ ASC: 'Smallest, earliest or A first.', DESC: 'Largest, latest or Z first.' }),
});

/** Registers an enum whose values are the names of rows that say what they mean. */
export function describedEnum<Name extends string>(
  name: string,
  rows: Readonly<Record<Name, { readonly description: string }>>,
  description: string,
): EnumOf<Name> {
  const values = enumOf(Object.keys(rows) as Name[]);
  registerEnumType(values, { name, description, valuesConfig: rows });
  return values;
}
