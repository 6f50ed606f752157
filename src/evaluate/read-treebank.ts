import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A word of a treebank with its place in the sentence's text, UTF-16 code units. */
interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
}

/** A sentence of a treebank: its id, the text as written, and its words. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly opensParagraph: boolean;
  readonly words: readonly GoldWord[];
}

/** The sentences of a CoNLL-U file, plain or gzipped. The words of a range ("don't") share its characters out. */
export function readTreebank(path: string): GoldSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n\n')
    .map((block) => readSentence(block.split('\n')))
    .filter((sentence) => sentence.words.length > 0);
}

function readSentence(lines: readonly string[]): GoldSentence {
  const comment = (name: string): string =>
    lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? '';
  const text = comment('text');
  const rows = lines.filter((line) => /^\d+(-\d+)?\t/.test(line)).map((line) => line.split('\t'));
  const words: GoldWord[] = [];
  let at = 0;
  let rangeEnd = 0;
  let lastOfRange = 0;
  for (const row of rows) {
    const [id = '', form = '', lemma = '', upos = '', xpos = ''] = row;
    if (id.includes('-')) {
      lastOfRange = Number(id.split('-')[1]);
      at = text.indexOf(form, at);
      rangeEnd = at + form.length;
      continue;
    }
    const left = lastOfRange - Number(id);
    let start = left >= 0 ? at : text.indexOf(form, at);
    let end = start + form.length;
    if (left === 0) end = rangeEnd;
    else if (left > 0 && !text.startsWith(form, start)) {
      end = Math.min(rangeEnd - 1, start + Math.max(1, Math.round((rangeEnd - start) / (left + 1))));
    }
    if (start < 0) [start, end] = [at, at];
    words.push({ start, end, form, lemma, upos, xpos });
    at = end;
  }
  const opensParagraph = lines.some((line) => line.startsWith('# newpar') || line.startsWith('# newdoc'));
  return { id: comment('sent_id'), text, opensParagraph, words };
}
