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
import { checkLiterals, checkVariables, type InputLimits } from './check-input.js';
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

/** Refuses operations that ask for more than the limits of a server allow. */
export class OperationChecks {
  private readonly ofQuestions: InputLimits;
  private readonly ofChanges: InputLimits;
  /** Those whose documents have passed: nothing that is sent beside them changes that. */
  private readonly passed = new WeakSet<OperationDefinitionNode>();

  constructor(private readonly limits: Limits) {
    this.ofQuestions = limits;
    this.ofChanges = { ...limits, listItems: limits.changeItems, stringLength: limits.changeLength };
  }

  /** The rows that the operation may take, by estimate; null when its variables do not fit, so that it will not run. @throws GraphQLError with a code of the protocol's table, for all but its cost */
  check({ schema, document, operation, variables }: ReceivedOperation): number | null {
    const isChange = operation.operation === OperationTypeNode.MUTATION;
    const inputs = isChange ? this.ofChanges : this.ofQuestions;
    if (!this.passed.has(operation)) {
      this.checkShape(document, operation);
      checkLiterals(inputs, document);
      this.passed.add(operation);
    }
    checkVariables(inputs, variables);
    // Variables that do not fit have no cost: the execution refuses them, and says why.
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    });
    return coerced ? estimateCost(schema, document, operation, coerced) : null;
  }

  /** @throws GraphQLError QUERY_TOO_COSTLY */
  checkCost(cost: number): void {
    refuseAbove('QUERY_TOO_COSTLY', 'asks for', cost, this.limits.cost, 'rows, by estimate');
  }

  private checkShape(document: DocumentNode, operation: OperationDefinitionNode): void {
    const { limits } = this;
    const { depth, rootFields, aliases } = shapeOf(document, operation);
    refuseAbove('QUERY_TOO_DEEP', 'is', depth, limits.depth, 'levels deep');
    refuseAbove('QUERY_TOO_WIDE', 'has', rootFields, limits.rootFields, 'fields at its root');
    refuseAbove('QUERY_TOO_WIDE', 'has', aliases, limits.aliases, 'aliases');
    refuseAbove('QUERY_TOO_WIDE', 'has', countDirectives(document), limits.directives, 'directives');
  }
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
