import type { StatusName } from '../ontology/names.js';
import {
  GOVERNORS,
  HYPOTHETICAL_MARKS,
  HYPOTHETICAL_OPENINGS,
  LIGHT_VERBS,
  MODALS,
  QUALIFYING_WORDS,
  type Governor,
} from './governors.js';
import { clauseRelation, nounGoverning, governorsAt, verbOfDeed } from './clause-relation.js';
import type { StatusVerdict } from './layers.js';
import type { SyntaxTree } from './syntax-tree.js';
import { TRANSPARENT_NOUNS } from './transparent-nouns.js';
import { SPEECH_VERBS } from './speech-verbs.js';

/** What the text commits to of the event a token reports, from the words around it up to the root. */
export function judgeStatus(tree: SyntaxTree, trigger: number, own: StatusName = 'ASSERTED'): StatusVerdict {
  const judgement = new Judgement(tree, own);
  judgement.readOwn(trigger);
  judgement.readParties(trigger);
  judgement.readOpening(trigger);
  judgement.climb(trigger);
  const sentence = tree.sentenceOf(trigger);
  if (tree.token(sentence.lastToken - 1).text === '?') judgement.apply('POSSIBLE', '?');
  return { status: judgement.status, reasons: judgement.reasons };
}

/** What a governing word stands over: a finite clause, an infinitive or gerund, an event noun. */
type Governed = 'clause' | 'infinitive' | 'noun';

class Judgement {
  readonly reasons: string[] = [];

  constructor(
    private readonly tree: SyntaxTree,
    public status: StatusName,
  ) {}

  /** Puts an outer status over what stands already: a request for something planned is REQUESTED, a denied denial is none. */
  apply(outer: StatusName | null, reason: string): void {
    if (outer === null || outer === 'ASSERTED') return;
    const before = this.status;
    this.status = outer === 'DENIED' ? (before === 'DENIED' ? 'ASSERTED' : 'DENIED') : weaker(before, outer);
    if (this.status !== before) this.reasons.push(reason);
  }

  /** Modals, negation and qualifying words right at the token. */
  readOwn(i: number): void {
    const { tree } = this;
    for (const c of tree.children(i)) {
      const word = tree.token(c).text.toLowerCase();
      const dep = tree.relation(c);
      if (dep === 'aux') this.apply(MODALS[word] ?? null, word);
      else if (dep === 'amod' || dep === 'advmod') this.apply(QUALIFYING_WORDS.get(word) ?? null, word);
    }
    if (tree.isNegated(i)) this.apply('DENIED', 'not');
    if (this.isYetToCome(i)) this.apply('DENIED', 'yet to');
    else if (this.isOpenInfinitive(i)) this.apply('PLANNED', 'to');
    if (this.isSetForLater(i)) this.apply('PLANNED', 'in the future');
  }

  /** Words at the head of the clause that make it a mere case: "in case they attack", "should they attack". */
  readOpening(trigger: number): void {
    const { tree } = this;
    const { firstToken } = tree.sentenceOf(trigger);
    let start = trigger;
    while (start > firstToken && tree.tokens[start - 1]?.text !== ',') start--;
    const words = tree.tokens.slice(start, trigger).map((t) => t.text.toLowerCase());
    const opening = HYPOTHETICAL_OPENINGS.find((phrase) => ` ${words.join(' ')} `.includes(` ${phrase} `));
    const isModal = opening === 'should' && words[0] !== 'should';
    if (opening !== undefined && !isModal) this.apply('POSSIBLE', opening);
  }

  /** Parties that are none: "no rifles were sold", "they sold no rifles", "none was sold". */
  readParties(verb: number): void {
    const { tree } = this;
    if (!tree.isVerb(verb)) return;
    const word = (t: number): string => tree.token(t).text.toLowerCase();
    const none = tree
      .children(verb, 'nsubj', 'nsubj:pass', 'obj')
      .some((c) => EMPTY.has(word(c)) || tree.children(c, 'det').some((d) => word(d) === 'no'));
    if (none) this.apply('DENIED', 'no');
  }

