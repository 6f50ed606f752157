import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { refusal } from '../errors/refusal.js';
import { fault, type NamedDocument } from './trusted-file.js';

/** What a request says of the document that it wants to be run: ids in any of the customary places, or the text. */
export interface SentDocument {
  readonly ids: readonly unknown[];
  readonly text: unknown;
}

/** How documents are checked before they are trusted. */
export interface TrustRules {
  readonly schema: GraphQLSchema;
  /** The most lexical tokens of a document. */
  readonly maxTokens: number;
  /** Whether documents may ask about the schema. */
  readonly introspection: boolean;
}

/** The only documents that a server runs, by their ids, by the SHA-256 of their texts and by the texts themselves. */
export class TrustedDocuments {
  private readonly byId = new Map<string, string>();
  private readonly texts = new Set<string>();

  /** @throws ConfigError naming file, id and reason, when one would not run */
  constructor(documents: readonly NamedDocument[], rules: TrustRules) {
    for (const document of documents) {
      const text = document.text.trim();
      const reason = reasonAgainst(text, rules);
      if (reason !== null)
        throw fault(document.file, `the document "${document.id}" cannot be run: ${reason}`);
      const known = this.byId.get(idOf(document.id));
      if (known !== undefined && known !== text)
        throw fault(document.file, `the id "${document.id}" stands for two documents`);
      this.byId.set(idOf(document.id), text);
      this.texts.add(text);
    }
    for (const { text } of documents) this.addHashes(text);
  }

  /** The text that is to be run. @throws GraphQLError DOCUMENT_NOT_TRUSTED unless all that the request says means one of the documents */
  find({ ids, text }: SentDocument): string {
    const named = ids.map((id) => (typeof id === 'string' ? this.byId.get(idOf(id)) : undefined));
    const sent = typeof text === 'string' && text !== '' ? [text.trim()] : [];
    const [document, ...others] = [...named, ...sent];
    if (document === undefined || !this.texts.has(document) || others.some((other) => other !== document))
      throw refusal(
        'DOCUMENT_NOT_TRUSTED',
        'The server runs trusted documents only, and this is none of them.',
      );
    return document;
  }

  /** Makes the document known by the SHA-256 of its text, with and without the space around it; ids that files give come first. */
  private addHashes(text: string): void {
    const trimmed = text.trim();
    for (const form of [text, trimmed]) {
      const hash = createHash('sha256').update(form).digest('hex');
      if (!this.byId.has(hash)) this.byId.set(hash, trimmed);
    }
  }
}

/** An id without the prefix that says how it was made. */
function idOf(id: string): string {
  return id.replace(/^sha256:/, '');
}

function reasonAgainst(text: string, { schema, maxTokens, introspection }: TrustRules): string | null {
  try {
    const document = parse(text, { maxTokens });
    const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const [wrong] = validate(schema, document, rules);
    if (wrong) return withoutStop(wrong.message);
    const hasOperation = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return hasOperation ? null : 'it has no operation';
  } catch (error) {
    if (error instanceof GraphQLError) return withoutStop(error.message);
    throw error;
  }
}

function withoutStop(message: string): string {
  return message.replace(/\.$/, '');
}
