import { wordList } from '../../common/word-list.js';
import { hashOf, slugOf } from '../../common/stable-id.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { AgentMatch } from '../../gazetteer/row.js';
import type { SectorCode } from '../../ontology/names.js';
import { entityOfName, entityOfRow } from '../draft-entity.js';
import { defineExtractionStep, type DraftEntity, type DraftMention } from '../layers.js';
import { indexMentions } from '../mention-table.js';
import { countryOf, HOME_TIES, ownersOf, residenceOf, whereaboutsOf } from '../home-country.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { TokenRanges, type TokenRange } from '../token-ranges.js';
import { TRANSPARENT_NOUNS } from '../transparent-nouns.js';

/** Sectors whose people and bodies are their state when nothing but its name or demonym tells them apart. */
const STATE_SECTORS: ReadonlySet<SectorCode> = new Set<SectorCode>(['GOV', 'MIL', 'SPY']);

/** Nouns that without a name beside them only point back: "the country", "both sides". */
const ANAPHORS = new Set(
  wordList(`country nation state side party partner ally neighbour neighbor kingdom republic land region territory pair
    capital foe enemy rival opponent base`),
);

/** Those that make soldiers and spies a state's own: "soldiers in Mali" may be anyone's, "the government in Bamako" is not. */
const STATE_TIES: ReadonlySet<string> = new Set(['of']);

/** Sectors whose people are where they act, unless their words say otherwise: "protesters marched in Lima". */
const LOCAL_SECTORS: ReadonlySet<SectorCode> = new Set<SectorCode>([
  'CVL',
  'OPP',
  'LAB',
  'AGR',
  'EDU',
  'COP',
  'JUD',
  'LEG',
  'REL',
]);

/** Finds people and bodies named by a noun ("Russian officials", "the rebels") and, where the noun phrase says so, their country. */
export function findNominals(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find nominals',
    needs: ['story', 'tree', 'names', 'titles', 'items'],
    gives: ['nouns'],
    run({ story, tree, names, titles, items }) {
      const named = indexMentions(names);
      const bodies = names.flatMap((name) => bodyBehind(tree, name) ?? []);
      const heads = bodies.map(({ head }) => ({ firstToken: head, lastToken: head + 1 }));
      const taken = new TokenRanges<TokenRange>([...titles, ...items, ...heads]);
      const nouns = tree.sentences
        .flatMap((sentence) => gazetteer.matchAgents(tree.tokens, sentence))
        .filter((match) => isFreeNoun(tree, match, named) && taken.sharing(match).length === 0)
        .map((match) => toMention(tree, gazetteer, match, named, story.id))
        .filter(({ entity, head }) => entity.country !== null || !ANAPHORS.has(tree.token(head).lemma));
      return { nouns: [...bodies, ...nouns] };
    },
  });
}

/** Nouns that say what kind of body the name before them is: "the Hezbollah militia" is Hezbollah. */
const KINDS_OF_BODY: ReadonlySet<string> = new Set(
  wordList(`forum movement group party organization organisation agency alliance bloc coalition association union militia
    network faction front company firm corporation newspaper daily broadcaster channel station fund club league
    institute foundation charity cartel gang sect cult airline magazine website conglomerate manufacturer`),
);

/** The noun behind a body's name, past an acronym in parentheses, as another mention of the body; null where there is none. */
function bodyBehind(tree: SyntaxTree, name: DraftMention): DraftMention | null {
  const { type } = name.entity;
  if (name.kind !== 'NAME' || (type !== 'ORGANIZATION' && type !== 'GROUP')) return null;
  const isText = (i: number, text: string): boolean => tree.tokens[i]?.text === text;
  const isClosed = isText(name.lastToken, '(') && isText(name.lastToken + 2, ')');
  const head = name.lastToken + (isClosed ? 3 : 0);
  const noun = tree.tokens[head];
  if (!noun || noun.xpos !== 'NN' || noun.dep === 'compound' || !KINDS_OF_BODY.has(noun.lemma)) return null;
  if (tree.sentenceNumberOf(head) !== tree.sentenceNumberOf(name.head)) return null;
  return { ...name, lastToken: head + 1, head, kind: 'NOMINAL' };
}

