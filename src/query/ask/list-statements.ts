import { openParty, frameOf, type QuestionFrame } from './question-frame.js';
import type { Piece, Word } from './question.js';
import { AGENT_NOUNS, ENTITY_NOUNS } from './vocabulary.js';

const ARTICLES: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'all',
  'every',
  'any',
  'each',
  'some',
  'of',
]);

/** The statements behind a noun phrase: "suppliers of rifles" supplied them, "attacks in Ruritania" took place. */
export function listStatements(words: readonly Word[], agentsOnly = false): readonly (readonly Piece[])[] {
  const phrase = words.slice(words.findIndex(({ lower }) => !ARTICLES.has(lower)));
  const agent = agentStatements(phrase);
  if (agent.length > 0 || agentsOnly) return agent;
  return [[{ filler: 'There' }, { filler: 'were' }, ...phrase], phrase];
}

/** "Ruritania's suppliers of rifles", "rifle exporters to Ruritania": who does what the noun says. */
function agentStatements(phrase: readonly Word[]): readonly (readonly Piece[])[] {
  const at = phrase.findIndex(({ lower }) => AGENT_NOUNS.has(lower));
  const noun = phrase[at];
  const agent = noun && AGENT_NOUNS.get(noun.lower);
  if (!agent) return [];
  const before = phrase.slice(0, at).filter(({ lower }) => !ARTICLES.has(lower));
  const possessive = before.findIndex(({ lower }) => lower === "'s" || lower === '’s' || lower === "'");
  const owner = possessive < 0 ? [] : before.slice(0, possessive);
  const goods = possessive < 0 ? before : before.slice(possessive + 1);
  const rest = phrase.slice(at + 1);
  const behind = rest[0]?.lower === 'of' ? rest.slice(1) : rest;
  const verb: Piece = { filler: agent.verb, of: noun };
  const link = (party: readonly Word[]): readonly Piece[] => [
    ...(agent.preposition === '' ? [] : [{ filler: agent.preposition }]),
    ...party,
  ];
  const who = openParty();
  const statements: (readonly Piece[])[] = [
    [who, verb, ...goods, ...behind, ...(owner.length > 0 ? link(owner) : [])],
  ];
  const hasGoods = goods.length > 0;
  if (rest[0]?.lower === 'of' && !hasGoods && agent.preposition !== '')
    statements.push([who, verb, { filler: 'weapons' }, ...link(behind)]);
  if (owner.length > 0 && !hasGoods && behind.length === 0 && agent.preposition !== '')
    statements.push([who, verb, { filler: 'weapons' }, ...link(owner)]);
  return statements;
}

/** "Countries that attacked Ruritania", "countries supplying rifles": the question that the noun phrase stands for; null for another. */
export function listFrameOf(words: readonly Word[]): QuestionFrame | null {
  const start = words.findIndex(({ lower }) => !ARTICLES.has(lower));
  const phrase = words.slice(start);
  const [noun, next] = phrase;
  if (!noun || !next || !ENTITY_NOUNS.has(noun.lower)) return null;
  const joins =
    next.lower === 'that' || next.lower === 'which' || next.lower === 'who' || next.lower === 'whom';
  if (!joins && !/^VB[NG]$/.test(next.xpos)) return null;
  const which: Word = { ...noun, text: 'which', lower: 'which', lemma: 'which', xpos: 'WDT', upos: 'DET' };
  const copula: readonly Word[] = joins
    ? []
    : [{ ...next, text: 'were', lower: 'were', lemma: 'be', xpos: 'VBD', upos: 'AUX' }];
  const frame = frameOf([which, noun, ...copula, ...phrase.slice(joins ? 2 : 1)]);
  return {
    ...frame,
    reads: new Map([...frame.reads, ...(joins ? [[next, 'who is asked for'] as const] : [])]),
  };
}
