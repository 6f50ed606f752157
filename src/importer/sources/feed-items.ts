/** An item of a feed as written, and where it begins. */
interface FeedPiece {
  readonly xml: string;
  /** 1-based. */
  readonly line: number;
}

/** What stands in the XML of a feed. */
export interface FeedOutline {
  /** The feed without its items, all that it opens closed. */
  readonly frame: string;
  /** The tags that stand open around an item, and those that close them. */
  readonly opening: string;
  readonly closing: string;
  /** The items that are whole, in their order. */
  readonly items: readonly FeedPiece[];
  /** Where the XML is broken, and how; what comes behind is not looked at. */
  readonly problem: { readonly message: string; readonly line: number } | null;
}

interface OpenElement {
  readonly name: string;
  readonly tag: string;
}

const ITEMS = new Set(['item', 'entry']);
const AROUND_ITEMS = new Set(['channel', 'feed', 'RDF', 'rss', 'items']);

/** Elements open at once; a feed that quotes XHTML has some ten. */
const MAX_DEPTH = 128;

/** Characters of one tag; a picture may be written into one. */
const MAX_TAG = 1_000_000;

/** Stretches of XML whose content is no markup: how they begin and end, and what they are called. */
const OPAQUE = [
  ['<![CDATA[', ']]>', 'a CDATA section'],
  ['<!--', '-->', 'a comment'],
  ['<?', '?>', 'a processing instruction'],
] as const;

/** The outline of a feed, read in one pass that takes time as the text is long. Entities and text are left to who reads the items. */
export function outlineFeed(xml: string): FeedOutline {
  return new FeedScan(xml).run();
}

class FeedScan {
  private readonly open: OpenElement[] = [];
  private readonly items: FeedPiece[] = [];
  private readonly gaps: string[] = [];
  private itemStart = -1;
  private itemDepth = 0;
  private gapStart = 0;
  private opening = '';
  private closing = '';
  private line = 1;
  private nextBreak: number;

  constructor(private readonly xml: string) {
    this.nextBreak = xml.indexOf('\n');
  }

  run(): FeedOutline {
    let at = this.xml.indexOf('<');
    let problem: string | null = null;
    while (at >= 0 && problem === null) {
      const step = this.read(at);
      if (typeof step === 'string') problem = step;
      else at = this.xml.indexOf('<', step);
    }
    if (problem === null) {
      const left = this.open.at(-1);
      if (left !== undefined) problem = `the file ends before </${left.name}>`;
      at = this.xml.length;
    }
    const end = this.itemStart >= 0 ? this.itemStart : at;
    const open = this.itemStart >= 0 ? this.open.slice(0, this.itemDepth) : this.open;
    this.gaps.push(this.xml.slice(this.gapStart, end));
    return {
      frame: this.gaps.join('') + closingOf(open),
      opening: this.opening,
      closing: this.closing,
      items: this.items,
      problem: problem === null ? null : { message: problem, line: this.lineOf(at) },
    };
  }

  /** Where what begins there ends, or what is wrong with it. */
  private read(at: number): number | string {
    for (const [begin, end, name] of OPAQUE) {
      if (!this.xml.startsWith(begin, at)) continue;
      const found = this.xml.indexOf(end, at + begin.length);
      return found < 0 ? `${name} is never closed` : found + end.length;
    }
    if (this.xml.startsWith('<!', at)) return this.readDeclaration(at);
    const end = endOfTag(this.xml, at);
    if (end === null) return 'a tag is never closed';
    const tag = this.xml.slice(at, end);
    const name = TAG_NAME.exec(tag)?.[1];
    if (name === undefined) return 'a < that begins no tag';
    if (tag.startsWith('</')) return this.close(name, end);
    if (!tag.endsWith('/>')) return this.enter({ name, tag }, at, end);
    return end;
  }

  /** A document type is passed over; one that declares entities may hide anything behind them. */
  private readDeclaration(at: number): number | string {
    const end = this.xml.indexOf('>', at);
    const subset = this.xml.indexOf('[', at);
    if (end < 0) return 'a declaration is never closed';
    if (subset >= 0 && subset < end) return 'a document type with declarations of its own is not read';
    return end + 1;
  }

  private enter(element: OpenElement, at: number, end: number): number | string {
    const around = localName(this.open.at(-1)?.name ?? '');
    if (this.itemStart < 0 && ITEMS.has(localName(element.name)) && AROUND_ITEMS.has(around)) {
      this.itemStart = at;
      this.itemDepth = this.open.length;
      if (this.opening === '') {
        this.opening = this.open.map(({ tag }) => tag).join('');
        this.closing = closingOf(this.open);
      }
    }
    this.open.push(element);
    return this.open.length > MAX_DEPTH ? `nested deeper than ${MAX_DEPTH} elements` : end;
  }

  private close(name: string, end: number): number | string {
    const element = this.open.pop();
    if (element?.name !== name) {
      if (element !== undefined) this.open.push(element);
      return element === undefined
        ? `</${name.slice(0, 40)}> closes nothing`
        : `</${name.slice(0, 40)}> stands where </${element.name.slice(0, 40)}> should`;
    }
    if (this.itemStart >= 0 && this.open.length === this.itemDepth) {
      this.items.push({ xml: this.xml.slice(this.itemStart, end), line: this.lineOf(this.itemStart) });
      this.gaps.push(this.xml.slice(this.gapStart, this.itemStart));
      this.gapStart = end;
      this.itemStart = -1;
    }
    return end;
  }

  /** The line (1-based) of a place not before the one asked for last. */
  private lineOf(offset: number): number {
    while (this.nextBreak >= 0 && this.nextBreak < offset) {
      this.line++;
      this.nextBreak = this.xml.indexOf('\n', this.nextBreak + 1);
    }
    return this.line;
  }
}

const TAG_NAME = /^<\/?([\p{L}_:][\p{L}\p{N}_:.-]*)/u;

/** The end of the tag, which a > within quotes is not; null when there is none before the next tag. */
function endOfTag(xml: string, from: number): number | null {
  for (let at = from + 1; at < Math.min(xml.length, from + MAX_TAG); at++) {
    const char = xml[at];
    if (char === '>') return at + 1;
    if (char === '<') return null;
    if (char === '"' || char === "'") {
      const end = xml.indexOf(char, at + 1);
      if (end < 0) return null;
      at = end;
    }
  }
  return null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function closingOf(open: readonly OpenElement[]): string {
  return open
    .map(({ name }) => `</${name}>`)
    .reverse()
    .join('');
}
