import { wordList } from '../common/word-list.js';
import type { Role } from '../ontology/event-type.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { BODY_NOUNS } from './coreference/noun-natures.js';
import { entityOfRow } from './draft-entity.js';
import type { DraftMention } from './layers.js';
import { spreadMention } from './mention-entities.js';
import { listedWith } from './name-lists.js';
import type { SyntaxTree } from './syntax-tree.js';
import { TRANSPARENT_NOUNS } from './transparent-nouns.js';

/** Parts of speech that only count what follows: "20 of", "some of", "$3 million of". */
const COUNTING = new Set(['NUM', 'DET', 'SYM']);

/** "20 of", and for money also "$3 million in drones". */
const COUNTED_OF = new Set(['of']);
const COUNTED_IN = new Set(['of', 'in', 'worth']);

/** Words that open a list of examples, and how many tokens after the general word they may stand. */
const EXAMPLES_OPEN = new Set(
  wordList(
    'including includes include such namely among containing contains comprising comprises consisting',
  ),
);
const OPENING_REACH = 8;

/** Prepositions of a phrase that says whose a thing is or whom it touches. */
const OWNING = new Set([
  'of',
  'by',
  'from',
  'against',
  'with',
  'for',
  'to',
  'in',
  'on',
  'into',
  'between',
  'among',
]);

/** Those of them that may tell where the verb's deed is done. */
const LOCAL = new Set(['in', 'on', 'into']);

/** Parts that are told by what they belong to: "spare parts for tanks". */
const PARTS = new Set(
  wordList('part component spare engine technology equipment software kit upgrade accessory turret'),
);
const PART_OF = new Set(['for', 'of']);

/** Nouns that are no goods although one names them: "the tank museum", "a missile expert". */
const OTHER_THINGS = new Set(
  wordList(`museum factory plant company firm maker manufacturer producer industry business market base depot site show
    exhibition fair expert crew pilot commander officer attack strike fire test launch range programme program project
    race control talk treaty embargo ban inspector debate policy issue crisis threat warning alert commission school
    stock share licence license dealer trader broker runner charge offence crime ring network`),
);

