import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';
import { COERCE_NOUNS } from './coerce-nouns.js';
import { COERCE_VERBS } from './coerce-verbs.js';

/** Repression and coercion short of violence. */
export const COERCE: EventType = {
  name: 'COERCE',
  description:
    'An actor uses power over others without violence: arrests, seizures, raids, bans, curfews, censorship, deportation, martial law, cyber attacks, disinformation.',
  category: 'COERCE',
  categoryIf: { PLANNED: 'THREATEN' },
  cameo: ['163', '17', '170', '171', '172', '173', '174', '191', '192'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who uses its power.' },
    {
      name: 'target',
      function: 'recipient',
      behind: true,
      ofDeed: true,
      orPlace: true,
      fillers: [...ACTORS, 'FACILITY'],
      description: 'Whom it is used on: the arrested, banned, searched, deported.',
    },
    { name: 'item', function: 'item', fillers: ['ITEM'], description: 'What is seized or withheld.' },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'seize',
      description: 'Searches, raids, confiscation, taking of property or ships.',
      words: ['raid', 'confiscate', 'confiscation', 'seizure'],
    },
    {
      name: 'restrict',
      description: 'Political freedom or movement is limited; bans on persons and organisations.',
    },
    {
      name: 'censor',
      description: 'Publications or information are kept from the public.',
      words: ['censor', 'censorship'],
    },
    { name: 'curfew', description: 'A curfew is imposed.', words: ['curfew'] },
    {
      name: 'martial-law',
      description: 'A state of emergency or martial law is imposed.',
      words: [],
    },
    {
      name: 'arrest',
      description: 'Somebody is arrested, held or sent to prison.',
      words: ['arrest', 'detention', 'custody', 'prison'],
    },
    { name: 'deport', description: 'Persons are expelled or deported.', words: ['deport', 'deportation'] },
    {
      name: 'withhold',
      description: 'Power, water, food, medicine, the Internet or other services are cut off.',
    },
    {
      name: 'misinformation',
      description: 'Deception or manipulation by false information.',
      words: ['disinformation', 'misinformation'],
    },
    {
      name: 'cyber',
      description: 'Attacks and break-ins by way of computers.',
      words: lemmas('cyber, cyberattack, cyber-attack, hacker, hack, malware, ransomware, ddos'),
    },
  ],
  contexts: [],
  quantities: ['detained', 'items', 'money'],
  anyOf: ['actor', 'target', 'item', 'place'],
  frames: [...COERCE_VERBS, ...COERCE_NOUNS],
};
