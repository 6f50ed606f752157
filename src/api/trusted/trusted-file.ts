import { ConfigError } from '../../common/errors.js';

/** The text of a file that names trusted documents, and whether it is one of them or a list in JSON. */
export interface TrustedFile {
  /** As messages name it. */
  readonly name: string;
  readonly text: string;
}

/** A document with the id that its file gives it. */
export interface NamedDocument {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

/** The endings of files that are a document themselves. */
export const DOCUMENT_FILE = /\.(?:graphql|gql)$/i;

/**
 * The documents of a file: one that ends in `.graphql` or `.gql` is a document with its name as id; any other is JSON, a
 * map of id to document (graphql-codegen, Relay) or Apollo's manifest (`{ operations: [{ id, body }] }`).
 * @throws ConfigError naming file and id
 */
export function readTrustedFile({ name, text }: TrustedFile): readonly NamedDocument[] {
  if (DOCUMENT_FILE.test(name)) {
    const id = name.replace(/^.*[\\/]/, '').replace(DOCUMENT_FILE, '');
    return [{ file: name, id, text }];
  }
  return entriesOf(parseJson(name, text)).map(([id, document]) => {
    if (typeof id !== 'string' || id === '') throw fault(name, 'an operation has no id');
    if (typeof document !== 'string') throw fault(name, `the document "${id}" is not a text`);
    return { file: name, id, text: document };
  });
}

/** The error of a file of trusted documents. */
export function fault(file: string, reason: string): ConfigError {
  return new ConfigError('CONFIG_INVALID', `--trusted ${file}: ${reason}.`);
}

function parseJson(name: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fault(name, 'it is neither JSON nor does its name end in .graphql');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fault(name, 'it is no JSON object of ids and documents');
  return value;
}

function entriesOf(value: object): readonly (readonly [id: unknown, document: unknown])[] {
  const { operations } = value as { readonly operations?: unknown };
  if (!Array.isArray(operations)) return Object.entries(value);
  return operations.map((operation: unknown) => {
    const { id, body } = (operation ?? {}) as { readonly id?: unknown; readonly body?: unknown };
    return [id, body];
  });
}
