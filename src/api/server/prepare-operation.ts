import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
} from 'graphql';
import type { ApiContext } from '../context.js';
import { refusal } from '../errors/refusal.js';
import type { OperationGate } from '../limits/operation-gate.js';
import { apiSchema } from '../schema.js';
import type { ReadDocuments } from './read-documents.js';

/** An operation as a client sends it. */
export interface SentOperation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** How operations are read and let in. */
export interface OperationDoor {
  readonly gate: OperationGate;
  readonly documents: ReadDocuments;
  /** The most lexical tokens of a document. */
  readonly maxTokens: number;
  readonly introspection: boolean;
}

/** The operation, ready to be run in the context, where nothing before it has read and checked it. @throws GraphQLError with a code of the protocol's table */
export function prepareOperation(
  { query, operationName, variables }: SentOperation,
  door: OperationDoor,
  contextValue: ApiContext,
) {
  const schema = apiSchema();
  const document = readDocument(query, door);
  const operation = getOperationAST(document, operationName ?? undefined);
  if (!operation)
    throw refusal('OPERATION_RESOLUTION_FAILURE', 'The document has no operation, or none of that name.');
  const values = { ...variables };
  door.gate.admit({ schema, document, operation, variables: values }, contextValue);
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 });
  if (errors?.[0]) throw refusal('BAD_USER_INPUT', errors[0].message);
  return {
    schema,
    document,
    variableValues: values,
    operationName: operationName ?? undefined,
    contextValue,
  };
}

function readDocument(text: string, { documents, maxTokens, introspection }: OperationDoor): DocumentNode {
  const known = documents.get(text);
  if (known !== undefined) return known;
  const document = parseDocument(text, maxTokens);
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const [fault] = validate(apiSchema(), document, rules);
  if (fault) throw refusal('GRAPHQL_VALIDATION_FAILED', fault.message);
  documents.set(text, document);
  return document;
}

function parseDocument(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw refusal('GRAPHQL_PARSE_FAILED', error.message);
    throw error;
  }
}
