import { gzipSync } from 'node:zlib';

/** Numbers from 0 to 1, the same for the same seed (mulberry32, T. Ettinger). */
export type Draw = () => number;

/** A kind of file that cannot be read as it stands: how its files end, and what one holds. */
export interface MalformedKind {
  readonly name: string;
  readonly extension: string;
  readonly make: (draw: Draw) => string | Buffer;
}

const MEGABYTE = 1_000_000;
const ENTRY = '<item><title>Invented</title><description>Chile met Peru on Monday.</description></item>\n';

const rss = (items: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Invented</title>\n${items}</channel></rss>\n`;

const between = (draw: Draw, least: number, most: number): number =>
  Math.round(least + draw() * (most - least));

const pick = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;

/** Bytes of every value. */
const noise = (draw: Draw, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => Math.floor(draw() * 256)));

/** Twenty kinds; each seed gives another file. */
export const MALFORMED_KINDS: readonly MalformedKind[] = [
  {
    name: 'feed with damaged tags',
    extension: '.xml',
    make: (draw) => {
      const xml = rss(ENTRY.repeat(20));
      const tag = pick(draw, ['</description>', '</item>', '</title>', '</channel>']);
      const at = xml.indexOf(tag, between(draw, 0, xml.lastIndexOf(tag)));
      return xml.slice(0, at) + pick(draw, ['', '<', '</x>', '<x>']) + xml.slice(at + tag.length);
    },
  },
  {
    name: 'feed cut short',
    extension: '.xml',
    make: (draw) => rss(ENTRY.repeat(9)).slice(0, between(draw, 90, 700)),
  },
  {
    name: 'entities in entities',
    extension: '.xml',
    make: (draw) => {
      const levels = Array.from(
        { length: between(draw, 8, 20) },
        (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
      );
      return `<!DOCTYPE rss [<!ENTITY e0 "lol">${levels.join('\n')}]>${rss(`<item><description>&e${levels.length};</description></item>`)}`;
    },
  },
  {
    name: 'endless CDATA',
    extension: '.xml',
    make: (draw) => rss(`<item><description><![CDATA[${'word '.repeat(between(draw, 1e5, 5e6))}`),
  },
  {
    name: 'many empty items',
    extension: '.xml',
    make: (draw) => rss('<item><title>x</title></item>'.repeat(between(draw, 500_000, 1_200_000))),
  },
  {
    name: 'nested elements',
    extension: '.html',
    make: (draw) => '<div>'.repeat(between(draw, 600, 200_000)) + 'x',
  },
  {
    name: 'too many elements',
    extension: '.html',
    make: (draw) => '<p>Chile met Peru.'.repeat(between(draw, 60_000, 1_000_000)),
  },
  {
    name: 'too many attributes',
    extension: '.html',
    make: (draw) =>
      `<p ${Array.from({ length: between(draw, 2_000, 500_000) }, (_, n) => `a${n}=1`).join(' ')}>x`,
  },
  {
    name: 'page of endless text',
    extension: '.html',
    make: (draw) => `<p>${'word '.repeat(between(draw, 300_000, 8_000_000))}`,
  },
  {
    name: 'NUL bytes',
    extension: '.txt',
    make: (draw) => `Chile met Peru.\n${'\0'.repeat(between(draw, 1, 1_000))}Japan sold a ship.`,
  },
  {
    name: 'half characters',
    extension: '.jsonl',
    make: (draw) => `{"text": "Chile met Peru \\ud8${between(draw, 10, 99)} today."}\n`,
  },
  {
    name: 'another character set',
    extension: '.txt',
    make: (draw) => Buffer.from(Array.from({ length: 4_000 }, () => between(draw, 0xb0, 0xfe))),
  },
  { name: 'noise', extension: '.txt', make: (draw) => noise(draw, between(draw, 1_000, 100_000)) },
  {
    name: 'a line of 50 MB',
    extension: '.jsonl',
    make: (draw) => `{"text": "${'word '.repeat(between(draw, 10, 11) * MEGABYTE)}"}`,
  },
  {
    name: 'an endless story',
    extension: '.txt',
    make: (draw) => 'word '.repeat(between(draw, 45_000, 8_000_000)),
  },
  {
    name: 'nested lists',
    extension: '.jsonl',
    make: (draw) => {
      const depth = between(draw, 10_000, 1_000_000);
      return `{"text": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
    },
  },
  {
    name: 'an open quote',
    extension: '.csv',
    make: (draw) => `text,id\nChile met Peru.,1\n"${'word, '.repeat(between(draw, 10, 9 * MEGABYTE))}`,
  },
  {
    name: 'dates that are none',
    extension: '.csv',
    make: (draw) =>
      `text,publishedAt\nChile met Peru.,${pick(draw, ['99999-01-01', '2026-02-30', 'soon', '2026-13-01', '-5', '2026-11-03T99:00'])}\n`,
  },
  {
    name: 'gzip bomb',
    extension: '.txt.gz',
    make: (draw) => gzipSync(Buffer.alloc(between(draw, 50, 300) * MEGABYTE, 'word ')),
  },
  {
    name: 'gzip cut short',
    extension: '.jsonl.gz',
    make: (draw) => {
      const packed = gzipSync(noise(draw, 2_000).toString('hex'));
      return packed.subarray(0, between(draw, 12, packed.length - 9));
    },
  },
];

/** The numbers that follow from a seed. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
