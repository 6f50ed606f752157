import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { Gender } from '../../gazetteer/given-names.js';
import { BODY_NOUNS, genderOfNoun, PERSON_NOUNS, PLURAL_NOUNS } from '../coreference/noun-natures.js';
import { isSpeaker, markQuotations } from '../coreference/quotations.js';
import {
  type Nature,
  type Phrase,
  type Position,
  defineExtractionStep,
  type DraftMention,
  type Title,
} from '../layers.js';
import { PRONOUNS } from '../coreference/pronouns.js';
import { indexWithTitles } from '../mention-table.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Finds the noun phrases and pronouns of the story, in the order of their heads, with what they agree with in number, gender and nature. */
export function findPhrases(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find phrases',
    needs: ['tree', 'names', 'titles', 'items', 'nouns'],
    gives: ['phrases'],
    run({ tree, names, titles, items, nouns }) {
      const at = indexWithTitles(titles, names, items, nouns);
      const titleOf = new Map(titles.map((title) => [title.bearer, title] as const));
      const quotations = markQuotations(tree);
      const phrases = tree.tokens.flatMap((token, i): Phrase[] => {
        const row = token.upos === 'PRON' ? PRONOUNS.get(token.text.toLowerCase()) : undefined;
        const mention = at.get(i) ?? null;
        const place = () => ({
          head: i,
          sentence: tree.sentenceNumberOf(i),
          position: positionOf(tree, i),
          quoted: quotations[i] ?? false,
          speaks: isSpeaker(tree, i, quotations),
        });
        if (row && !mention) {
          const { plural, gender } = row;
          return [{ ...place(), mention, isPronoun: true, natures: [], plural, gender, joined: [] }];
        }
        if (mention ? mention.head !== i : !isNounHead(tree, i)) return [];
        if (isPredicate(tree, i)) return [];
        return [
          {
            ...place(),
            mention,
            isPronoun: false,
            natures: mention ? naturesOf(tree, mention) : naturesOfNoun(tree, i),
            plural: isPlural(tree, i, mention),
            gender: genderOf(tree, gazetteer, i, mention, mention && (titleOf.get(mention) ?? null)),
            joined: joinedWith(tree, i),
          },
        ];
      });
      return { phrases };
    },
  });
}

/** A noun that heads a phrase of its own. */
function isNounHead(tree: SyntaxTree, i: number): boolean {
  const { upos, dep } = tree.token(i);
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  return !/^(?:compound|flat|fixed|goeswith|nmod:desc|obl:unmarked|nmod:unmarked)/.test(dep);
}

/** "Peru is a neighbour": what a phrase says of another introduces nothing. */
function isPredicate(tree: SyntaxTree, i: number): boolean {
  return tree.child(i, 'cop') !== undefined || tree.relation(i) === 'appos';
}

function positionOf(tree: SyntaxTree, i: number): Position {
  let at = i;
  while (tree.token(at).dep === 'conj' && tree.token(at).head >= 0) at = tree.token(at).head;
  const { dep } = tree.token(at);
  const relation = tree.relation(at);
  if (relation === 'nsubj' || relation === 'root' || relation === 'csubj') return 'SUBJECT';
  if (dep === 'obl:agent' || relation === 'obj' || relation === 'iobj' || relation === 'vocative')
    return 'OBJECT';
  if (relation === 'obl') return 'OBLIQUE';
  if (relation === 'amod' || relation === 'compound' || relation === 'flat') return 'MODIFIER';
  return 'EMBEDDED';
}

const NATURES_OF_TYPE: Readonly<Record<DraftMention['entity']['type'], readonly Nature[]>> = {
  PERSON: ['PERSON'],
  COUNTRY: ['BODY', 'PLACE'],
  ORGANIZATION: ['BODY'],
  GROUP: ['BODY'],
  PLACE: ['PLACE'],
  FACILITY: ['PLACE'],
  ITEM: ['THING'],
};

function naturesOf(tree: SyntaxTree, { entity, kind, head }: DraftMention): readonly Nature[] {
  // "Russian officials" are Russia when they act, and people for a pronoun.
  const isNoun = kind === 'NOMINAL' || (kind === 'DEMONYM' && tree.token(head).upos === 'NOUN');
  if (isNoun && entity.type !== 'ITEM') return [isBodyNoun(tree, head) ? 'BODY' : 'PERSON'];
  if (entity.type === 'GROUP' && kind !== 'NOMINAL') return ['PERSON'];
  // A name of one word may be a firm's, whatever the name finder takes it for.
  if (entity.type === 'PERSON' && !entity.name.includes(' ')) return ['PERSON', 'BODY'];
  return NATURES_OF_TYPE[entity.type];
}

const isBodyNoun = (tree: SyntaxTree, i: number): boolean =>
  BODY_NOUNS.has(tree.token(i).lemma.toLowerCase());

function naturesOfNoun(tree: SyntaxTree, i: number): readonly Nature[] {
  const { lemma, upos } = tree.token(i);
  const noun = lemma.toLowerCase();
  if (PERSON_NOUNS.has(noun) || genderOfNoun(noun) !== null) return ['PERSON'];
  if (BODY_NOUNS.has(noun)) return ['BODY'];
  return upos === 'PROPN' ? ['THING', 'BODY', 'PERSON'] : ['THING'];
}

function isPlural(tree: SyntaxTree, i: number, mention: DraftMention | null): boolean {
  const { xpos, lemma } = tree.token(i);
  if (mention?.kind === 'NAME') return mention.entity.type === 'GROUP';
  return xpos === 'NNS' || (xpos === 'NNPS' && !mention) || PLURAL_NOUNS.has(lemma.toLowerCase());
}

/** By the given name, the form of address, the title or the noun. */
function genderOf(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  i: number,
  mention: DraftMention | null,
  title: Title | null,
): Gender | null {
  if (mention?.entity.type !== 'PERSON') return genderOfNoun(tree.token(i).lemma);
  const given = mention.entity.name.split(' ')[0] ?? '';
  const address = tree.tokens[mention.firstToken - 1];
  return (
    (title && genderOfNoun(tree.token(title.lastToken - 1).lemma)) ??
    (address?.upos === 'PROPN' ? genderOfNoun(address.text) : null) ??
    (mention.entity.name.includes(' ') ? gazetteer.genderOf(given) : null)
  );
}

function joinedWith(tree: SyntaxTree, i: number): readonly number[] {
  if (tree.token(i).dep === 'conj') return [];
  const later = tree.laterConjuncts(i).filter((c) => tree.isNominal(c));
  return later.length > 0 ? [i, ...later] : [];
}
