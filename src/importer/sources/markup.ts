import { parseHTML } from 'linkedom';
import { SourceError } from '../../common/errors.js';
import { readBlocks, type MarkupNode } from './block-text.js';
import { decodeText } from './decode.js';
import { hasMark } from './lines.js';
import { findExcess } from './markup-limits.js';

const DECLARED =
  /<meta\s[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i;

/** What of a DOM document the readers need. */
export interface MarkupDocument {
  readonly body: MarkupNode;
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/** A document of the page or fragment, which begins on that line of its file. @throws SourceError SOURCE_TOO_LARGE for one that would take seconds to read */
export function parseMarkup(html: string, place: { file: string; line: number }): MarkupDocument {
  const excess = findExcess(html);
  if (excess !== null) {
    const line = place.line + html.slice(0, excess.offset).split('\n').length - 1;
    throw new SourceError('SOURCE_TOO_LARGE', excess.message, { ...place, line });
  }
  const page = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(page) as unknown as { document: MarkupDocument }).document;
}

/** The visible text of a fragment of HTML, its paragraphs parted by blank lines. @throws SourceError as parseMarkup */
export function textOfMarkup(html: string, place: { file: string; line: number }): string {
  return /[<&]/.test(html) ? readBlocks(parseMarkup(html, place).body) : readPlain(html);
}

/** Text without markup as a browser would show it: on one line. */
function readPlain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The bytes as text, by the character set that whoever sent them names, or the document itself, else as any text. @throws SourceError SOURCE_NOT_TEXT */
export function decodeMarkup(bytes: Buffer, source: { name: string; charset?: string | undefined }): string {
  const match = DECLARED.exec(bytes.subarray(0, 2048).toString('latin1'));
  const charset = hasMark(bytes) ? 'utf-8' : (source.charset ?? match?.[1] ?? match?.[2]);
  return decodeText(bytes, { file: source.name }, charset);
}
