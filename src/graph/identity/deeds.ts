import type { EventTypeName } from '../../ontology/names.js';

/** How events of a type are told apart. */
export interface Deed {
  /** How much more must speak for two reports being one: the same parties accuse each other every day, an earthquake is rare. */
  readonly recurs: number;
  /** True when it is done in one spot: two towns are two events. */
  readonly local: boolean;
  /** True when it is the same whoever of them does it to the other. */
  readonly mutual: boolean;
  /** True when it is done by speaking: any official of a state may say it for the state. */
  readonly spoken: boolean;
  /** Modes that may stand for one event; those of two families cannot. A mode in none goes with any. */
  readonly families: readonly (readonly string[])[];
}

const ORDINARY: Deed = { recurs: 0.5, local: false, mutual: false, spoken: false, families: [] };
const SPOKEN: Deed = { ...ORDINARY, recurs: 1, spoken: true };

const DEEDS: Readonly<Partial<Record<EventTypeName, Deed>>> = {
  AGREE: { ...ORDINARY, mutual: true },
  CONSULT: { ...ORDINARY, mutual: true, families: [['phone'], ['visit', 'third-party', 'multilateral']] },
  COOPERATE: { ...ORDINARY, mutual: true },
  SUPPORT: SPOKEN,
  CONCEDE: { ...ORDINARY, recurs: 1 },
  REQUEST: SPOKEN,
  ACCUSE: SPOKEN,
  REJECT: SPOKEN,
  THREATEN: SPOKEN,
  AID: ORDINARY,
  RETREAT: {
    ...ORDINARY,
    families: [['withdraw', 'access'], ['release'], ['disarm'], ['ceasefire'], ['resign']],
  },
  PROTEST: {
    ...ORDINARY,
    local: true,
    families: [['demo', 'riot', 'obstruct', 'vandalize'], ['strike'], ['hunger'], ['boycott']],
  },
  SANCTION: { ...ORDINARY, families: [['convict'], ['expel'], ['withdraw'], ['discontinue']] },
  MOBILIZE: { ...ORDINARY, families: [['troops', 'police', 'militia'], ['weapons']] },
  COERCE: {
    ...ORDINARY,
    local: true,
    families: [
      ['seize'],
      ['restrict', 'curfew', 'martial-law', 'censor', 'withhold'],
      ['arrest'],
      ['deport'],
      ['misinformation'],
      ['cyber'],
    ],
  },
  ASSAULT: {
    ...ORDINARY,
    local: true,
    families: [
      ['suicide-attack', 'drone', 'aerial', 'heavy-weapons', 'explosives', 'firearms', 'destroy'],
      ['abduct'],
      ['sexual'],
      ['torture'],
      ['crowd-control', 'beat'],
    ],
  },
  ARMS_TRANSFER: { ...ORDINARY, recurs: 0 },
  DISASTER: {
    ...ORDINARY,
    recurs: -0.5,
    families: [
      ['earthquake'],
      ['storm', 'flood', 'landslide', 'weather'],
      ['wildfire'],
      ['eruption'],
      ['drought'],
      ['epidemic'],
    ],
  },
  ACCIDENT: {
    ...ORDINARY,
    recurs: 0,
    local: true,
    families: [['aviation'], ['rail', 'road'], ['maritime'], ['industrial', 'fire', 'collapse'], ['crowd']],
  },
  ELECTION: {
    ...ORDINARY,
    recurs: 0,
    families: [['presidential'], ['parliamentary'], ['local'], ['primary'], ['referendum']],
  },
  APPOINTMENT: {
    ...ORDINARY,
    recurs: 0,
    families: [['appoint'], ['nominate'], ['resign', 'retire', 'dismiss']],
  },
};

/** A type that is a word of its own says more than one of the ontology, which many words report. */
const WORD: Deed = { ...ORDINARY, recurs: -0.5 };

/** Types between which words waver: a joint exercise is the one or the other, so are a treaty, a conviction. */
const FAMILIES: readonly (readonly EventTypeName[])[] = [
  ['COOPERATE', 'MOBILIZE'],
  ['AGREE', 'SUPPORT'],
  ['SANCTION', 'COERCE'],
];

/** The first type of those that a type may be taken for. */
export function familyOf(type: string): string {
  return FAMILIES.find((family) => family.some((name) => name === type))?.[0] ?? type;
}

/** How events of the type are told apart; a type beyond the ontology is the word that reports it. */
export function deedOf(type: string): Deed {
  return DEEDS[type as EventTypeName] ?? WORD;
}
