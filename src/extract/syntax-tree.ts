import type { AnalysedText, Sentence, Token } from '../model/token.js';
import type { Span } from '../common/span.js';
import { wordList } from '../common/word-list.js';

/** A parsed text as trees: who depends on whom, by index into the text's tokens. */
export class SyntaxTree {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  private readonly dependents: readonly (readonly number[])[];
  private readonly sentenceIndex: Int32Array;
  /** The relation of each token without its subtype. */
  private readonly relations: readonly string[];

  constructor(readonly analysed: AnalysedText) {
    this.tokens = analysed.tokens;
    this.sentences = analysed.sentences;
    const dependents: number[][] = this.tokens.map(() => []);
    this.tokens.forEach((token, i) => dependents[token.head]?.push(i));
    this.dependents = dependents;
    this.relations = this.tokens.map(({ dep }) => baseOf(dep));
    this.sentenceIndex = new Int32Array(this.tokens.length);
    this.sentences.forEach((s, n) => this.sentenceIndex.fill(n, s.firstToken, s.lastToken));
  }

  /** The token at that index. @throws RangeError when there is none. */
  token(i: number): Token {
    const token = this.tokens[i];
    if (!token) throw new RangeError(`no token at ${i}`);
    return token;
  }

  /** Dependents of a token in text order; with relations given, only those whose relation or its base is among them. */
  children(i: number, ...relations: readonly string[]): readonly number[] {
    const all = this.dependents[i] ?? [];
    if (relations.length === 0) return all;
    if (all.length === 0) return all;
    return all.filter((c) => this.isAmong(c, relations));
  }

  /** The first dependent with one of the relations, or undefined. */
  child(i: number, ...relations: readonly string[]): number | undefined {
    return this.dependents[i]?.find((c) => relations.length === 0 || this.isAmong(c, relations));
  }

  /** The token's relation to its head without its subtype. */
  relation(i: number): string {
    return this.relations[i] ?? this.token(i).dep;
  }

  private isAmong(i: number, relations: readonly string[]): boolean {
    return relations.includes(this.token(i).dep) || relations.includes(this.relation(i));
  }

  /** The sentence a token stands in. */
  sentenceOf(i: number): Sentence {
    const sentence = this.sentences[this.sentenceIndex[i] ?? -1];
    if (!sentence) throw new RangeError(`token ${i} stands in no sentence`);
    return sentence;
  }

  /** Number of the sentence a token stands in, from 0. */
  sentenceNumberOf(i: number): number {
    return this.sentenceIndex[i] ?? -1;
  }

  /** The preposition that marks a noun, lower case, of several words joined by spaces ("according to"); null without one. */
  preposition(i: number): string | null {
    const marks = this.children(i, 'case').filter((c) => this.token(c).xpos !== 'POS');
    const first = marks[0];
    if (first === undefined) return null;
    const words = [first, ...this.children(first, 'fixed')].map((c) => this.token(c).text.toLowerCase());
    return words.join(' ');
  }

  /** The token and all that is coordinated with it, in text order, whichever of them is given. */
  conjuncts(i: number): readonly number[] {
    let first = i;
    while (this.token(first).dep === 'conj' && this.token(first).head >= 0) first = this.token(first).head;
    return [first, ...this.children(first, 'conj').flatMap((c) => [c, ...this.laterConjuncts(c)])];
  }

  /** What is coordinated after the token. */
  laterConjuncts(i: number): readonly number[] {
    return this.children(i, 'conj').flatMap((c) => [c, ...this.laterConjuncts(c)]);
  }

  /** Heads of a token from its own head up to the root. */
  *ancestors(i: number): Generator<number> {
    for (let at = this.token(i).head; at >= 0; at = this.token(at).head) yield at;
  }

  /** All tokens below a token, without itself, unless `stop` says not to enter a branch. */
  *descendants(i: number, stop: (token: number) => boolean = () => false): Generator<number> {
    for (const c of this.children(i)) {
      if (stop(c)) continue;
      yield c;
      yield* this.descendants(c, stop);
    }
  }

  /** The topmost token of a range `[first, last)`: the one whose head lies outside. */
  headOf(first: number, last: number): number {
    for (let i = first; i < last; i++) {
      const head = this.token(i).head;
      if ((head < first || head >= last) && this.relation(i) !== 'punct' && this.relation(i) !== 'case')
        return i;
    }
    return last - 1;
  }

