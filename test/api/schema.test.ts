import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiSchema, printApiSchema } from '../../src/api/schema.js';

const OWN_TYPES = Object.values(apiSchema().getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const BUILT_IN = new Set(['Boolean', 'Float', 'ID', 'Int', 'String', 'Query', 'Mutation', 'Subscription']);

/** Some text that ends with a full stop. */
const SENTENCE = /\S.*\.$/s;

/** What a schema may say something of. */
interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

describe('the schema', () => {
  it('can be read back from its printed form, which is sorted and always the same', () => {
    const printed = printApiSchema();
    expect(printApiSchema()).toBe(printed);
    const types = [...printed.matchAll(/^(?:type|input|enum|interface|scalar) (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(types).toEqual([...types].sort());
    expect(Object.keys(buildSchema(printed).getTypeMap())).toContain('EventFilter');
  });

  it.each(OWN_TYPES.map((type) => [type.name, type] as const))(
    'describes %s and all it holds in whole sentences',
    (name, type) => {
      expect(undescribed(type)).toEqual([]);
      if (!BUILT_IN.has(name)) expect(type.description, name).toMatch(SENTENCE);
    },
  );

  const CONTRACT: readonly [string, string][] = [
    ['node', '(id: ID!): Node'],
    ['nodes', '(ids: [ID!]!): [Node]!'],
    ['entity', '(id: ID, name: String): Entity'],
    [
      'entities',
      '(filter: EntityFilter, orderBy: [EntityOrder!], first: Int, after: String, last: Int, before: String): EntityConnection!',
    ],
    ['event', '(id: ID!): Event'],
    [
      'events',
      '(filter: EventFilter, orderBy: [EventOrder!], first: Int, after: String, last: Int, before: String): EventConnection!',
    ],
    ['dyads', '(filter: EventFilter, orderBy: DyadOrder, first: Int, after: String): DyadConnection!'],
    ['story', '(id: ID!): Story'],
    [
      'stories',
      '(filter: StoryFilter, orderBy: [StoryOrder!], first: Int, after: String, last: Int, before: String): StoryConnection!',
    ],
    ['search', '(text: String!, types: [SearchType!], first: Int, after: String): SearchConnection!'],
    ['timeline', '(filter: EventFilter, interval: TimelineInterval!): [TimelineBucket!]!'],
    ['subgraph', '(around: [ID!]!, depth: Int = 1, filter: EventFilter, limit: Int = 200): Subgraph!'],
    ['ask', '(question: String!, first: Int): Answer!'],
    ['ontology', ': Ontology!'],
    ['statistics', ': Statistics!'],
  ];
  it.each(CONTRACT)('has the root field %s%s', (name, signature) => {
    const field = apiSchema().getQueryType()?.getFields()[name];
    const args = (field?.args ?? [])
      .map(({ name: arg, type, defaultValue }) => {
        const otherwise = defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`;
        return `${arg}: ${String(type)}${otherwise}`;
      })
      .sort();
    const [given = '', type = ''] = signature.split(/\)?: (?=[\w![\]]+$)/);
    expect(args).toEqual(given === '' ? [] : given.slice(1).split(', ').sort());
    expect(String(field?.type)).toBe(type);
  });

  it('asks for asserted events unless told otherwise', () => {
    expect(printApiSchema()).toContain('statuses: [EventStatus!] = [ASSERTED]');
  });
});

/** The fields, arguments and values of a type that do not say in a whole sentence what they are. */
function undescribed(type: GraphQLNamedType): readonly string[] {
  const members: readonly Described[] = isEnumType(type)
    ? type.getValues()
    : isInputObjectType(type)
      ? Object.values(type.getFields())
      : isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) => [
            field,
            ...field.args.map(({ name, description }) => ({ name: `${field.name}(${name}:)`, description })),
          ])
        : [];
  return members
    .filter(({ description }) => !SENTENCE.test(description ?? ''))
    .map(({ name, description }) => `${name}: ${description ?? 'nothing'}`);
}
