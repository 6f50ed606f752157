import type { TrustedDocuments } from './trusted-documents.js';

/** Where requests say which document they mean, beside `extensions.persistedQuery`. */
export const ID_FIELDS = ['documentId', 'id', 'doc_id'] as const;

/** The fields of a request. */
export type SentFields = Readonly<Record<string, unknown>>;

/** The request with the text of the trusted document that it names in place of its names. @throws GraphQLError DOCUMENT_NOT_TRUSTED */
export function trustFields(
  documents: TrustedDocuments,
  sent: unknown,
): SentFields & { readonly query: string } {
  const fields = isRecord(sent) ? sent : {};
  const extensions = isRecord(fields['extensions']) ? fields['extensions'] : {};
  const { persistedQuery, ...otherExtensions } = extensions;
  const hash = isRecord(persistedQuery) ? persistedQuery['sha256Hash'] : persistedQuery;
  const ids = [...ID_FIELDS.map((name) => fields[name]), hash].filter(
    (id) => id !== undefined && id !== null,
  );
  const query = documents.find({ ids, text: fields['query'] });
  const kept = Object.entries(fields).filter(([name]) => !(ID_FIELDS as readonly string[]).includes(name));
  return { ...Object.fromEntries(kept), extensions: otherExtensions, query };
}

/** As `trustFields`, for the search part of an address, e.g. `?documentId=…`. @throws GraphQLError DOCUMENT_NOT_TRUSTED */
export function trustSearch(documents: TrustedDocuments, search: string): string {
  const parameters = new URLSearchParams(search);
  const names = [...ID_FIELDS, 'query'];
  const fields = Object.fromEntries(names.map((name) => [name, onlyOne(parameters.getAll(name))]));
  const { query, extensions } = trustFields(documents, {
    ...fields,
    extensions: parseExtensions(onlyOne(parameters.getAll('extensions'))),
  });
  for (const name of names) parameters.delete(name);
  parameters.set('query', query);
  parameters.set('extensions', JSON.stringify(extensions));
  return `?${parameters.toString()}`;
}

/** The value of a parameter; a list, which names no document, when it is given more than once. */
function onlyOne(values: readonly string[]): string | readonly string[] | undefined {
  return values.length > 1 ? values : values[0];
}

function parseExtensions(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
