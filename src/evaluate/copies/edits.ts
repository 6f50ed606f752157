import type { Random } from '../../common/random.js';

/** How a paper prints a text that is not its own: the paragraphs after an edit; `strange` are sentences of other stories. */
export interface Edit {
  /** As a path of figures has it. */
  readonly path: string;
  readonly name: string;
  readonly apply: (
    paragraphs: readonly string[],
    random: Random,
    strange: readonly string[],
  ) => readonly string[];
}

/** The kinds of edits by which near-copies are made. */
export const EDITS: readonly Edit[] = [
  { path: 'exact', name: 'the same text', apply: (paragraphs) => paragraphs },
  {
    path: 'headline',
    name: 'another headline in the text',
    apply: (paragraphs, random, strange) => [
      random.pick(strange).split(' ').slice(0, 9).join(' '),
      ...paragraphs,
    ],
  },
  {
    path: 'byline',
    name: 'a by-line and a credit added',
    apply: (paragraphs, random) => [
      `By ${random.pick(NAMES)}, ${random.pick(DESKS)}, ${random.integer(1, 28)} March 2031`,
      ...paragraphs,
      `Additional reporting by ${random.pick(NAMES)}; editing by ${random.pick(NAMES)}`,
    ],
  },
  ...[80, 60, 50].map((percent) => ({
    path: `cut${percent}`,
    name: `cut to ${percent} %`,
    apply: (paragraphs: readonly string[]) => cutTo(paragraphs, percent / 100),
  })),
  { path: 'dropped', name: 'a paragraph dropped', apply: dropParagraph },
  {
    path: 'added',
    name: 'a paragraph added',
    apply: (paragraphs, random, strange) =>
      paragraphs.toSpliced(random.integer(0, paragraphs.length), 0, addedParagraph(random, strange)),
  },
  ...[5, 10].map((percent) => ({
    path: `words${percent}`,
    name: `${percent} % of the words replaced`,
    apply: (paragraphs: readonly string[], random: Random, strange: readonly string[]) =>
      paragraphs.map((text) =>
        text.replace(/\S+/g, (word) =>
          random.chance(percent / 100) ? random.pick(random.pick(strange).split(' ')) : word,
        ),
      ),
  })),
  { path: 'spelling', name: 'British and American spelling', apply: (paragraphs) => paragraphs.map(respell) },
  {
    path: 'marks',
    name: 'other punctuation and spaces',
    apply: (paragraphs) => [
      paragraphs.map((text) => text.replace(/[,;:"“”]/g, '').replace(/ - | – /g, '—')).join(' '),
    ],
  },
  { path: 'case', name: 'in capitals', apply: (paragraphs) => paragraphs.map((text) => text.toUpperCase()) },
  {
    path: 'several',
    name: 'by-line, cut to 70 %, 5 % of the words replaced',
    apply: (paragraphs, random, strange) =>
      ['byline', 'words5'].reduce(
        (edited, path) => EDITS.find((edit) => edit.path === path)!.apply(edited, random, strange),
        cutTo(paragraphs, 0.7),
      ),
  },
];

const NAMES = ['Ada Lorne', 'Piet Vermaas', 'Rhea Okonjo', 'Tomas Brill'];
const DESKS = ['Harbour Post', 'foreign desk', 'staff writer', 'Valley Times'];

/** Sentences of a paragraph, roughly: what ends with a mark and a space. */
function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.match(/.+?(?:[.!?]["”’]?(?=\s)|$)\s*/gs) ?? [];
}

/** The beginning of a text in whole sentences, at least one, of at least this share of its characters. */
function cutTo(paragraphs: readonly string[], share: number): readonly string[] {
  let room = paragraphs.join('').length * share;
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    let text = '';
    for (const sentence of sentencesOf(paragraph)) {
      if (room <= 0) break;
      text += sentence;
      room -= sentence.length;
    }
    if (text !== '') kept.push(text.trimEnd());
  }
  return kept;
}

/** Without one of the paragraphs, or of the sentences where there is one paragraph; never the longest. */
function dropParagraph(paragraphs: readonly string[], random: Random): readonly string[] {
  const parts = paragraphs.length > 1 ? paragraphs : sentencesOf(paragraphs[0] ?? '');
  if (parts.length < 2) return paragraphs;
  const longest = parts.reduce((most, part, index) => (part.length > parts[most]!.length ? index : most), 0);
  const droppable = parts.map((_, index) => index).filter((index) => index !== longest);
  return parts.toSpliced(random.pick(droppable), 1);
}

/** Three sentences of another story at most: some sets hold a story as one paragraph. */
function addedParagraph(random: Random, strange: readonly string[]): string {
  return sentencesOf(random.pick(strange)).slice(0, 3).join('').trimEnd();
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(col|harb|lab|hon|neighb|fav|behavi)our/gi, '$1or'],
  [/\b(\w{3,})is(e[ds]?|ing|ation)\b/g, '$1iz$2'],
  [/\b(cent|theat|met)re\b/gi, '$1er'],
  [/\b(defen|offen|licen)ce\b/gi, '$1se'],
  [/\b(travel|cancel|model)l(ed|ing)\b/gi, '$1$2'],
  [/\bprogramme/gi, 'program'],
];

function respell(text: string): string {
  return SPELLINGS.reduce((spelt, [british, american]) => spelt.replace(british, american), text);
}
