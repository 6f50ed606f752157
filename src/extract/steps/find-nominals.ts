import { wordList } from '../../common/word-list.js';
import { hashOf, slugOf } from '../../common/stable-id.js';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { AgentMatch } from '../../gazetteer/row.js';
import type { SectorCode } from '../../ontology/names.js';
import { entityOfName, entityOfRow } from '../draft-entity.js';
import { defineExtractionStep, type DraftEntity, type DraftMention } from '../layers.js';
import { indexMentions } from '../mention-table.js';
import { throughRelative } from '../arguments/relative-clauses.js';
import type { SyntaxTree } from '../syntax-tree.js';
import { TokenRanges } from '../token-ranges.js';

/** Sectors whose people and bodies are their state when nothing but its name or demonym tells them apart. */
const STATE_SECTORS: ReadonlySet<SectorCode> = new Set<SectorCode>(['GOV', 'MIL', 'SPY']);

/** Nouns that without a name beside them only point back: "the country", "both sides". */
const ANAPHORS = new Set(
  wordList(`country nation state side party partner ally neighbour neighbor kingdom republic land region territory pair
    capital foe enemy rival opponent base`),
);

/** Prepositions behind which a body's country stands: "the president of Peru", "rebels in Mali". */
const TIES: ReadonlySet<string> = new Set(['of', 'in', 'from']);

/** Those that make soldiers and spies a state's own: "soldiers in Mali" may be anyone's, "the government in Bamako" is not. */
const STATE_TIES: ReadonlySet<string> = new Set(['of']);

/** Finds people and bodies named by a noun ("Russian officials", "the rebels") and, where the noun phrase says so, their country. */
export function findNominals(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find nominals',
    needs: ['story', 'tree', 'names', 'titles'],
    gives: ['nominals'],
    run({ story, tree, names, titles }) {
      const named = indexMentions(names);
      const taken = new TokenRanges(titles);
      const nominals = tree.sentences
        .flatMap((sentence) => gazetteer.matchAgents(tree.tokens, sentence))
        .filter((match) => isFreeNoun(tree, match, named) && taken.sharing(match).length === 0)
        .map((match) => toMention(tree, gazetteer, match, named, story.id))
        .filter(({ entity, head }) => entity.country !== null || !ANAPHORS.has(tree.token(head).lemma));
      return { nominals };
    },
  });
}

/** A noun of its own, not a part of a name or of another noun. */
function isFreeNoun(tree: SyntaxTree, match: AgentMatch, named: ReadonlyMap<number, DraftMention>): boolean {
  const head = tree.headOf(match.firstToken, match.lastToken);
  if (named.has(head) || !tree.isNominal(head)) return false;
  return tree.token(head).dep !== 'compound';
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
  const ties = isStateBody && match.sector !== 'GOV' ? STATE_TIES : TIES;
  const owner = ownerOf(tree, head, named, ties) ?? ownerBehind(tree, match.lastToken, named, ties);
  const firstToken = phraseStart(tree, head, match.firstToken);
  const phrase = tree.textOf(firstToken, match.lastToken);
  const country = owner?.entity.country ?? owner?.entity.standsFor ?? null;
  const state = country !== null && isStateBody ? gazetteer.countryRow(country) : null;
  const code = owner?.code ? owner.code + match.code : null;
  return {
    firstToken,
    lastToken: match.lastToken,
    head,
    kind: state && owner?.kind === 'DEMONYM' ? 'DEMONYM' : 'NOMINAL',
    entity: state ? entityOfRow(state, state, state.name) : groupOf(phrase, match, country, storyId),
    code,
  };
}

/** The state, place or leader that a noun phrase names as the body's own: "Malian", "Peru's", "of Peru", "whose". */
function ownerOf(
  tree: SyntaxTree,
  head: number,
  named: ReadonlyMap<number, DraftMention>,
  ties: ReadonlySet<string>,
): DraftMention | null {
  const owns = (i: number): DraftMention | null => {
    const mention = named.get(throughRelative(tree, i));
    const known = mention && (mention.entity.country ?? mention.entity.standsFor ?? mention.code);
    return known ? mention : null;
  };
  for (const child of tree.children(head, 'amod', 'compound', 'nmod', 'nmod:poss', 'nmod:desc', 'obl')) {
    const preposition = tree.preposition(child);
    if (preposition !== null && !ties.has(preposition)) continue;
    // "the Ruritanian defence ministry": the demonym may hang on the word between.
    const within =
      preposition === null && child < head ? tree.children(child, 'amod', 'compound', 'nmod:poss') : [];
    for (const i of [child, ...within]) {
      const owner = owns(i);
      if (owner) return owner;
    }
  }
  return null;
}

/** The owner right behind the noun, wherever the tree hangs it: "a warning to the rulers [in Damascus]". */
function ownerBehind(
  tree: SyntaxTree,
  after: number,
  named: ReadonlyMap<number, DraftMention>,
  ties: ReadonlySet<string>,
): DraftMention | null {
  if (!ties.has(tree.tokens[after]?.text.toLowerCase() ?? '')) return null;
  const article = tree.tokens[after + 1]?.upos === 'DET' ? 1 : 0;
  const mention = named.get(after + 1 + article);
  return mention && (mention.entity.country ?? mention.entity.standsFor) !== null ? mention : null;
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
