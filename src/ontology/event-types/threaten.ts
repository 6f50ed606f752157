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
      ofDeed: true,
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
      verbs: lemmas(`vow, pledge, promise, swear, threaten`),
      with: lemmas(
        `avenge, retaliate, fight, attack, destroy, crush, punish, strike, kill, bomb, annihilate, defeat, respond, revenge, wipe, hunt, invade, eliminate, expel, boycott, resist, retaliation, vengeance, retribution, reprisal, war, jihad, jail, topple, overthrow, sue, blockade, shoot, hit, oust, sanction`,
      ),
      without: lemmas(`corruption, poverty, terrorism, crime`),
      roles: { actor: 'subject', target: 'against on content to' },
      needs: ['actor'],
      weight: 0.8,
    },
    {
      verbs: lemmas(
        `serve notice on, serve notice, put on notice, give notice, draw red line, reserve right to, hold gun to, shake fist at, bare tooth, flex muscle, rattle saber, rattle sabre, up ante, raise stake, raise specter of, raise spectre of, hold sword over, breathe fire, call for jihad against, declare jihad against, declare fatwa against, put bounty on, put price on, place bounty on`,
      ),
      roles: { actor: 'subject', target: 'against at on object' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`warn, caution, threaten, tell, notify`),
      with: lemmas(
        `consequence, response, retaliation, action, war, reprisal, force, escalation, sanction, punishment, violence, bloodshed, attack, intervention, measure, step, crackdown, strike`,
      ),
      roles: { actor: 'subject', target: 'object against' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas(`warn`),
      over: 'clause',
      roles: { actor: 'subject', target: 'object content' },
      needs: ['actor', 'target'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `consider, mull, weigh, contemplate, ponder, discuss, study, debate, propose, threaten, float`,
      ),
      with: lemmas(
        `sanction, embargo, boycott, airstrike, invasion, blockade, expulsion, strike, retaliation, tariff, ban`,
      ),
      roles: { actor: 'subject', target: 'on against of to' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      nouns: lemmas(
        `warning of attack, call to arm, sword - rattling, nuclear threat, terror threat, terrorist threat, blackmailing, war cry, threat of force, threat of war, threat of violence, brinkmanship, scare tactic, veiled threat, stern warning, final warning`,
      ),
      roles: { actor: 'subject by from of possessor modifier', target: 'to against' },
      needs: ['actor'],
      weight: 0.55,
    },

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
      verbs: ['warn', 'remind of'],
      without: HAZARDS,
      roles: { actor: 'subject', target: 'object' },
      needs: ['actor', 'target'],
      weight: 0.6,
    },
    {
      verbs: ['warn', 'warn of'],
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
