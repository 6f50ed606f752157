import type { ComposedStory, ToldSentence } from './compose-story.js';
import type { Random } from '../../src/common/random.js';

type Paragraphs = ComposedStory['paragraphs'];

/** A text as another paper prints it: the paragraphs after an edit. */
type Edit = (paragraphs: Paragraphs, random: Random) => Paragraphs;

const CREDITS = [
  'Reporting by the wire desk',
  'With material from our correspondents',
  'Edited by the night desk',
];

/** What papers do with the copy of a wire: at most a third of the text goes. */
const EDITS: Readonly<Record<string, Edit>> = {
  tail: (paragraphs, random) => dropSentences(paragraphs, random.integer(1, 5)),
  paragraph: (paragraphs, random) => {
    const dropped = random.integer(1, Math.max(1, paragraphs.length - 1));
    return paragraphs.filter((_, index) => index !== dropped);
  },
  words: (paragraphs, random) =>
    paragraphs.map((sentences) =>
      sentences.map((sentence) => ({ ...sentence, text: replaceWords(sentence.text, random) })),
    ),
  credit: (paragraphs, random) => [
    ...paragraphs,
    [{ text: `${random.pick(CREDITS)}.`, event: null, numbers: new Map(), entities: [] }],
  ],
};

/** How often a copy is changed in this many ways, beside its headline. */
const EDITS_AT_ONCE = [0, 1, 1, 2];

/** A near-copy of a story's paragraphs by drawn edits, and which these were. */
export function editCopy(
  paragraphs: Paragraphs,
  random: Random,
): { readonly paragraphs: Paragraphs; readonly edits: readonly string[] } {
  const edits = random.shuffle(Object.keys(EDITS)).slice(0, random.pick(EDITS_AT_ONCE));
  let edited = paragraphs;
  for (const edit of edits) edited = EDITS[edit]?.(edited, random) ?? edited;
  return { paragraphs: edited, edits };
}

function dropSentences(paragraphs: Paragraphs, count: number): Paragraphs {
  const kept: (readonly ToldSentence[])[] = [];
  let room = paragraphs.flat().length - count;
  for (const sentences of paragraphs) {
    if (room <= 0) break;
    kept.push(sentences.slice(0, room));
    room -= sentences.length;
  }
  return kept;
}

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  (
    'about:around roughly:approximately near:close+to many:numerous people:persons children:youngsters big:large ' +
    'said:told+reporters shut:closed since:ever+since mainly:chiefly known:noted years:long+years small:little ' +
    'between:in+between some:certain families:households spoke:talked need:require every:each usually:normally ' +
    'live:dwell common:usual fell:dropped rose:climbed'
  )
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to.replace('+', ' ')] as const;
    }),
);

/** Half of the words that have a replacement get it. */
function replaceWords(text: string, random: Random): string {
  return text.replace(/[a-z]+/g, (word) => {
    const replacement = REPLACEMENTS.get(word);
    return replacement !== undefined && random.chance(0.5) ? replacement : word;
  });
}
