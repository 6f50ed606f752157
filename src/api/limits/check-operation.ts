import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ProtocolCode } from '../errors/protocol-codes.js';
import { refusal } from '../errors/refusal.js';
import { estimateCost } from './complexity.js';
import type { Limits } from './limits.js';
import { shapeOf } from './shape.js';

/** @throws GraphQLError with a code of the protocol's table when the operation asks for more than a limit allows */
export function checkOperation(
  limits: Limits,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const { depth, rootFields, aliases } = shapeOf(document, operation);
  refuseAbove('QUERY_TOO_DEEP', 'is', depth, limits.depth, 'levels deep');
  refuseAbove('QUERY_TOO_WIDE', 'has', rootFields, limits.rootFields, 'fields at its root');
  refuseAbove('QUERY_TOO_WIDE', 'has', aliases, limits.aliases, 'aliases');
  // Variables that do not fit have no cost: the execution refuses them, and says why.
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return;
  const cost = estimateCost(schema, document, variables, operation.name?.value);
  refuseAbove('QUERY_TOO_COSTLY', 'asks for', cost, limits.cost, 'values, by estimate');
}

function refuseAbove(code: ProtocolCode, verb: string, value: number, limit: number, what: string): void {
  if (value > limit) throw refusal(code, `The operation ${verb} ${value} ${what}; the limit is ${limit}.`);
}
