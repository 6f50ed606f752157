import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
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
      verbs: lemmas(`deploy, mobilize, mobilise, redeploy, send in, station, mass, amass, call up, muster,
        conscript, call out, activate, garrison, marshal, remobilize`),
      with: [
        ...TROOPS,
        ...MACHINES,
        ...lemmas('police, officer, policeman, guard, security, patrol, gendarme, sniper'),
      ],
      roles: { actor: 'subject', target: 'against', weapon: 'object', place: 'to in on along at near into' },
      weight: 0.9,
    },
    {
      verbs: lemmas('deploy, mobilize, mobilise, redeploy, remilitarize, muster'),
      roles: { actor: 'subject object', weapon: 'object', target: 'against' },
      weight: 0.5,
    },
    {
      verbs:
        lemmas(`send, dispatch, despatch, move, rush, order, position, commit, pour, assemble, ready, reposition,
        fly, concentrate, gather, bring in`),
      with: [...TROOPS, ...MACHINES, 'police'],
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
