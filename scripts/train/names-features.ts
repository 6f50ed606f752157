// Writes the features of the training and development sets for names.py: names-features.ts DATA_FOLDER LISTS.json OUT
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  AFFIX_BUCKETS,
  describeForm,
  describeSentence,
  PLACE_BITS,
  SLOT_COUNT,
} from '../../src/text/name-features.js';
import { keyOfForm } from '../../src/text/name-forms.js';
import { mayFollow, NAME_LABELS, TAG_COUNT, tagOf } from '../../src/text/name-labels.js';
import { hashText, NameLists, normalisePhrase } from '../../src/text/name-lists.js';
import { CASINGS, isCaseless, SHAPE_COUNT } from '../../src/text/name-shapes.js';
import { LIST_KINDS } from '../../src/text/name-words.js';
import { segmentText } from '../../src/text/segmenter.js';
import { loadWinkReader } from '../../src/text/wink-reader.js';
import { loadWordTable } from '../../src/text/word-table.js';
import { DEMONYMS, splitList } from './names-places.js';

interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { char: readonly [number, number]; type: string; origType: string }[];
}

interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly isTraining: boolean;
  /** Whether its annotators marked MISC; where they did not, a token outside every name may be MISC. */
  readonly hasMisc: boolean;
}

const CORPORA: readonly Corpus[] = [
  { name: 'uner', file: 'train/ner_uner_ewt_train.jsonl.gz', isTraining: true, hasMisc: false },
  { name: 'docred', file: 'train/ner_docred.jsonl.gz', isTraining: true, hasMisc: true },
  { name: 'wikigold', file: 'train/ner_wikigold.jsonl', isTraining: true, hasMisc: true },
  { name: 'crossner', file: 'ner_crossner_politics_train.jsonl', isTraining: true, hasMisc: true },
  { name: 'uner-dev', file: 'ner_uner_ewt_dev.jsonl', isTraining: false, hasMisc: true },
  { name: 'crossner-dev', file: 'ner_crossner_politics_dev.jsonl', isTraining: false, hasMisc: true },
];

/** Of a hundred training sentences so many are repeated in capitals, in lower case, as a headline. */
const CAPITALS = 4;
const LOWER = 2;
const HEADLINE = 5;

const [dataFolder = '', listsFile = '', target = ''] = process.argv.slice(2);
const stored = JSON.parse(readFileSync(listsFile, 'utf8')) as { hashes: number[]; masks: number[] };
const lists = new NameLists(stored.hashes, stored.masks);
const words = loadWordTable();
const readWink = loadWinkReader();
const demonyms = new Set(splitList(DEMONYMS).map(normalisePhrase));
const everyTag = 2 ** TAG_COUNT - 1;
const outsideOrMisc = 1 | (0b1111 << (1 + 4 * NAME_LABELS.indexOf('MISC')));

const formRows: number[] = [];
const formIds = new Map<string, number>();
const tokenRows: number[] = [];
const sentenceRows: number[] = [];
const unaligned: Record<string, Record<string, number>> = {};

function idOfForm(form: string, caseless: boolean): number {
  const key = keyOfForm(form, caseless);
  const known = formIds.get(key);
  if (known !== undefined) return known;
  const id = formIds.size;
  formIds.set(key, id);
  const { word, shape, affixes, mask } = describeForm(form, caseless, words, lists);
  formRows.push(word, shape, ...affixes, mask);
  return id;
}

function addSentence(forms: readonly string[], allowed: readonly number[], corpus: number): void {
  const { casing, slots, places } = describeSentence(forms, lists);
  const ids = forms.map((form) => idOfForm(form, isCaseless(casing)));
  sentenceRows.push(forms.length, corpus, CASINGS.indexOf(casing));
  forms.forEach((_, token) => {
    tokenRows.push(allowed[token] ?? everyTag, places[token] ?? 0);
    for (let slot = 0; slot < SLOT_COUNT; slot++)
      tokenRows.push(ids[slots[token * SLOT_COUNT + slot] ?? -1] ?? -1);
  });
}

function toHeadline(form: string): string {
  const isSmall = /^(a|an|the|of|in|on|at|to|for|and|or|by|as|with|from|'s|’s|n't)$/i.test(form);
  return isSmall ? form : form.charAt(0).toUpperCase() + form.slice(1);
}

