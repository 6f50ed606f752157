import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
} from 'graphql';
import { checkAccess } from '../access/check-access.js';
import type { Viewer } from '../access/viewer.js';
import { refusal } from '../errors/refusal.js';
import { checkCost, checkOperation } from '../limits/check-operation.js';
import type { Limits } from '../limits/limits.js';
import type { RequestLife } from '../limits/request-life.js';
import { apiSchema } from '../schema.js';

/** An operation as a client sends it. */
export interface SentOperation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** Who asks, within which limits. */
export interface OperationLimits {
  readonly viewer: Viewer;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly life: RequestLife;
}

/** The operation, ready to be run, where nothing before it has read and checked it. @throws GraphQLError with a code of the protocol's table */
export function prepareOperation(
  { query, operationName, variables }: SentOperation,
  { viewer, limits, introspection, life }: OperationLimits,
) {
  const schema = apiSchema();
  const document = parseDocument(query, limits.tokens);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const [fault] = validate(schema, document, rules);
  if (fault) throw refusal('GRAPHQL_VALIDATION_FAILED', fault.message);
  const operation = getOperationAST(document, operationName ?? undefined);
  if (!operation)
    throw refusal('OPERATION_RESOLUTION_FAILURE', 'The document has no operation, or none of that name.');
  checkAccess(viewer, document, operation);
  const values = { ...variables };
  const cost = checkOperation(limits, { schema, document, operation, variables: values });
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 });
  if (errors?.[0]) throw refusal('BAD_USER_INPUT', errors[0].message);
  if (cost !== null) checkCost(limits, cost);
  if (operation.operation === OperationTypeNode.MUTATION) life.keep();
  if (operation.operation === OperationTypeNode.QUERY) life.startDeadline(limits.deadlineMs);
  return { schema, document, variableValues: values, operationName: operationName ?? undefined };
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw refusal('GRAPHQL_PARSE_FAILED', error.message);
    throw error;
  }
}
