import { toWellFormed } from '../../graph/well-formed.js';

/** A value of an attribute as text, for formats that know no lists: JSON text for those. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

// What XML 1.0 cannot carry, escaped or not, section 2.2 of its specification.
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Attributes lose what is not escaped of these to normalisation.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as XML holds it within an element or an attribute; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return toWellFormed(text)
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => XML_ESCAPES[character] ?? character);
}

/** A row of CSV (RFC 4180), with its line end. */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A cell of CSV. Text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; numbers
 * stay as they are.
 */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = toWellFormed(textOf(value));
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