/** Finds what a phrase refers to as the filler of a role. */
export class RoleReader {
  constructor(
    private readonly tree: SyntaxTree,
    private readonly mentionAt: ReadonlyMap<number, DraftMention>,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** The mentions that the phrase headed by the token, and what is coordinated with it, offers the role. */
  fillersAt(token: number, role: Role): readonly DraftMention[] {
    const listed = listedWith(this.tree, this.mentionAt, token).map((m) => m.head);
    const tokens = [token, ...this.tree.laterConjuncts(token), ...listed];
    const stated = tokens.flatMap((t) => this.fillersOf(t, role, 0));
    const found = role.fillers.includes('ITEM')
      ? stated.flatMap((m) => [m, ...this.examplesOf(m, role)])
      : stated;
    return [...new Map(found.map((m) => [m.entity.id, m])).values()];
  }

  private fillersOf(token: number, role: Role, depth: number): readonly DraftMention[] {
    const mention = this.mentionAt.get(token);
    const fitting = mention ? spreadMention(mention).flatMap((m) => this.fit(m, role) ?? []) : [];
    const [first] = fitting;
    const named =
      first && first.kind === 'NOMINAL' && role.fillers.includes('COUNTRY')
        ? this.namesBehind(first, role)
        : [];
    if (named.length > 0) return named;
    if (fitting.length > 0) return fitting;
    if (mention?.entity.type === 'ITEM' && role.function === 'actor') return this.ownersOf(mention, role);
    if (depth > 3) return [];
    const below = this.phrasesWithin(token, role, mention !== undefined).flatMap((c) =>
      [c, ...this.tree.laterConjuncts(c)].flatMap((t) => this.fillersOf(t, role, depth + 1)),
    );
    return below;
  }

  /** The names that a common noun announces: "two regimes, Chad and Mali". */
  private namesBehind(mention: DraftMention, role: Role): readonly DraftMention[] {
    const { tree } = this;
    if (mention.entity.country !== null || tree.tokens[mention.lastToken]?.text !== ',') return [];
    const article = tree.tokens[mention.lastToken + 1]?.upos === 'DET' ? 1 : 0;
    const first = this.mentionAt.get(mention.lastToken + 1 + article);
    if (!first || first.kind !== 'NAME' || !/S$/.test(tree.token(mention.head).xpos)) return [];
    if (tree.relation(first.head) === 'nsubj') return [];
    return [first.head, ...tree.laterConjuncts(first.head)].flatMap((t) => {
      const name = this.mentionAt.get(t);
      return (name && this.fit(name, role)) ?? [];
    });
  }

  /** What a general word for goods is said to include: "equipment, including jets and missiles". */
  private examplesOf(item: DraftMention, role: Role): readonly DraftMention[] {
    const { tree } = this;
    const { lastToken } = tree.sentenceOf(item.head);
    const opening = [...Array(OPENING_REACH).keys()].map((k) => item.lastToken + k);
    const start = opening.find((i) => i < lastToken && EXAMPLES_OPEN.has(tree.token(i).text.toLowerCase()));
    if (start === undefined) return [];
    const found = new Set<DraftMention>();
    for (let i = start + 1; i < lastToken; i++) {
      const mention = this.mentionAt.get(i);
      const fitting = mention && this.fit(mention, role);
      if (fitting) found.add(fitting);
      else if (mention !== undefined || ['AUX', 'PRON', 'SCONJ'].includes(tree.token(i).upos)) break;
    }
    return [...found];
  }

  /** Whose planes or guns act: "Ruritanian jets bombed the port". */
  private ownersOf(item: DraftMention, role: Role): readonly DraftMention[] {
    const { tree } = this;
    return tree.children(item.head, 'amod', 'compound', 'nmod:poss').flatMap((c) => {
      const owner = tree.isVerb(c) ? undefined : this.mentionAt.get(c);
      return (owner?.entity.type === 'COUNTRY' && this.fit(owner, role)) || [];
    });
  }

  /** Where else the meaning may stand: behind "a shipment of", in apposition, or, for an item, before its head noun. */
  private phrasesWithin(token: number, role: Role, isMention: boolean): readonly number[] {
    const { tree } = this;
    const { lemma, upos } = tree.token(token);
    const partOfPlace = role.function === 'place' && !isMention;
    const transparent = partOfPlace || TRANSPARENT_NOUNS.has(lemma.toLowerCase()) || COUNTING.has(upos);
    const counted = transparent ? [token, ...tree.children(token, 'nummod', 'compound')] : [];
    const links = upos === 'SYM' ? COUNTED_IN : COUNTED_OF;
    const inside = counted.flatMap((t) =>
      tree.children(t, 'nmod').filter((c) => links.has(tree.preposition(c) ?? '')),
    );
    if (inside.length > 0) return inside;
    if (role.fillers.includes('ITEM')) {
      const parts = PARTS.has(lemma.toLowerCase())
        ? tree.children(token, 'nmod').filter((c) => PART_OF.has(tree.preposition(c) ?? ''))
        : [];
      const named = OTHER_THINGS.has(lemma.toLowerCase())
        ? []
        : tree.children(token, 'compound', 'amod', 'nmod:desc');
      return [...named, ...tree.children(token, 'appos'), ...parts];
    }
    const beside = isMention ? [] : tree.children(token, 'appos');
    if (!role.behind || isMention) return beside;
    const behind = [
      ...tree.children(token, 'nmod:poss', 'amod', 'compound', 'nmod', 'obl', 'acl'),
      ...this.phraseNext(token),
    ];
    return [...beside, ...behind.filter((c) => this.belongs(c))];
  }

  /** The phrase right behind an object that the tree hangs on the verb: "shelled a camp [for refugees]". */
  private phraseNext(token: number): readonly number[] {
    const { tree } = this;
    const { head, dep } = tree.token(token);
    if (dep !== 'obj') return [];
    return tree
      .children(head, 'obl')
      .filter((c) => tree.child(c, 'case') === token + 1 && !LOCAL.has(tree.preposition(c) ?? ''));
  }

  /** A possessor, a demonym, or a phrase that says whose or against whom: not where or when, nor a deed ("of sending rifles"). */
  private belongs(child: number): boolean {
    if (this.tree.token(child).xpos === 'VBG' && this.tree.child(child, 'mark', 'case') !== undefined)
      return false;
    const preposition = this.tree.preposition(child);
    return preposition === null || OWNING.has(preposition);
  }

  /** The mention as filler of the role, a capital as its government; null when the role does not take its kind. */
  fit(mention: DraftMention, role: Role): DraftMention | null {
    const { entity } = mention;
    if (role.under !== undefined && !entity.classes.includes(role.under)) return null;
    if (role.function === 'place' && this.tree.token(mention.head).upos === 'ADJ') return null;
    if (entity.standsFor !== null && !role.fillers.includes('PLACE')) {
      const state = role.fillers.includes('COUNTRY') ? this.gazetteer.countryRow(entity.standsFor) : null;
      return state ? { ...mention, entity: entityOfRow(state, state, state.name) } : null;
    }
    return role.fillers.includes(entity.type) ||
      (role.fillers.includes('GROUP') && isPeople(this.tree, mention))
      ? mention
      : null;
  }
}

/** A state spoken of by its people: "Iraqis", "Iraqi soldiers"; not by "the country" or its government. */
function isPeople(tree: SyntaxTree, { entity, kind, head }: DraftMention): boolean {
  const byNoun = kind === 'NOMINAL' || kind === 'DEMONYM';
  return entity.type === 'COUNTRY' && byNoun && !BODY_NOUNS.has(tree.token(head).lemma.toLowerCase());
}