  /** Reads the governing words above the token, inside out, as far as they bear on it. */
  climb(i: number): void {
    const { tree } = this;
    const head = tree.governorOf(i);
    if (head < 0) return;
    const verb = this.verbOfGerund(i) ?? verbOfDeed(tree, i);
    if (verb !== undefined) {
      this.govern(verb, 'infinitive');
      return this.climb(verb);
    }
    const noun = nounGoverning(tree, i);
    const isHungOnNoun = noun === head && clauseRelation(tree, i) !== 'advcl';
    if (noun !== undefined && !isHungOnNoun && !tree.isInfinitive(i))
      return this.climbThroughNoun(noun, tree.isVerb(i));
    const dep = head === tree.token(i).head ? clauseRelation(tree, i).split(':', 1)[0] : 'ccomp';
    if (dep === 'conj') return this.climbFromConjunct(i, head);
    if (dep === 'ccomp' || dep === 'xcomp' || dep === 'csubj') return this.climbFromClause(i, head);
    if (dep === 'advcl') return this.climbFromAdverbial(i, head);
    if (dep === 'acl' && (tree.token(i).dep === 'acl' || tree.isThatClause(i)))
      return this.climbFromModifier(i, head);
    if (dep === 'compound' && !tree.isVerb(i)) return this.climbThroughNoun(head);
    if ((dep === 'nmod' || dep === 'obl') && tree.isVerb(i)) return this.climbThroughNoun(head, true);
    if ((dep === 'nmod' || dep === 'obl') && !tree.isVerb(i) && tree.isNominal(head))
      return this.climbThroughNoun(head);
    if (NOUN_RELATIONS.has(dep ?? '') && !tree.isVerb(i) && !this.isSetting(i))
      return this.climbThroughVerb(head);
  }

  /** "Considered selling rifles": the verb right before a gerund that the parser takes for an adjective of its object. */
  private verbOfGerund(i: number): number | undefined {
    const { tree } = this;
    const { dep, xpos, head } = tree.token(i);
    const isGerund = dep === 'amod' && xpos === 'VBG' && tree.token(head).head === i - 1;
    return isGerund && tree.isVerb(i - 1) && governorsAt(tree, i - 1).length > 0 ? i - 1 : undefined;
  }

  /** An event in or after which another thing is done: "reached no deal in talks". */
  private isSetting(i: number): boolean {
    const { tree } = this;
    return SETTINGS.has(tree.preposition(i) ?? '') && tree.child(tree.token(i).head, 'obj') !== undefined;
  }

  /** "will train and equip": a bare second verb has the first one's modals; then what governs both. */
  private climbFromConjunct(i: number, first: number): void {
    const { tree } = this;
    const bare = tree.isVerb(i) && tree.child(i, 'aux', 'nsubj', 'nsubj:pass') === undefined;
    if (bare && tree.token(i).xpos === 'VB') this.readOwn(first);
    if (bare || !tree.isVerb(i)) this.climb(first);
  }

  private climbFromClause(i: number, governor: number): void {
    const mark = this.markOf(i);
    // "asked whether" asks for an answer, not for the deed.
    if (mark && HYPOTHETICAL_MARKS.has(mark)) this.apply('POSSIBLE', mark);
    else if (this.governorAt(governor, 'clause')?.settles) return;
    else this.govern(governor, this.tree.isInfinitive(i) ? 'infinitive' : 'clause');
    this.climb(governor);
  }

  private climbFromAdverbial(i: number, main: number): void {
    const { tree } = this;
    const mark = this.markOf(i);
    if (mark && HYPOTHETICAL_MARKS.has(mark)) return this.apply('POSSIBLE', mark);
    // "accused of supplying", "banned from exporting", "refrained from exporting"; "for" is what others are blamed for.
    const preposition = tree.preposition(i) ?? mark;
    const governors = governorsAt(tree, main);
    // "interested in buying", "capable of sending"
    const isAim = tree.token(main).upos === 'ADJ' && GOVERNORS.adjectives.has(tree.token(main).lemma);
    const isDeed = isAim
      ? preposition === 'in' || preposition === 'of'
      : preposition === 'for'
        ? governors.some((g) => g.passes === 'object')
        : governors.length > 0 && (preposition === 'of' || preposition === 'from');
    if (!isDeed) return;
    this.govern(main, 'infinitive');
    this.climb(main);
  }

  private climbFromModifier(i: number, noun: number): void {
    const { tree } = this;
    if (tree.isThatClause(i)) {
      // "denied reports that", "no evidence that"
      this.readOwn(noun);
      return this.climb(noun);
    }
    const infinitive = this.tree.isInfinitive(i);
    if (!infinitive && tree.token(i).xpos !== 'VBG') return;
    this.climbThroughNoun(noun, true);
  }

  /** Through a noun that governs ("plan", "ban") or only counts ("series"); other nouns end the climb. */
  private climbThroughNoun(noun: number, clause = false): void {
    const { tree } = this;
    const lemma = tree.token(noun).lemma.toLowerCase();
    const governor = GOVERNORS.nouns.get(lemma)?.[0];
    if (!governor && !TRANSPARENT_NOUNS.has(lemma)) return;
    if (governor) this.apply(governor.status, `${lemma}${clause ? ' to' : ''}`);
    this.readOwn(noun);
    this.climb(noun);
  }

