import type { GraphQLSchema } from 'graphql';
import { Role } from './role.js';

/** The kinds of operations, as the schema names their types. */
export type OperationType = 'Query' | 'Mutation' | 'Subscription';

/** The role that each field at the root of the schema asks for; those with a role above it may use it too. */
export const PERMISSIONS: Readonly<Record<OperationType, Readonly<Record<string, Role>>>> = {
  Query: {
    armsTransfers: Role.Reader,
    ask: Role.Reader,
    decisions: Role.Reader,
    dyads: Role.Reader,
    entities: Role.Reader,
    entity: Role.Reader,
    event: Role.Reader,
    events: Role.Reader,
    explain: Role.Reader,
    node: Role.Reader,
    nodes: Role.Reader,
    ontology: Role.Reader,
    parties: Role.Reader,
    paths: Role.Reader,
    search: Role.Reader,
    statistics: Role.Reader,
    stories: Role.Reader,
    story: Role.Reader,
    subgraph: Role.Reader,
    timeline: Role.Reader,
  },
  Mutation: {
    correctEvent: Role.Editor,
    forgetStory: Role.Admin,
    importStories: Role.Admin,
    mergeEntities: Role.Editor,
    mergeEvents: Role.Editor,
    unmerge: Role.Editor,
    withdrawCorrection: Role.Editor,
  },
  Subscription: {
    eventsAdded: Role.Reader,
    importProgress: Role.Admin,
  },
};

/** The role that a field at the root asks for; the highest for one that has no row. */
export function roleFor(type: OperationType, field: string): Role {
  const { [type]: fields } = PERMISSIONS;
  return Object.hasOwn(fields, field) ? (fields[field] ?? Role.Admin) : Role.Admin;
}

/** The fields at the root of the schema that no row of the table names, e.g. `Query.events`. */
export function fieldsWithoutRow(schema: GraphQLSchema): readonly string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    Object.keys(root?.getFields() ?? {})
      .filter((field) => !Object.hasOwn(PERMISSIONS[root?.name as OperationType], field))
      .map((field) => `${root?.name}.${field}`),
  );
}
