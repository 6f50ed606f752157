import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ExtractionError } from '../common/errors.js';

/** What stands before the first word of a sentence in `data/text/tag-pairs.txt`. */
export const SENTENCE_START = 'START';

/** How much a pair of neighbours counts against the scores of the words, which see their neighbours too. */
const PAIR_WEIGHT = 0.5;

/** How many sightings of a tag's usual frequency are added to those of it behind another tag. */
const SMOOTHING = 20;

/** A class whose score is further below the best of its word is not tried: a factor of 3000. */
const RANGE = 8;

/** What a chain with a finite verb gains: a factor of 7. Few sentences do without. */
const FINITE_GAIN = 2;

const FINITE = /^(?:MD|VBD|VBP|VBZ)$/;

const PAIRS = new URL('../../data/text/tag-pairs.txt', import.meta.url);

/**
 * The best sequence of classes for the words of a sentence, by the scores of each word and by how much likelier its tag
 * is behind the tag before it than anywhere, with a gain for a finite verb. Viterbi, IEEE Transactions on Information Theory 13, 1967.
 */
export class TagChain {
  private readonly count: number;
  /** Row of the class before, the last one for the start of a sentence; column of the class. */
  private readonly fits: Float64Array;
  private readonly isFinite: readonly boolean[];
  /** The ways to reach a word: the class there, whether a finite verb is among those so far, the score, the way before. */
  private readonly classOf: number[] = [];
  private readonly hasFinite: boolean[] = [];
  private readonly totals: number[] = [];
  private readonly origins: number[] = [];
  private from = 0;

  /** `classes` are pairs of Penn Treebank and universal tags, e.g. `VBD|VERB`. */
  constructor(classes: readonly string[]) {
    this.count = classes.length;
    const tags = classes.map((pair) => pair.slice(0, pair.indexOf('|')));
    this.fits = createFits(tags);
    this.isFinite = tags.map((tag) => FINITE.test(tag));
  }

  /** Begins a sentence. */
  start(): void {
    this.classOf.length = this.hasFinite.length = this.totals.length = this.origins.length = this.from = 0;
  }

  /** Adds the next word by its score for each class. */
  add(scores: Float64Array): void {
    const { count, fits, isFinite } = this;
    const to = this.totals.length;
    let least = -Infinity;
    for (let k = 0; k < count; k++) least = Math.max(least, scores[k] as number);
    least -= RANGE;
    for (let k = 0; k < count; k++) {
      const score = scores[k] as number;
      if (score < least) continue;
      if (to === 0) this.push(k, isFinite[k] === true, (fits[count * count + k] as number) + score, -1);
      else this.extend(k, score, to);
    }
    this.from = to;
  }

  /** Adds the best way to a class with a finite verb and the best without one, where there are such. */
  private extend(k: number, score: number, to: number): void {
    const { classOf, hasFinite, totals, fits, count, from } = this;
    const here = this.isFinite[k] === true;
    let bare = -1;
    let bareTotal = -Infinity;
    let finite = -1;
    let finiteTotal = -Infinity;
    for (let way = from; way < to; way++) {
      const total = (totals[way] as number) + (fits[(classOf[way] as number) * count + k] as number);
      if (here || hasFinite[way] === true) {
        if (total > finiteTotal) [finite, finiteTotal] = [way, total];
      } else if (total > bareTotal) [bare, bareTotal] = [way, total];
    }
    if (bare >= 0) this.push(k, false, bareTotal + score, bare);
    if (finite >= 0) this.push(k, true, finiteTotal + score, finite);
  }

  private push(k: number, finite: boolean, total: number, origin: number): void {
    this.classOf.push(k);
    this.hasFinite.push(finite);
    this.totals.push(total);
    this.origins.push(origin);
  }

  /** Writes the best class of each word, `out.length` of them. */
  finish(out: Int32Array): void {
    let best = -1;
    let most = -Infinity;
    for (let way = this.from; way < this.totals.length; way++) {
      const total = (this.totals[way] as number) + (this.hasFinite[way] === true ? FINITE_GAIN : 0);
      if (total <= most) continue;
      most = total;
      best = way;
    }
    for (let i = out.length - 1; i >= 0; i--) {
      out[i] = this.classOf[best] as number;
      best = this.origins[best] as number;
    }
  }
}

function createFits(tags: readonly string[]): Float64Array {
  const pairs = readPairs();
  const totals = new Map<string, number>();
  let all = 0;
  for (const behind of pairs.values()) {
    for (const [tag, count] of behind) {
      totals.set(tag, (totals.get(tag) ?? 0) + count);
      all += count;
    }
  }
  const fits = new Float64Array((tags.length + 1) * tags.length);
  [...tags, SENTENCE_START].forEach((before, row) => {
    const behind = pairs.get(before);
    if (!behind) return;
    const seen = [...behind.values()].reduce((sum, count) => sum + count, 0);
    tags.forEach((tag, column) => {
      const share = (totals.get(tag) ?? 0) / all;
      if (share === 0) return;
      const shareBehind = ((behind.get(tag) ?? 0) + SMOOTHING * share) / (seen + SMOOTHING);
      fits[row * tags.length + column] = PAIR_WEIGHT * Math.log(shareBehind / share);
    });
  });
  return fits;
}

function readPairs(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const path = fileURLToPath(PAIRS);
  try {
    const pairs = new Map<string, Map<string, number>>();
    for (const row of readFileSync(path, 'utf8').trimEnd().split('\n')) {
      const [before = '', tag = '', count = '0'] = row.split(' ');
      const behind = pairs.get(before) ?? new Map<string, number>();
      behind.set(tag, Number(count));
      pairs.set(before, behind);
    }
    return pairs;
  } catch (cause) {
    throw new ExtractionError('MODEL_MISSING', `Cannot read the pairs of tags ${path}`, { cause });
  }
}