  /** An event noun under a verb: only light and governing verbs bear on it. */
  private climbThroughVerb(verb: number): void {
    const { tree } = this;
    const { lemma } = tree.token(verb);
    // "There will be talks"
    const isThere = lemma === 'be' && tree.child(verb, 'expl') !== undefined;
    if (isThere) return this.readOwn(verb);
    if (!tree.isVerb(verb)) return;
    const governs = governorsAt(tree, verb).some((g) => !g.clausesOnly);
    if (!governs && !LIGHT_VERBS.has(lemma) && !HAPPENING_VERBS.has(lemma)) return;
    this.govern(verb, 'noun');
    this.climb(verb);
  }

  /** Applies a governing word with its own modals and negation. */
  private govern(i: number, over: Governed): void {
    const { tree } = this;
    const { lemma } = tree.token(i);
    const governor = this.governorAt(i, over);
    if (governor?.lifts && this.status === 'DENIED') this.status = 'POSSIBLE';
    if (governor?.status) this.apply(governor.status, lemma);
    // What is said, or taken for granted, stands whether or not the governing verb is negated or planned.
    if (SPEECH_VERBS.has(lemma) && governor?.status !== 'DENIED') return;
    if (governor?.status === null && over !== 'noun') return;
    this.readOwn(i);
  }

  private governorAt(i: number, over: Governed): Governor | undefined {
    const { tree } = this;
    const { lemma, upos } = tree.token(i);
    const all =
      upos === 'ADJ'
        ? GOVERNORS.adjectives.get(lemma.toLowerCase())
        : tree.isVerb(i) || upos === 'AUX'
          ? governorsAt(tree, i)
          : GOVERNORS.nouns.get(lemma.toLowerCase());
    const rows = (all ?? []).filter(
      (g) => (over !== 'noun' || !g.clausesOnly) && (over === 'infinitive' || !g.infinitivesOnly),
    );
    const hasObject = tree.child(i, 'obj', 'iobj') !== undefined;
    return rows.find((g) => (g.passes === 'object') === hasObject) ?? rows[0];
  }

  /** "has yet to withdraw": not so far. */
  private isYetToCome(i: number): boolean {
    const { tree } = this;
    const to = tree.children(i, 'mark').find((c) => tree.token(c).xpos === 'TO');
    return to !== undefined && tree.tokens[to - 1]?.text.toLowerCase() === 'yet';
  }

  /** A present tense with a time to come: "meet tomorrow", "begin next week". */
  private isSetForLater(i: number): boolean {
    const { tree } = this;
    if (!PRESENT.has(tree.token(i).xpos)) return false;
    return tree.children(i, 'obl', 'obj', 'advmod').some((c) => {
      const next = tree.children(c, 'amod').some((a) => tree.token(a).text.toLowerCase() === 'next');
      return next || tree.token(c).text.toLowerCase() === 'tomorrow';
    });
  }

  private markOf(i: number): string | null {
    const mark = this.tree.children(i, 'mark').find((c) => this.tree.token(c).text.toLowerCase() !== 'to');
    return mark === undefined ? null : this.tree.token(mark).text.toLowerCase();
  }

  /** An infinitive that no word governs tells what is meant to come: headlines ("X to sell Y"), purposes, "the first to". */
  private isOpenInfinitive(i: number): boolean {
    const dep = clauseRelation(this.tree, i);
    return (
      this.tree.isInfinitive(i) && (dep === 'root' || dep === 'advcl' || dep === 'acl' || dep === 'parataxis')
    );
  }
}

const SETTINGS = new Set([
  'in',
  'during',
  'after',
  'before',
  'since',
  'at',
  'amid',
  'following',
  'over',
  'despite',
]);

const PRESENT = new Set(['VBP', 'VBZ']);

const EMPTY = new Set(['none', 'nobody', 'nothing', 'neither']);

/** Relations of an event noun to the verb it depends on. */
const NOUN_RELATIONS = new Set(['obj', 'nsubj', 'obl', 'iobj']);

/** Verbs that say of an event noun that it happens: their modals and negation are the event's. */
const HAPPENING_VERBS = new Set(['take', 'happen', 'occur', 'go', 'come', 'follow', 'arrive', 'proceed']);

const STRENGTH: readonly StatusName[] = ['ASSERTED', 'PLANNED', 'POSSIBLE', 'REQUESTED', 'DENIED'];

function weaker(a: StatusName, b: StatusName): StatusName {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}
