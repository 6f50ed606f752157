import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { authChecker } from './access/check-access.js';
import { fieldsWithoutRow } from './access/permissions.js';
import { ArmsTransferResolver } from './arms-transfer/arms-transfer.resolver.js';
import { ClaimResolver } from './claim/claim.resolver.js';
import { DyadResolver } from './dyad/dyad.resolver.js';
import { EntityResolver } from './entity/entity.resolver.js';
import { ENTITY_OBJECT_TYPES } from './entity/entity.type.js';
import { EventResolver, QuantityResolver } from './event/event.resolver.js';
import { DegreeResolver, NeighbourResolver, NeighboursResolver } from './neighbour/neighbour.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { OntologyResolver } from './ontology/ontology.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { StoryResolver } from './story/story.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';

let schema: GraphQLSchema | null = null;

/** The schema of the API, with its resolvers; built once. @throws RangeError when nobody has said who may use a field at its root */
export function apiSchema(): GraphQLSchema {
  schema ??= buildApiSchema();
  return schema;
}

function buildApiSchema(): GraphQLSchema {
  const built = buildSchemaSync({
    resolvers: [
      ArmsTransferResolver,
      ClaimResolver,
      DegreeResolver,
      DyadResolver,
      EntityResolver,
      EventResolver,
      NeighbourResolver,
      NeighboursResolver,
      NodeResolver,
      OntologyResolver,
      QuantityResolver,
      SearchResolver,
      StatisticsResolver,
      StoryResolver,
      TimelineResolver,
    ],
    orphanedTypes: [...ENTITY_OBJECT_TYPES],
    validate: false,
    authChecker,
  });
  const missing = fieldsWithoutRow(built);
  if (missing.length > 0)
    throw new RangeError(`src/api/access/permissions.ts says of no role: ${missing.join(', ')}`);
  return built;
}

/** The schema in its definition language, sorted: what stands in `schema/schema.graphql`. */
export function printApiSchema(): string {
  return `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