  /** The text span of tokens `[first, last)`. */
  spanOf(first: number, last: number): Span {
    return { start: this.token(first).start, end: this.token(last - 1).end };
  }

  /** The words of tokens `[first, last)` as written, each run of white space as one space. */
  textOf(first: number, last: number): string {
    const { start, end } = this.spanOf(first, last);
    return this.analysed.text.slice(start, end).replace(/\s+/g, ' ');
  }

  /** True for a verb or clause under "to". */
  isInfinitive(i: number): boolean {
    return this.children(i, 'mark').some((c) => this.token(c).xpos === 'TO');
  }

  /** True for a clause of what somebody must do first: "unless Peru pays", "until Peru pays". */
  isCondition(i: number): boolean {
    return this.children(i, 'mark').some((c) => CONDITIONS.has(this.token(c).text.toLowerCase()));
  }

  isVerb(i: number): boolean {
    return this.token(i).upos === 'VERB';
  }

  /** True for an adjective that says something of a subject or stands behind its noun: "is ready to", "a court critical of". */
  isPredicative(i: number): boolean {
    const { upos, dep, head } = this.token(i);
    return upos === 'ADJ' && (dep !== 'amod' || i > head);
  }

  isNominal(i: number): boolean {
    const { upos } = this.token(i);
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM';
  }

  /** True for a verb in the passive: it has a passive subject or auxiliary, or modifies a noun as a past participle. */
  isPassive(i: number): boolean {
    if (this.child(i, 'nsubj:pass', 'aux:pass', 'csubj:pass') !== undefined) return true;
    const { xpos, dep } = this.token(i);
    if (xpos !== 'VBN' || this.child(i, 'aux') !== undefined || this.isPerfect(i)) return false;
    if (this.child(i, 'obl:agent') !== undefined) return true;
    return (dep === 'acl' || dep === 'amod') && this.child(i, 'nsubj') === undefined;
  }

  /** True for a participle right behind a form of "have", whatever the tree makes of the two: "has given", "having bought". */
  private isPerfect(i: number): boolean {
    let before = i - 1;
    while (before >= 0 && this.token(before).upos === 'ADV') before--;
    return this.tokens[before]?.lemma.toLowerCase() === 'have';
  }

  /** True for a clause that "that" opens as a mere mark: it tells what is said, it describes no noun. */
  isThatClause(i: number): boolean {
    const isThat = (c: number): boolean => this.token(c).text.toLowerCase() === 'that';
    if (this.children(i, 'mark').some(isThat)) return true;
    // A "that" taken for a relative pronoun where nothing is left for it to stand for.
    const opener = this.children(i)[0];
    if (opener === undefined || !isThat(opener) || this.relation(opener) === 'nsubj') return false;
    const has = (...relations: string[]): boolean => this.children(i, ...relations).some((c) => c !== opener);
    return has('nsubj') && has('obj', 'nsubj:pass', 'xcomp', 'ccomp');
  }

  /**
   * The word a clause depends on: its head, but for a that-clause hung on a noun that cannot have one ("denied on Monday
   * that …") the verb above that noun.
   */
  governorOf(i: number): number {
    const { head, dep } = this.token(i);
    if (head < 0 || !dep.startsWith('acl') || !this.isThatClause(i)) return head;
    if (CLAUSE_NOUNS.has(this.token(head).lemma.toLowerCase())) return head;
    for (const a of this.ancestors(i)) if (this.isVerb(a)) return a;
    return head;
  }

  /** True when the token is negated by "not", "never", "no" or the like standing right below it. */
  isNegated(i: number): boolean {
    return this.children(i).some(
      (c) => NEGATIONS.has(this.token(c).text.toLowerCase()) && this.token(c).dep !== 'discourse',
    );
  }
}

function baseOf(dep: string): string {
  const colon = dep.indexOf(':');
  return colon < 0 ? dep : dep.slice(0, colon);
}

/** Nouns that a that-clause explains: "the claim that". */
const CLAUSE_NOUNS = new Set(
  wordList(`
    report claim allegation statement accusation announcement evidence assertion revelation admission confirmation belief
    charge suggestion denial fact news idea rumour rumor suspicion concern fear hope sign threat proof possibility view
    warning assurance condition`),
);

const CONDITIONS = new Set(['unless', 'until']);

const NEGATIONS = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'none',
  'without',
  'cannot',
]);
