import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { authChecker } from './access/check-access.js';
import { fieldsWithoutRow } from './access/permissions.js';
import { ArmsTransferResolver } from './arms-transfer/arms-transfer.resolver.js';
import { AnsweredQuantityResolver, AskResolver } from './ask/ask.resolver.js';
import { ClaimResolver } from './claim/claim.resolver.js';
import { CorrectionResolver } from './correction/correction.resolver.js';
import { DyadResolver } from './dyad/dyad.resolver.js';
import { EntityResolver } from './entity/entity.resolver.js';
import { ENTITY_OBJECT_TYPES } from './entity/entity.type.js';
import { EventResolver, QuantityResolver } from './event/event.resolver.js';
import {
  ClaimBesideEdgeResolver,
  CoMentionResolver,
  ExplainResolver,
  NearMissResolver,
} from './explain/explain.resolver.js';
import { IdentityResolver } from './identity/identity.resolver.js';
import { EntityMergesResolver, EventMergesResolver } from './identity/merges.resolver.js';
import { ImportResolver } from './import/import.resolver.js';
import { EventsAddedResolver } from './live/events-added.resolver.js';
import { DegreeResolver, NeighbourResolver, NeighboursResolver } from './neighbour/neighbour.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { OntologyResolver } from './ontology/ontology.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { PathResolver, PathStepResolver } from './path/path.resolver.js';
import { PartyResolver } from './party/party.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { StoryResolver } from './story/story.resolver.js';
import {
  SubgraphCutResolver,
  SubgraphEdgeResolver,
  SubgraphNodeResolver,
  SubgraphResolver,
} from './subgraph/subgraph.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';

let schema: GraphQLSchema | null = null;

/** The schema of the API, with its resolvers; built once. @throws RangeError when nobody has said who may use a field at its root */
export function apiSchema(): GraphQLSchema {
  schema ??= buildApiSchema();
  return schema;
}

/** Subscriptions read the graph's log of changes: a message would be lost on whoever is not connected. */
const NO_MESSAGES: PubSub = {
  publish: () => {
    throw new RangeError('nothing is published in this process');
  },
  subscribe: () => {
    throw new RangeError('nothing is published in this process');
  },
};

function buildApiSchema(): GraphQLSchema {
  const built = buildSchemaSync({
    resolvers: [
      AnsweredQuantityResolver,
      AskResolver,
      ArmsTransferResolver,
      ClaimBesideEdgeResolver,
      ClaimResolver,
      CoMentionResolver,
      DegreeResolver,
      CorrectionResolver,
      DyadResolver,
      EntityMergesResolver,
      EntityResolver,
      EventMergesResolver,
      EventResolver,
      EventsAddedResolver,
      ExplainResolver,
      IdentityResolver,
      ImportResolver,
      NearMissResolver,
      NeighbourResolver,
      NeighboursResolver,
      NodeResolver,
      OntologyResolver,
      PartyResolver,
      QuantityResolver,
      SearchResolver,
      PathResolver,
      PathStepResolver,
      StatisticsResolver,
      StoryResolver,
      SubgraphCutResolver,
      SubgraphEdgeResolver,
      SubgraphNodeResolver,
      SubgraphResolver,
      TimelineResolver,
    ],
    orphanedTypes: [...ENTITY_OBJECT_TYPES],
    validate: false,
    authChecker,
    pubSub: NO_MESSAGES,
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
