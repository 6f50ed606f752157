import { parseHTML } from 'linkedom';
import { SourceError } from '../../common/errors.js';
import { readBlocks, type MarkupNode } from './block-text.js';
import { decodeText } from './decode.js';

const DECLARED =
  /<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i;

/** What of a DOM document the readers need. */
export interface MarkupDocument {
  readonly body: MarkupNode;
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/** A document of the page or fragment. */
export function parseMarkup(html: string): MarkupDocument {
  const page = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(page) as unknown as { document: MarkupDocument }).document;
}

/** The visible text of a fragment of HTML, its paragraphs parted by blank lines. */
export function textOfMarkup(html: string): string {
  return readBlocks(parseMarkup(html).body);
}

/** The bytes as text, by the character set that the document declares, else UTF-8. @throws SourceError SOURCE_NOT_TEXT */
export function decodeMarkup(bytes: Buffer, place: { file: string }): string {
  const match = DECLARED.exec(bytes.subarray(0, 2048).toString('latin1'));
  const charset = (match?.[1] ?? match?.[2] ?? 'utf-8').toLowerCase();
  if (charset === 'utf-8' || charset === 'utf8') return decodeText(bytes, place);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (cause) {
    const message = `not the character set it declares, "${charset}"`;
    throw new SourceError('SOURCE_NOT_TEXT', message, { ...place, line: 1 }, { cause });
  }
}
