import { wordList } from '../../common/word-list.js';
import type { EntityTypeName, EventTypeName, QuantityKind } from '../../ontology/names.js';

/** Nouns behind "which" or "how many" that only say what kind of entity is asked for; null for any. */
export const ENTITY_NOUNS: ReadonlyMap<string, EntityTypeName | null> = new Map([
  ...wordList('country countries state states nation nations government governments').map(
    (word) => [word, 'COUNTRY'] as const,
  ),
  ...wordList(
    'company companies firm firms organisation organisations organization organizations agency agencies',
  ).map((word) => [word, 'ORGANIZATION'] as const),
  ...wordList('group groups').map((word) => [word, 'GROUP'] as const),
  ...wordList('person persons politician politicians leader leaders individual individuals').map(
    (word) => [word, 'PERSON'] as const,
  ),
  ...wordList('actor actors party parties those entity entities').map((word) => [word, null] as const),
]);

/** Nouns that ask where. */
export const PLACE_NOUNS: ReadonlyMap<string, EntityTypeName> = new Map([
  ...wordList('place places city cities town towns region regions location locations').map(
    (word) => [word, 'PLACE'] as const,
  ),
]);

/** Nouns that ask when. */
export const DATE_NOUNS: ReadonlySet<string> = new Set(
  wordList('year month day date dates time days years months'),
);

/** Nouns that stand for people as such: counted, never looked up. */
export const PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  wordList('people persons person lives casualties victims dead deaths'),
);

/** Words that say of people what is counted. */
export const QUANTITY_WORDS: ReadonlyMap<string, QuantityKind> = new Map([
  ...wordList('kill killed killing die died dying dead deaths death fatalities perish perished').map(
    (word) => [word, 'killed'] as const,
  ),
  ...wordList('injure injured injuring wound wounded wounding hurt').map(
    (word) => [word, 'injured'] as const,
  ),
  ...wordList('displace displaced displacing homeless evacuated evacuate').map(
    (word) => [word, 'displaced'] as const,
  ),
  ...wordList('missing').map((word) => [word, 'missing'] as const),
  ...wordList('rescue rescued rescuing').map((word) => [word, 'rescued'] as const),
  ...wordList('arrest arrested arresting detain detained detaining').map(
    (word) => [word, 'detained'] as const,
  ),
]);

/** What "how much" and "how strong" ask for by the word behind them. */
export const MEASURES: ReadonlyMap<string, QuantityKind> = new Map([
  ['much', 'money'],
  ['strong', 'magnitude'],
  ['powerful', 'magnitude'],
  ['big', 'magnitude'],
]);

/** Words of any event, whatever its type. */
export const ANY_EVENT_NOUNS: ReadonlySet<string> = new Set(
  wordList('event events incident incidents anything everything something news things thing developments'),
);
export const ANY_EVENT_VERBS: ReadonlySet<string> = new Set(
  wordList('happen happens happened happening occur occurred occurs occurring do does did done doing'),
);

/** How a noun for who does something becomes a clause: its verb, and the preposition before whom it is done to. */
export interface AgentNoun {
  readonly verb: string;
  /** Empty for a direct object. */
  readonly preposition: string;
}

const agents = (nouns: string, verb: string, preposition: string) =>
  wordList(nouns).flatMap((noun) => [noun, `${noun}s`].map((form) => [form, { verb, preposition }] as const));

/** Nouns for who does something. */
export const AGENT_NOUNS: ReadonlyMap<string, AgentNoun> = new Map([
  ...agents('supplier provider', 'supplied', 'to'),
  ...agents('exporter', 'exported', 'to'),
  ...agents('seller vendor', 'sold', 'to'),
  ...agents('donor', 'donated', 'to'),
  ...agents('buyer purchaser', 'bought', 'from'),
  ...agents('importer', 'imported', 'from'),
  ...agents('recipient receiver', 'received', 'from'),
  ...agents('attacker', 'attacked', ''),
  ...agents('critic', 'criticised', ''),
  ...agents('backer supporter', 'supported', ''),
]);

export const AUXILIARIES: ReadonlySet<string> = new Set(
  wordList('did do does has have had is are was were will would can could may might must shall should'),
);
export const DO_FORMS: ReadonlySet<string> = new Set(['did', 'do', 'does']);
export const BE_FORMS: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being']);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  wordList(
    'to from by with in on at against for of into toward towards upon over near inside within between among via',
  ),
);

/** Words that hold a clause together and carry no meaning of their own here. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  wordList(`a an the to of by with in on at against for from into toward towards upon over and or did do does has have had is are
  was were be been being will 's ' their his its her there that who which whom ever all any every some out off up , “ ” " been during about
  toward between as`),
);

/** Openings of a request that say nothing but that something is asked, longest first. */
export const OPENINGS: readonly string[] = [
  'i would like to know',
  "i'd like to know",
  'i want to know',
  'can you tell me',
  'could you tell me',
  'can you show me',
  'do you know',
  'do we know',
  'please tell me',
  'please show me',
  'please list',
  'tell me about',
  'tell me',
  'show me',
  'give me',
  'list for me',
  'list',
  'show',
  'find me',
  'find',
  'name',
  'please',
];

export const NUMBERS: readonly string[] = wordList('one two three four five six seven eight nine ten');

/** Verbs that an everyday question has for a type of event, in the past and as whom it is done to needs them. */
export const TYPE_VERBS: Readonly<Record<EventTypeName, string>> = {
  AGREE: 'agreed with',
  CONSULT: 'met with',
  SUPPORT: 'supported',
  CONCEDE: 'apologised to',
  COOPERATE: 'cooperated with',
  AID: 'gave aid to',
  RETREAT: 'withdrew troops from',
  REQUEST: 'asked',
  ACCUSE: 'criticised',
  REJECT: 'rejected',
  THREATEN: 'threatened',
  PROTEST: 'protested against',
  SANCTION: 'imposed sanctions on',
  MOBILIZE: 'deployed troops to',
  COERCE: 'arrested',
  ASSAULT: 'attacked',
  ARMS_TRANSFER: 'supplied weapons to',
  DISASTER: 'earthquake',
  ACCIDENT: 'crashed',
  ELECTION: 'won the election in',
  APPOINTMENT: 'appointed',
};
