/** What of a DOM node the text needs; linkedom's nodes have it. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<MarkupNode>;
}

const ELEMENT = 1;
const TEXT = 3;

const INVISIBLE = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'SVG',
  'FIGURE',
  'BUTTON',
  'HEAD',
]);

/** Elements that run on within a line; every other one begins a paragraph of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** The visible text of the node, its paragraphs parted by blank lines and each on one line. */
export function readBlocks(root: MarkupNode): string {
  const paragraphs: string[] = [];
  let current = '';
  const flush = (): void => {
    const paragraph = current.replace(/\s+/g, ' ').trim();
    if (paragraph !== '') paragraphs.push(paragraph);
    current = '';
  };
  const visit = (node: MarkupNode): void => {
    if (node.nodeType === TEXT) current += node.textContent ?? '';
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (INVISIBLE.has(name)) return;
    if (name === 'BR') {
      current += ' ';
      return;
    }
    const block = !INLINE.has(name);
    if (block) flush();
    for (const child of node.childNodes) visit(child);
    if (block) flush();
  };
  visit(root);
  flush();
  return paragraphs.join('\n\n');
}
