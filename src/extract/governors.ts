import { groupBy } from '../common/group-by.js';
import { wordList } from '../common/word-list.js';
import type { StatusName } from '../ontology/names.js';

/** What a governing word does to the event below it. */
export interface Governor {
  readonly lemmas: readonly string[];
  /** The status of an event below that would be asserted by itself; null leaves it as it is. */
  readonly status: StatusName | null;
  /** Whose subject an event below has when it names none: the governor's subject, or its object. */
  readonly passes: 'subject' | 'object';
  /** True when its subject does not do what a noun below it names: who "condemned the attack" did not attack. */
  readonly apart?: boolean;
  /** True when the word qualifies clauses only: who "discussed the attack" takes it for granted. */
  readonly clausesOnly?: boolean;
  /** True when the word qualifies infinitives only: who "told them that it fell" asks for nothing. */
  readonly infinitivesOnly?: boolean;
  /** True when the word takes the event for granted whatever is said of the word itself: "urged Peru to stop selling". */
  readonly settles?: boolean;
  /** True when the word takes a refusal back: "lifted the ban on sales". */
  readonly lifts?: boolean;
}

/** Verbs over a clause or an event noun, a particle behind a colon ("call:off"): "agreed to supply", "denied the sale", "urged X to send". */
const GOVERNING_VERBS: readonly Governor[] = [
  {
    status: 'PLANNED',
    passes: 'subject',
    lemmas: wordList(`
      plan intend agree promise pledge vow decide prepare expect aim commit undertake schedule set announce approve
      authorise authorize sign order await clear finalise finalize guarantee swear earmark notify ready unveil`),
  },
  {
    status: 'PLANNED',
    passes: 'subject',
    clausesOnly: true,
    lemmas: wordList('hope go try attempt opt resolve choose conspire plot move look be seek'),
  },
  { status: 'PLANNED', passes: 'subject', apart: true, clausesOnly: true, lemmas: ['arrange'] },
  {
    // A broker's deed is not the parties'.
    status: null,
    passes: 'subject',
    apart: true,
    lemmas: wordList('arrange broker facilitate mediate'),
  },
  {
    status: 'POSSIBLE',
    passes: 'subject',
    lemmas: wordList(`
      consider mull weigh offer propose threaten explore negotiate contemplate ponder`),
  },
  {
    status: 'POSSIBLE',
    passes: 'subject',
    apart: true,
    lemmas: wordList('fear envisage foresee predict anticipate'),
  },
  {
    status: 'POSSIBLE',
    passes: 'subject',
    clausesOnly: true,
    lemmas: wordList(`
      discuss suggest speculate doubt wonder debate recommend advocate study appear seem warn monitor investigate examine
      question worry imagine suppose`),
  },
  {
    // What somebody is for or against, whoever would do it.
    status: 'POSSIBLE',
    passes: 'subject',
    apart: true,
    clausesOnly: true,
    lemmas: wordList('support back endorse'),
  },
  {
    status: 'POSSIBLE',
    passes: 'subject',
    apart: true,
    lemmas: wordList('oppose resist favour favor'),
  },
  {
    status: 'REQUESTED',
    passes: 'subject',
    lemmas: wordList(
      'want need demand request require wish like seek call appeal plead beg lobby insist ask urge',
    ),
  },
  {
    status: 'REQUESTED',
    passes: 'object',
    lemmas: wordList('ask urge press pressure invite instruct encourage implore petition'),
  },
  { status: 'REQUESTED', passes: 'object', infinitivesOnly: true, lemmas: wordList('tell') },
  {
    status: 'DENIED',
    passes: 'subject',
    lemmas: wordList(`
      refuse decline deny fail reject halt suspend cancel block postpone freeze avoid abandon scrap veto disallow
      delay stall neglect refrain withhold shelve abort rule:out turn:down call:off put:off hold:off
      fall:through dispute dismiss refute rebut repudiate disprove forgo forego revoke annul rescind terminate nix
      interrupt pull:out back:out hold:up hold:back break:off break:down shut:off cut:off back:away walk:away`),
  },
  {
    status: 'DENIED',
    passes: 'subject',
    apart: true,
    lemmas: wordList('repel repulse avert thwart foil'),
  },
  {
    status: 'DENIED',
    passes: 'object',
    lemmas: wordList('prevent dissuade discourage ban bar prohibit forbid'),
  },
  {
    status: null,
    passes: 'subject',
    clausesOnly: true,
    settles: true,
    lemmas: wordList('stop cease quit'),
  },
  {
    // What ends or goes on is taken for granted.
    status: null,
    passes: 'subject',
    lemmas: wordList(`
      end resume continue keep begin start complete finish manage conclude accelerate speed hasten increase expand step make carry
      conduct launch mount admit confirm acknowledge reveal disclose defend justify`),
  },
  {
    status: null,
    passes: 'subject',
    lifts: true,
    lemmas: wordList('lift ease relax waive overturn undo reverse'),
  },
  {
    // So is what is judged.
    status: null,
    passes: 'subject',
    apart: true,
    lemmas: wordList('condemn criticise criticize denounce protest regret celebrate deplore welcome praise'),
  },
  {
    status: null,
    passes: 'object',
    lemmas: wordList(`
      accuse suspect convict charge blame see force enable lead cause let help compel hire recruit train`),
  },
  { status: 'POSSIBLE', passes: 'object', lemmas: wordList('allow permit') },
];

