import { wordList } from '../../common/word-list.js';
import { MAX_STORY_LENGTH } from './source.js';

/** Elements open at once in which browsers stop nesting too; a page in good order has some thirty. */
const MAX_DEPTH = 512;

/** Elements of one page; a news page has a few thousand. */
const MAX_ELEMENTS = 50_000;

/** Attributes of one element. */
const MAX_ATTRIBUTES = 1_000;

/** Characters of a page outside its tags: its story with all that stands around it. */
const MAX_TEXT = 5 * MAX_STORY_LENGTH;

const VOID = new Set(
  wordList(
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
  ),
);

/** Elements whose content is no markup. */
const RAW = new Set(wordList('script style title textarea xmp iframe noembed noframes'));

/** What an element closes when it opens beside it, as parsers do for tags that may be left out. */
const CLOSED_BY = new Map(
  [
    ['tr', 'tr th td'],
    ['th td', 'th td'],
    ['thead tbody tfoot', 'thead tbody'],
    ['li', 'li'],
    ['dd dt', 'dd dt'],
    ['option optgroup', 'option'],
    [
      'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figure footer form header hr main nav ol pre section table ul',
      'p',
    ],
  ].flatMap(([opening = '', closed = '']) =>
    wordList(opening).map((name) => [name, new Set(wordList(closed))] as const),
  ),
);

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;

/** What makes the markup too much to be read as a page, and where it begins; null when it can be read. Takes time as the markup is long, however it is nested. */
export function findExcess(html: string): { readonly message: string; readonly offset: number } | null {
  const open: string[] = [];
  let elements = 0;
  let text = 0;
  let tagEnd = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    text += at - tagEnd;
    TAG.lastIndex = at;
    const [tag, slash, written = ''] = TAG.exec(html) ?? [];
    if (tag === undefined) {
      at = endOfOther(html, at);
    } else {
      const name = written.toLowerCase();
      const { end, attributes } = readAttributes(html, at + tag.length);
      if (slash === '/') close(open, name);
      else {
        elements++;
        const closed = CLOSED_BY.get(name);
        while (closed?.has(open.at(-1) ?? '') === true) open.pop();
        if (!VOID.has(name)) open.push(name);
        if (open.length > MAX_DEPTH) return tooMuch(`nested deeper than ${MAX_DEPTH} elements`, at);
        if (elements > MAX_ELEMENTS) return tooMuch(`more than ${MAX_ELEMENTS} elements`, at);
        if (attributes > MAX_ATTRIBUTES)
          return tooMuch(`an element of more than ${MAX_ATTRIBUTES} attributes`, at);
      }
      at = slash === '' && RAW.has(name) ? endOfRaw(html, end, name) : end;
    }
    tagEnd = at;
    if (text > MAX_TEXT) return tooMuch(`more than ${MAX_TEXT} characters of text`, 0);
  }
  text += html.length - tagEnd;
  return text > MAX_TEXT ? tooMuch(`more than ${MAX_TEXT} characters of text`, 0) : null;
}

function tooMuch(message: string, offset: number): { message: string; offset: number } {
  return { message, offset };
}

/** Takes the element that the tag closes off the open ones, with those within it; a tag that closes none is passed over. */
function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index >= 0) open.length = index;
}

/** Where a comment, a declaration or a < that begins nothing ends. */
function endOfOther(html: string, at: number): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  return /[!?/]/.test(html[at + 1] ?? '') ? after(html, '>', at + 1) : at + 1;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** The end of the tag, which a > within quotes is not, and how many attributes it has at most. */
function readAttributes(html: string, from: number): { end: number; attributes: number } {
  let attributes = 0;
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (char === '>') return { end: at + 1, attributes };
    if (char === '"' || char === "'") at = after(html, char, at + 1) - 1;
    else if (/\s/.test(char ?? '') && !/[\s>/]/.test(html[at + 1] ?? '>')) attributes++;
  }
  return { end: html.length, attributes };
}

/** Where the closing tag of an element without markup begins. */
function endOfRaw(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'ig');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