/** The span without a leading article and trailing possessive, in characters. */
function trimSpan(text: string, [start, end]: readonly [number, number]): [number, number] {
  const article = /^(the|a|an)\s+/i.exec(text.slice(start, end));
  const possessive = /['’]s$/.exec(text.slice(start, end));
  return [start + (article?.[0].length ?? 0), end - (possessive?.[0].length ?? 0)];
}

function readRecords(corpus: Corpus): GoldRecord[] {
  const bytes = readFileSync(resolve(dataFolder, corpus.file));
  const content = (corpus.file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldRecord);
}

function readCorpus(corpus: Corpus, index: number): void {
  const lost: Record<string, number> = {};
  for (const record of readRecords(corpus)) {
    const sentences = segmentText(record.text, readWink);
    const tokens = sentences.flat();
    const sentenceOf = sentences.flatMap((sentence, at) => sentence.map(() => at));
    const allowed = tokens.map(() => (corpus.hasMisc ? 1 : outsideOrMisc));
    for (const span of record.spans) {
      const label = NAME_LABELS.findIndex((name) => name === span.type);
      const isAdjective =
        span.origType === 'LOC-adjective' ||
        (span.type === 'MISC' && demonyms.has(normalisePhrase(record.text.slice(...span.char))));
      if (label < 0 || isAdjective) continue;
      const [start, end] = corpus.isTraining ? trimSpan(record.text, span.char) : span.char;
      const first = tokens.findIndex((token) => token.start === start);
      const last = tokens.findIndex((token) => token.end === end) + 1;
      if (first < 0 || last <= first || sentenceOf[first] !== sentenceOf[last - 1]) {
        lost[span.type] = (lost[span.type] ?? 0) + 1;
        tokens.forEach((token, i) => {
          if (token.start < end && token.end > start && corpus.isTraining) allowed[i] = everyTag;
        });
        continue;
      }
      for (let token = first; token < last; token++) allowed[token] = 1 << tagOf(label, token, first, last);
    }
    let firstToken = 0;
    for (const sentence of sentences) {
      const forms = sentence.map(({ start, end }) => record.text.slice(start, end));
      const tags = allowed.slice(firstToken, firstToken + forms.length);
      addSentence(forms, tags, index);
      firstToken += forms.length;
      if (!corpus.isTraining) continue;
      const chance = hashText(record.id + String(firstToken)) % 100;
      if (chance < CAPITALS)
        addSentence(
          forms.map((form) => form.toUpperCase()),
          tags,
          index,
        );
      else if (chance < CAPITALS + LOWER)
        addSentence(
          forms.map((form) => form.toLowerCase()),
          tags,
          index,
        );
      else if (chance < CAPITALS + LOWER + HEADLINE) addSentence(forms.map(toHeadline), tags, index);
    }
  }
  unaligned[corpus.name] = lost;
}

CORPORA.forEach(readCorpus);
const follow = Array.from({ length: TAG_COUNT + 1 }, (_, from) =>
  Array.from({ length: TAG_COUNT + 1 }, (__, to) =>
    mayFollow(from === TAG_COUNT ? -1 : from, to === TAG_COUNT ? -1 : to) ? 1 : 0,
  ),
);
const meta = {
  corpora: CORPORA.map(({ name, isTraining }) => ({ name, isTraining })),
  unaligned,
  labels: NAME_LABELS,
  tags: TAG_COUNT,
  follow,
  slots: SLOT_COUNT,
  placeBits: PLACE_BITS,
  kinds: LIST_KINDS.length,
  shapes: SHAPE_COUNT,
  affixBuckets: AFFIX_BUCKETS,
  casings: CASINGS.length,
  forms: formIds.size,
  sentences: sentenceRows.length / 3,
  tokens: tokenRows.length / (2 + SLOT_COUNT),
};
writeFileSync(`${target}.json`, JSON.stringify(meta));
for (const [name, rows] of Object.entries({ forms: formRows, sentences: sentenceRows, tokens: tokenRows })) {
  writeFileSync(`${target}.${name}`, Buffer.from(Int32Array.from(rows).buffer));
}
process.stdout.write(`${JSON.stringify({ ...meta, follow: undefined })}\n`);
