import {
  getVariableValues,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ProtocolCode } from '../errors/protocol-codes.js';
import { refusal } from '../errors/refusal.js';
import { checkInput } from './check-input.js';
import { estimateCost } from './estimate-cost.js';
import type { Limits } from './limits.js';
import { shapeOf } from './shape.js';

/** An operation of a valid document, with what was sent beside it. */
export interface ReceivedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The rows that the operation may take, by estimate; null when its variables do not fit, so that it will not run. @throws GraphQLError with a code of the protocol's table when it asks for more than a limit allows */
export function checkOperation(
  limits: Limits,
  { schema, document, operation, variables }: ReceivedOperation,
): number | null {
  const { depth, rootFields, aliases } = shapeOf(document, operation);
  refuseAbove('QUERY_TOO_DEEP', 'is', depth, limits.depth, 'levels deep');
  refuseAbove('QUERY_TOO_WIDE', 'has', rootFields, limits.rootFields, 'fields at its root');
  refuseAbove('QUERY_TOO_WIDE', 'has', aliases, limits.aliases, 'aliases');
  refuseAbove('QUERY_TOO_WIDE', 'has', countDirectives(document), limits.directives, 'directives');
  const isChange = operation.operation === OperationTypeNode.MUTATION;
  const listItems = isChange ? limits.changeItems : limits.listItems;
  const stringLength = isChange ? limits.changeLength : limits.stringLength;
  checkInput({ ...limits, listItems, stringLength }, document, variables);
  // Variables that do not fit have no cost: the execution refuses them, and says why.
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  return coerced ? estimateCost(schema, document, operation, coerced) : null;
}

/** @throws GraphQLError QUERY_TOO_COSTLY */
export function checkCost(limits: Limits, cost: number): void {
  refuseAbove('QUERY_TOO_COSTLY', 'asks for', cost, limits.cost, 'rows, by estimate');
}

function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive: () => {
      count++;
      return false;
    },
  });
  return count;
}

function refuseAbove(code: ProtocolCode, verb: string, value: number, limit: number, what: string): void {
  if (value > limit) throw refusal(code, `The operation ${verb} ${value} ${what}; the limit is ${limit}.`);
}
