import type { DocumentNode } from 'graphql';

/** The most documents that are kept, and characters of all of them: what is kept of one takes some forty times its text. */
const MOST_DOCUMENTS = 1_000;
const MOST_CHARACTERS = 500_000;

/** Documents that were read and found valid, by their text or its hash; the ones asked for longest ago make room. */
export class ReadDocuments {
  private readonly documents = new Map<string, DocumentNode>();
  private characters = 0;

  /** The document that is kept under the key. */
  get(key: string): DocumentNode | undefined {
    const document = this.documents.get(key);
    if (document === undefined) return undefined;
    this.documents.delete(key);
    this.documents.set(key, document);
    return document;
  }

  /** Keeps a valid document. */
  set(key: string, document: DocumentNode): void {
    this.delete(key);
    this.documents.set(key, document);
    this.characters += lengthOf(document);
    for (const oldest of this.documents.keys()) {
      if (this.documents.size <= MOST_DOCUMENTS && this.characters <= MOST_CHARACTERS) return;
      this.delete(oldest);
    }
  }

  /** True when there was one to forget. */
  delete(key: string): boolean {
    const document = this.documents.get(key);
    if (document !== undefined) this.characters -= lengthOf(document);
    return this.documents.delete(key);
  }
}

function lengthOf({ loc }: DocumentNode): number {
  return loc?.end ?? 0;
}
