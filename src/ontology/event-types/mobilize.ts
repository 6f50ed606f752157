import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { CIVIL_SECTORS } from '../sector-groups.js';
import { PLACE_ROLE } from '../place-role.js';

const TROOPS = lemmas(`troop, soldier, force, army, reinforcement, marine, paratrooper, battalion, brigade,
        division, reservist, reserve, military, unit, fighter, militia, personnel, contingent`);
const MACHINES =
  lemmas(`warship, tank, fleet, jet, warplane, submarine, missile, destroyer, helicopter, battery,
        frigate, bomber, artillery, gunboat, drone, carrier, vessel, launcher`);
const DRILLS = ['exercise', 'drill', 'maneuver', 'manoeuvre', 'wargame', 'parade'];

/** Armed forces and police moved or shown, short of force. */
export const MOBILIZE: EventType = {
  name: 'MOBILIZE',
  description:
    'An armed force or police is moved, readied, tested or shown without being used: deployments, alerts, exercises of one country, missile and weapons tests.',
  category: 'MOBILIZE',
  categoryIf: { PLANNED: 'THREATEN' },
  cameo: ['15'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Whose force moves.' },
    {
      name: 'target',
      function: 'recipient',
      behind: true,
      fillers: ACTORS,
      description: 'Against whom, where that is clear.',
    },
    {
      name: 'weapon',
      function: 'instrument',
      fillers: ['ITEM'],
      description: 'What is tested, moved or readied.',
    },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'troops',
      description: 'Soldiers or units.',
      words: lemmas('troop, soldier, reservist, brigade, battalion, army, marine, paratrooper'),
    },
    {
      name: 'weapons',
      description: 'Weapons, ships or vehicles.',
      words: lemmas(`missile, warship, tank, jet, carrier, rocket, submarine, bomber, artillery, fleet,
        warplane`),
    },
    {
      name: 'police',
      description: 'Police or security units.',
      words: ['police', 'policeman', 'gendarme'],
    },
    {
      name: 'militia',
      description: 'Armed groups that no state commands.',
      words: lemmas('militia, militiaman, rebel, guerrilla, insurgent, paramilitary'),
    },
  ],
  contexts: [],
  quantities: ['items', 'distance'],
  anyOf: ['actor', 'target', 'weapon'],
  frames: [
    {
      verbs: lemmas(
        `reinforce, strengthen, bolster, beef up, boost, increase, double, expand, rotate, deploy, build up, swell, augment, raise, ready, prepare, arm, assemble, gather, concentrate, marshal, group, regroup`,
      ),
      with: lemmas(
        `troop, force, garrison, contingent, presence, patrol, army, police, unit, military, battalion, brigade, guard, defence, defense, deployment, border`,
      ),
      without: lemmas(`cooperation, tie, aid, training, rebel`),
      roles: {
        actor: 'subject',
        target: 'against',
        weapon: 'object',
        place: 'in on along at near around to',
      },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(`take up, take, occupy, dig in, set up, establish, man, erect`),
      with: lemmas(`position, checkpoint, outpost, cordon, roadblock, base, camp, post`),
      unlessBy: CIVIL_SECTORS,
      roles: { actor: 'subject', target: 'against', place: 'in on along at near around outside' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `sail, steam, transit, cruise, patrol, head, dock, anchor, fly, circle, hover, roll, rumble, approach, cross, enter, pass through, overfly, buzz, shadow`,
      ),
      with: lemmas(
        `warship, destroyer, frigate, carrier, submarine, fleet, flotilla, jet, fighter, bomber, warplane, tank, gunboat, column, armor, armour, squadron, drone`,
      ),
      without: lemmas(`refugee, migrant, aid, crash`),
      roles: {
        weapon: 'subject',
        actor: 'subject',
        target: 'against object',
        place: 'in into through over off near toward towards along to across',
      },
      weight: 0.5,
    },
    {
      verbs: lemmas(`violate, enter, intrude into, cross into, breach, penetrate, stray into`),
      with: lemmas(`airspace, water`),
      roles: { actor: 'subject', target: 'of possessor modifier', weapon: 'subject', place: 'object into' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `mass, amass, gather, assemble, advance, deploy, march, converge, dig in, take up position, stand guard, fan out, pour into, move into, go on alert`,
      ),
      with: lemmas(
        `troop, soldier, army, tank, police, militiaman, fighter, force, guard, column, paratrooper, marine`,
      ),
      without: lemmas(`protest, attack, demonstration, peacekeeper`),
      roles: {
        actor: 'subject',
        target: 'against',
        place: 'in into on along at near around outside to toward towards through',
      },
      needs: ['actor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`prepare, brace, ready, gear up, get ready, arm`),
      with: lemmas(`war, attack, offensive, invasion, battle, assault, strike, confrontation, fight`),
      roles: { actor: 'subject', target: 'against with on' },
      needs: ['actor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `enrich, test, develop, build, produce, acquire, assemble, deploy, install, position, station, upgrade, display, show off, parade, unveil, load, aim, point, fuel, move`,
      ),
      with: lemmas(
        `uranium, missile, warhead, rocket, launcher, bomb, weapon, icbm, battery, interceptor, nuclear`,
      ),
      without: lemmas(`treaty, talk, sell, sale, inspection`),
      roles: { actor: 'subject', target: 'at against', weapon: 'object', place: 'in at near on along' },
      needs: ['actor'],
      mode: 'weapons',
      weight: 0.45,
    },
    {
      verbs: lemmas(`draft, enlist, conscript, recruit, call up, press`),
      with: lemmas(
        `soldier, fighter, reservist, recruit, conscript, volunteer, man, youth, militiaman, troop`,
      ),
      roles: { actor: 'subject', target: 'against' },
      needs: ['actor'],
      mode: 'troops',
      weight: 0.6,
    },
    {
      verbs: lemmas(`declare, raise, sound, issue, order, put, place, heighten`),
      with: lemmas(`alert, mobilization, mobilisation, readiness, alarm`),
      without: lemmas(`health, weather, travel, tsunami, flood, storm`),
      roles: { actor: 'subject object', target: 'against' },
      weight: 0.6,
    },
    {
      verbs: lemmas(`step up, increase, tighten, strengthen, boost, beef up, reinforce, heighten, intensify`),
      with: lemmas(`security, patrol, surveillance, presence, vigilance, alert`),
      roles: { actor: 'subject', target: 'against', place: 'in around at along on' },
      needs: ['actor'],
      mode: 'police',
      weight: 0.6,
    },
    {
      nouns: lemmas(
        `call - up order, troop buildup, troop build - up, arms buildup, show of force, mobilization order, general mobilization, martial display, military presence, state of alert, combat readiness, red alert, high alert, war footing, missile deployment, weapons test, satellite launch, fly - over, flyover, flypast, naval deployment, war preparation`,
      ),
      roles: {
        actor: 'subject by of possessor modifier',
        target: 'against',
        place: 'in on along near to',
        weapon: 'of',
      },
      needs: ['actor'],
      weight: 0.45,
    },

    {
      verbs: lemmas(`deploy, mobilize, mobilise, redeploy, send in, station, mass, amass, call up, muster,
        conscript, call out, activate, garrison, marshal, remobilize`),
      with: [
        ...TROOPS,
        ...MACHINES,
        ...lemmas('police, officer, policeman, guard, security, patrol, gendarme, sniper'),
      ],
      roles: {
        actor: 'subject object',
        target: 'against',
        weapon: 'object',
        place: 'to in on along at near into',
      },
      weight: 0.9,
    },
    {
      verbs: lemmas('deploy, mobilize, mobilise, redeploy, remilitarize, muster'),
      roles: { actor: 'subject object', weapon: 'object', target: 'against' },
      weight: 0.5,
    },
    {
      verbs:
        lemmas(`send, dispatch, despatch, move, rush, position, commit, pour, assemble, ready, reposition,
        fly, concentrate, gather, bring in`),
      with: [...TROOPS, ...MACHINES, 'police'],
      roles: { actor: 'subject', target: 'against', weapon: 'object', place: 'to in along near into toward' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      // "ordered tanks" buys them.
      verbs: ['order'],
      with: [...TROOPS, 'police'],
      roles: { actor: 'subject', target: 'against', weapon: 'object', place: 'to in along near into toward' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: ['scramble', 'sortie', 'fly over'],
      with: lemmas('jet, fighter, aircraft, plane, warplane, helicopter, bomber'),
      roles: { actor: 'subject', weapon: 'object', target: 'against' },
      mode: 'weapons',
      contexts: ['military'],
      weight: 0.8,
    },
    {
      verbs: lemmas(`test, launch, fire, detonate, fire off, conduct test of, unveil, parade`),
      with: ['missile', 'rocket', 'weapon', 'icbm', 'warhead', 'satellite', 'bomb', 'device'],
      roles: { actor: 'subject', weapon: 'object', target: 'toward towards', place: 'into over off from' },
      needs: ['actor'],
      mode: 'weapons',
      weight: 0.6,
    },
    {
      verbs: ['conduct', 'carry out', 'perform', 'stage', 'prepare'],
      with: ['test', 'launch'],
      roles: { actor: 'subject', target: 'against', weapon: 'of' },
      needs: ['actor'],
      mode: 'weapons',
      weight: 0.75,
    },
    {
      verbs: lemmas(`conduct, hold, stage, begin, start, launch, carry out, kick off, announce, undertake,
        perform, resume`),
      with: DRILLS,
      without: ['joint', 'multinational', 'trilateral'],
      roles: { actor: 'subject', target: 'against', place: 'in near off' },
      needs: ['actor'],
      contexts: ['military'],
      weight: 0.75,
    },
    {
      verbs: ['put', 'place', 'go on', 'remain on', 'raise'],
      with: ['alert', 'standby'],
      roles: { actor: 'subject object', target: 'against' },
      weight: 0.75,
    },
    {
      nouns: lemmas('on alert, on standby, on high alert, on combat alert, on full alert, on red alert'),
      roles: { actor: 'itself', target: 'against' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas(`step up, tighten, beef up, strengthen, increase, reinforce, bolster, heighten, boost,
        intensify`),
      with: lemmas('security, patrol, presence, defense, defence, surveillance, garrison'),
      roles: { actor: 'subject', target: 'against', place: 'in around at along' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      verbs: lemmas('patrol, fortify, militarize, militarise, garrison, encircle, surround'),
      roles: { actor: 'subject', target: 'against object', place: 'object in' },
      needs: ['actor'],
      weight: 0.45,
    },
    {
      nouns: lemmas(`deployment, mobilization, mobilisation, redeployment, troop deployment, military buildup,
        buildup, build - up, troop movement, military build - up, surge, troop surge, call - up,
        conscription, military mobilization, escalation`),
      roles: { actor: 'subject by possessor modifier of', target: 'against' },
      mode: 'troops',
      weight: 0.55,
    },
    {
      nouns: lemmas(`missile test, nuclear test, weapon test, missile launch, test launch, test - firing,
        test firing, underground nuclear test, ballistic missile test, rocket test, rocket launch,
        nuclear detonation`),
      roles: { actor: 'subject by of possessor modifier', target: 'against', weapon: 'of' },
      mode: 'weapons',
      contexts: ['military'],
      weight: 0.8,
    },
    {
      nouns: lemmas(`military exercise, military drill, naval exercise, war game, wargame, military maneuver,
        military manoeuvre, live - fire exercise, live - fire drill, military parade, air drill,
        naval drill`),
      roles: { actor: 'subject by of possessor modifier', target: 'against' },
      contexts: ['military'],
      weight: 0.8,
    },
    {
      nouns: lemmas(`drill, maneuver, manoeuvre, patrol, reinforcement, naval patrol, security operation`),
      roles: { actor: 'subject by of possessor modifier', target: 'against' },
      needs: ['actor'],
      weight: 0.4,
    },
  ],
};