/** Nouns over a clause or an event noun: "a plan to sell", "the ban on exports", "a request for missiles". */
const GOVERNING_NOUNS: readonly Governor[] = [
  {
    status: 'PLANNED',
    passes: 'subject',
    lemmas: wordList(`
      plan decision deal agreement contract intention promise pledge commitment preparation accord approval order
      attempt effort bid proposal pact vow authorisation authorization memorandum scheme clearance permission consent
      licence license permit tender`),
  },
  {
    status: 'POSSIBLE',
    passes: 'subject',
    lemmas: wordList(`
      talk negotiation discussion possibility threat fear risk offer prospect idea speculation rumour rumor suspicion
      concern option chance study tender ability capability willingness readiness debate question`),
  },
  {
    status: 'REQUESTED',
    passes: 'subject',
    lemmas: wordList('request demand call appeal plea need application'),
  },
  {
    status: 'DENIED',
    passes: 'subject',
    lemmas: wordList(`
      ban refusal suspension cancellation embargo denial halt rejection moratorium block freeze failure prohibition
      veto lack absence`),
  },
];

/** Verbs that lend their subject to an event noun and say little themselves ("carried out an attack"). */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  wordList(`
    carry conduct launch make give hold stage place mount perform execute undertake wage have take do commit step issue
    impose sign reach pay lead initiate declare express voice lodge open provide send deliver extend pursue proceed
    press push oversee unleash intensify join attend suffer sustain receive get win accept secure boost resist
    organise organize depend rely`),
);

/** Light verbs whose subject has done to it what the noun names: "suffered an attack". */
export const UNDERGOING_VERBS: ReadonlySet<string> = new Set(
  wordList('suffer sustain undergo endure experience withstand face survive'),
);

/** Adjectives over a clause: "ready to deliver", "unlikely to send". */
const GOVERNING_ADJECTIVES: readonly Governor[] = [
  {
    status: 'PLANNED',
    passes: 'subject',
    lemmas: wordList('due ready set poised about keen eager determined willing prepared'),
  },
  {
    status: 'POSSIBLE',
    passes: 'subject',
    lemmas: wordList('likely possible free open probable conceivable interested'),
  },
  {
    status: 'REQUESTED',
    passes: 'subject',
    lemmas: wordList('necessary essential vital imperative important'),
  },
  {
    status: 'DENIED',
    passes: 'subject',
    lemmas: wordList(`
      unlikely unable unwilling reluctant impossible illegal unlawful untrue false baseless unfounded groundless
      doubtful`),
  },
];

/** Modal verbs and what they make of the clause. */
export const MODALS: Readonly<Record<string, StatusName>> = {
  will: 'PLANNED',
  "'ll": 'PLANNED',
  '’ll': 'PLANNED',
  shall: 'PLANNED',
  wo: 'PLANNED',
  would: 'PLANNED',
  "'d": 'PLANNED',
  may: 'POSSIBLE',
  might: 'POSSIBLE',
  can: 'POSSIBLE',
  ca: 'POSSIBLE',
  could: 'POSSIBLE',
  should: 'REQUESTED',
  must: 'REQUESTED',
  ought: 'REQUESTED',
};

/** Adjectives and adverbs that qualify an event: "a planned sale", "allegedly sent". */
export const QUALIFYING_WORDS: ReadonlyMap<string, StatusName> = new Map(
  Object.entries({
    PLANNED: `planned proposed future forthcoming upcoming impending pending intended expected scheduled promised
      attempted agreed soon`,
    POSSIBLE: `possible potential alleged suspected allegedly possibly perhaps maybe likely probable probably
      hypothetical feared rumoured rumored purported purportedly supposedly`,
    REQUESTED: 'requested sought',
    DENIED: 'halted suspended cancelled canceled blocked failed banned hardly barely',
  } satisfies Partial<Record<StatusName, string>>).flatMap(([status, words]) =>
    wordList(words).map((word) => [word, status as StatusName] as const),
  ),
);

/** Words right before a clause or an event noun that is not told as fact, beside the markers. */
export const HYPOTHETICAL_OPENINGS: readonly string[] = [
  'in case',
  'in the event',
  'on condition',
  'provided that',
  'should',
];

/** Markers of a clause that is not told as fact. */
export const HYPOTHETICAL_MARKS: ReadonlySet<string> = new Set(['if', 'whether', 'unless', 'lest']);

const byLemma = (governors: readonly Governor[]): ReadonlyMap<string, readonly Governor[]> => {
  const pairs = governors.flatMap((governor) => governor.lemmas.map((lemma) => ({ lemma, governor })));
  const groups = groupBy(pairs, ({ lemma }) => lemma);
  return new Map([...groups].map(([lemma, group]) => [lemma, group.map(({ governor }) => governor)]));
};

/** Governing words by lemma. */
export const GOVERNORS = {
  verbs: byLemma(GOVERNING_VERBS),
  nouns: byLemma(GOVERNING_NOUNS),
  adjectives: byLemma(GOVERNING_ADJECTIVES),
} as const;
