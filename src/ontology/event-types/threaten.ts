import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** What comes without anybody threatening it. */
const HAZARDS =
  lemmas(`aftershock, tsunami, storm, hurricane, typhoon, cyclone, flood, flooding, rain, snow, wind,
        wave, weather, eruption, landslide, mudslide, avalanche, drought, famine, epidemic, pandemic, outbreak,
        disease, virus, shortage, recession, inflation, delay, heat, smoke, ash, fire, wildfire`);

/** Threats and forceful warnings. */
export const THREATEN: EventType = {
  name: 'THREATEN',
  description:
    'An actor threatens another or warns it of grave consequences, in words or by a gesture that harms nobody; the deed threatened is an event of its own.',
  category: 'THREATEN',
  cameo: ['13'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who threatens.' },
    {
      name: 'target',
      function: 'recipient',
      behind: true,
      fillers: ACTORS,
      description: 'Who is threatened.',
    },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'restrict',
      description: 'With limits on the movement of people or goods: boycott, strike, blockade, embargo, ban.',
      words: lemmas('boycott, blockade, embargo, ban, curfew, sanction, tariff, restriction'),
    },
    {
      name: 'arrest',
      description: 'With arrest or prison.',
      words: lemmas('arrest, detain, jail, imprison, prosecute, warrant, prison'),
    },
    {
      name: 'relations',
      description: 'With an end to relations, aid or talks.',
      words: lemmas(`relation, tie, talk, negotiation, aid, funding, ultimatum, quit, sever, treaty,
        cooperation, withdraw`),
    },
    {
      name: 'expel',
      description: 'With expelling diplomats, peacekeepers or organisations.',
      words: ['expel', 'expulsion', 'deport', 'diplomat'],
    },
    {
      name: 'territory',
      description: 'With taking or occupying territory.',
      words: lemmas(`invade, invasion, occupy, annex, annexation, seize, occupation, territory, reoccupy`),
    },
    {
      name: 'violence',
      description: 'With force.',
      words: lemmas(`attack, retaliate, retaliation, bomb, kill, force, war, destroy, military, revenge,
        execute, shoot, behead, death, missile, violence, nuclear, reprisal`),
    },
  ],
  contexts: [],
  anyOf: ['actor', 'target'],
  frames: [
    {
      verbs: ['threaten', 'menace'],
      roles: { actor: 'subject', target: 'object against' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`blackmail, intimidate, put on notice, terrorize, terrorise, browbeat, bully, extort`),
      roles: { actor: 'subject', target: 'object' },
      needs: ['actor', 'target'],
      weight: 0.6,
    },
    {
      verbs: ['warn', 'caution', 'warn against', 'forewarn', 'remind of'],
      without: HAZARDS,
      roles: { actor: 'subject', target: 'object' },
      needs: ['actor', 'target'],
      weight: 0.6,
    },
    {
      verbs: ['warn', 'warn against', 'warn of'],
      without: HAZARDS,
      roles: { actor: 'subject', target: 'against' },
      needs: ['actor'],
      weight: 0.35,
    },
    {
      verbs: ['vow', 'swear', 'promise', 'pledge', 'call for'],
      with: lemmas('revenge, retaliation, vengeance, retribution, reprisal, jihad, response'),
      roles: { actor: 'subject', target: 'against on to' },
      needs: ['actor'],
      mode: 'violence',
      weight: 0.85,
    },
    {
      verbs: lemmas('issue, give, deliver, make, send, set, receive, sound, repeat, renew, serve'),
      with: ['ultimatum', 'threat', 'warning', 'deadline'],
      roles: { actor: 'subject from', target: 'to against for indirect' },
      needs: ['actor'],
      weight: 0.75,
    },
    {
      verbs: ['issue', 'obtain', 'seek'],
      with: ['warrant'],
      roles: { actor: 'subject', target: 'for against' },
      mode: 'arrest',
      contexts: ['legal'],
      weight: 0.85,
    },
    {
      verbs: ['brandish', 'rattle saber', 'rattle sabre', 'flex muscle'],
      roles: { actor: 'subject', target: 'at against' },
      needs: ['actor'],
      weight: 0.5,
    },
    {
      nouns: lemmas(`ultimatum, death threat, bomb threat, blackmail, intimidation, saber - rattling,
        sabre - rattling, fatwa`),
      roles: { actor: 'subject by from of possessor modifier', target: 'to against' },
      weight: 0.65,
    },
    {
      nouns: ['threat', 'warning'],
      roles: { actor: 'subject by from possessor modifier', target: 'to against' },
      needs: ['actor'],
      weight: 0.4,
    },
    {
      nouns: ['arrest warrant', 'red notice'],
      roles: { target: 'for against', actor: 'subject by from' },
      mode: 'arrest',
      contexts: ['legal'],
      weight: 0.75,
    },
  ],
};
