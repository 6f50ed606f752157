import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import type { OperationType } from '../../src/api/access/permissions.js';
import { apiSchema } from '../../src/api/schema.js';

/** A field at the root of the schema. */
export interface RootField {
  readonly type: OperationType;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** An operation that can be sent. */
export interface SentDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A place for a text in what a field takes, e.g. `filter.actor.name`, with the value of its argument around a text. */
export interface TextPlace {
  readonly path: string;
  readonly argument: GraphQLArgument;
  readonly fill: (text: string) => unknown;
}

/** Every field at the root of the schema. */
export const ROOT_FIELDS: readonly RootField[] = (['Query', 'Mutation', 'Subscription'] as const).flatMap(
  (type) => {
    const root = apiSchema().getType(type);
    const fields = isObjectType(root) ? root.getFields() : {};
    return Object.entries(fields).map(([name, field]) => ({ type, name, field }));
  },
);

/** The smallest operation that asks for the field, with this value for an argument. */
export function operationOf(
  { type, name, field }: RootField,
  given?: readonly [string, unknown],
): SentDocument {
  const args = field.args.filter((arg) => isRequiredArgument(arg) || arg.name === given?.[0]);
  const variables = Object.fromEntries(
    args.map((arg) => [arg.name, arg.name === given?.[0] ? given[1] : smallestOf(arg.type)]),
  );
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [head, call] = args.length === 0 ? ['', ''] : [`(${declared})`, `(${passed})`];
  return { query: `${type.toLowerCase()} ${head} { ${name}${call} ${selectionOf(field.type)} }`, variables };
}

/** Every place for a text in what the field takes, filters within filters two levels deep. */
export function textPlacesOf({ field }: RootField): readonly TextPlace[] {
  return field.args.flatMap((argument) =>
    placesWithin(argument.type, 0).map(({ path, fill }) => ({
      path: [argument.name, ...path].join('.'),
      argument,
      fill,
    })),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly fill: (text: string) => unknown;
}

function placesWithin(type: GraphQLInputType, depth: number): readonly Place[] {
  const inner = getNullableType(type);
  if (isListType(inner))
    return placesWithin(inner.ofType, depth).map(({ path, fill }) => ({
      path,
      fill: (text) => [fill(text)],
    }));
  if (isInputObjectType(inner)) {
    if (depth > 2) return [];
    const required = Object.fromEntries(
      Object.values(inner.getFields())
        .filter(isRequiredInputField)
        .map((one) => [one.name, smallestOf(one.type)]),
    );
    return Object.values(inner.getFields()).flatMap((one) =>
      placesWithin(one.type, depth + 1).map(({ path, fill }) => ({
        path: [one.name, ...path],
        fill: (text: string) => ({ ...required, [one.name]: fill(text) }),
      })),
    );
  }
  return isEnumType(inner) || !takesText(inner.name) ? [] : [{ path: [], fill: (text: string) => text }];
}

const takesText = (scalar: string) => !['Boolean', 'Float', 'Int'].includes(scalar);

const SMALLEST: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Date: '2031-01-01',
  Float: 0.5,
  Int: 1,
};

function smallestOf(type: GraphQLInputType): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return [smallestOf(inner.ofType)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter(isRequiredInputField)
        .map((one) => [one.name, smallestOf(one.type)]),
    );
  return SMALLEST[inner.name] ?? 'x';
}

function selectionOf(type: GraphQLOutputType): string {
  const inner = getNamedType(type);
  if (!isCompositeType(inner)) return '';
  return inner.name.endsWith('Connection') ? '{ edges { cursor } }' : '{ __typename }';
}