/** Relations of a party: a "civilian" in one of them is a person, whatever its tag. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl']);

/** A noun of its own, not a part of a name or of another noun. */
function isFreeNoun(tree: SyntaxTree, match: AgentMatch, named: ReadonlyMap<number, DraftMention>): boolean {
  const head = tree.headOf(match.firstToken, match.lastToken);
  if (
    named.has(head) ||
    countsOthers(tree, match, head) ||
    !(tree.isNominal(head) || STANDS_ALONE.has(tree.relation(head)))
  )
    return false;
  return tree.token(head).dep !== 'compound';
}

/** True for a noun that only counts those behind it: "a group of rebels". */
function countsOthers(tree: SyntaxTree, { lastToken, noun }: AgentMatch, head: number): boolean {
  if (!TRANSPARENT_NOUNS.has(noun) || tree.tokens[lastToken]?.text.toLowerCase() !== 'of') return false;
  return tree
    .children(head, 'nmod')
    .some((c) => /S$/.test(tree.token(c).xpos) && tree.preposition(c) === 'of');
}

function toMention(
  tree: SyntaxTree,
  gazetteer: Gazetteer,
  match: AgentMatch,
  named: ReadonlyMap<number, DraftMention>,
  storyId: string,
): DraftMention {
  const head = tree.headOf(match.firstToken, match.lastToken);
  const isStateBody = match.sector !== null && STATE_SECTORS.has(match.sector);
  const ties = isStateBody && match.sector !== 'GOV' ? STATE_TIES : HOME_TIES;
  const owners = ownersOf(tree, head, match.lastToken, named, ties);
  const firstToken = phraseStart(tree, head, match.firstToken);
  const at = { firstToken, lastToken: match.lastToken, head };
  const phrase = tree.textOf(firstToken, match.lastToken);
  const bodyOf = (owner: DraftMention | null): DraftMention => {
    const country = owner && countryOf(owner);
    const state = country !== null && isStateBody ? gazetteer.countryRow(country) : null;
    return {
      ...at,
      kind: state && owner?.kind === 'DEMONYM' ? 'DEMONYM' : 'NOMINAL',
      entity: state ? entityOfRow(state, state, state.name) : groupOf(phrase, match, country, storyId),
      code: owner?.code ? owner.code + match.code : null,
    };
  };
  const isLocal = match.sector !== null && LOCAL_SECTORS.has(match.sector);
  const here =
    owners.length === 0 && !isStateBody
      ? (residenceOf(tree, head, named) ?? (isLocal ? whereaboutsOf(tree, head, named) : null))
      : null;
  if (here)
    return { ...at, kind: 'NOMINAL', entity: groupOf(phrase, match, countryOf(here), storyId), code: null };
  const [first = bodyOf(null), ...others] = owners.map(bodyOf);
  return others.length > 0 ? { ...first, others } : first;
}

/** The first token of the phrase before its head, without articles, numbers and possessors. */
function phraseStart(tree: SyntaxTree, head: number, matchStart: number): number {
  const before = tree
    .children(head, 'amod', 'compound', 'nmod:desc')
    .filter((c) => c < matchStart && tree.preposition(c) === null)
    .flatMap((c) => [c, ...tree.descendants(c)])
    .filter((c) => c < matchStart && tree.token(c).upos !== 'DET' && tree.token(c).upos !== 'NUM');
  return Math.min(matchStart, ...before);
}

/** A group that goes by a common noun: known by its country where it has one, else only within its story. */
function groupOf(phrase: string, match: AgentMatch, country: string | null, storyId: string): DraftEntity {
  const scope = country ?? hashOf(storyId).slice(0, 8);
  const noun = match.noun;
  const id = `group:${slugOf(noun)}-${scope.toLowerCase()}`;
  return entityOfName('GROUP', phrase, { id, country, sector: match.sector });
}
