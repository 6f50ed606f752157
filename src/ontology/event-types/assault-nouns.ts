import type { Frame } from '../event-type.js';
import { lemmas } from '../lemmas.js';

const BY_ATTACKER = 'subject by from possessor modifier';

/** The nouns that report an ASSAULT. */
export const ASSAULT_NOUNS: readonly Frame[] = [
  {
    nouns: lemmas(`attack, assault, ambush, onslaught, invasion, incursion, offensive, counterattack,
        counter-attack, counteroffensive, counter-offensive, bomb attack, terrorist attack,
        terror attack, rocket attack, missile attack, mortar attack, ground offensive,
        military offensive, gun attack, grenade attack, chemical attack, knife attack, gas attack,
        acid attack, arson attack, terror, military strike, ground assault, rebel attack,
        border attack, bombardment, shelling,  siege, hostility, blitz, blitzkrieg, sneak attack, revenge attack, hit - and - run attack, sniper attack, sword attack, mob attack, armed attack, armed assault, terrorist act, act of terrorism, act of terror, poison attack, hand grenade attack, cross - border attack, cross - border raid, firebomb attack, encirclement, rebel raid, rebel offensive, commando raid, dawn attack`),
    roles: {
      target: 'on against of at object',
      victim: 'on against of object',
      attacker: BY_ATTACKER,
      instrument: 'with',
      place: 'on in at near of modifier',
    },
    weight: 0.75,
  },
  {
    nouns:
      lemmas(`under attack, under fire, under siege, under bombardment, under assault, under shelling, under mortar fire,
        under artillery fire, under rocket fire, under sniper fire, under air attack`),
    roles: {
      target: 'itself object',
      victim: 'itself object',
      attacker: 'by from',
      place: 'itself in near',
    },
    weight: 0.75,
  },
  {
    nouns: lemmas(`airstrike, air strike, air raid, air attack, aerial bombardment, aerial bombing,
        bombing raid, air assault, aerial attack, air campaign, bombing campaign`),
    roles: {
      target: 'on against of object',
      victim: 'on against object',
      attacker: BY_ATTACKER,
      place: 'on in at near',
    },
    mode: 'aerial',
    weight: 0.9,
  },
  {
    nouns: ['drone strike', 'drone attack'],
    roles: {
      target: 'on against object',
      victim: 'on against object',
      attacker: BY_ATTACKER,
      place: 'on in at near',
    },
    mode: 'drone',
    weight: 0.92,
  },
  {
    nouns: lemmas(`missile strike, rocket strike, artillery strike, artillery fire, shellfire, rocket fire,
        mortar fire, missile barrage, rocket barrage`),
    roles: {
      target: 'on against object',
      victim: 'on against object',
      attacker: BY_ATTACKER,
      place: 'on in at near',
    },
    mode: 'heavy-weapons',
    weight: 0.88,
  },
  {
    nouns: ['strike'],
    roles: {
      target: 'on against at object',
      victim: 'on against object',
      attacker: BY_ATTACKER,
      place: 'on in at near',
    },
    needs: ['attacker'],
    weight: 0.4,
  },
  {
    nouns: lemmas(`suicide bombing, suicide attack, suicide car bombing, suicide bomb attack, suicide blast`),
    roles: {
      target: 'on against at of object',
      victim: 'on against object',
      attacker: BY_ATTACKER,
      place: 'in at near on',
    },
    mode: 'suicide-attack',
    weight: 0.95,
  },
  {
    nouns: lemmas(`bombing, car bombing, bomb blast, bomb explosion, car bomb, roadside bombing,
        truck bombing, roadside bomb, car bomb attack, bomb, suicide bomb, train bombing,
        twin bombing, double bombing`),
    roles: { target: 'of on against at object', attacker: BY_ATTACKER, place: 'in at near of on modifier' },
    mode: 'explosives',
    weight: 0.75,
  },
  {
    nouns: ['explosion', 'blast', 'detonation'],
    roles: { target: 'at object', attacker: 'by', instrument: 'of', place: 'in at near outside inside' },
    mode: 'explosives',
    weight: 0.5,
  },
  {
    nouns: lemmas(`shooting, gunfire, mass shooting, school shooting, drive - by shooting, gun attack,
        shooting spree, shooting rampage, sniper fire, shooting attack, gun violence`),
    roles: {
      victim: 'of on against object',
      target: 'at on object',
      attacker: 'subject by from possessor',
      place: 'in at near modifier',
    },
    mode: 'firearms',
    weight: 0.8,
  },
  {
    nouns: lemmas(`killing, murder, slaying, homicide, bloodshed, double murder, carnage, slaughter, genocide,
        ethnic cleansing, pogrom, atrocity, mass killing, bloodbath, manslaughter, triple murder, honor killing, honour killing, mass murder, serial killing, infanticide, revenge killing, sectarian killing, butchery, extermination, poisoning`),
    roles: {
      victim: 'of possessor object',
      attacker: 'subject by from modifier possessor',
      place: 'in at near',
    },
    weight: 0.6,
  },
  {
    nouns: lemmas(`assassination, massacre, execution, beheading, lynching, assassination attempt,
        extrajudicial killing, targeted killing, decapitation, contract killing, summary execution,
        political assassination`),
    roles: { victim: 'of on against possessor object', attacker: 'subject by modifier', place: 'in at near' },
    mode: 'targeted',
    weight: 0.8,
  },
  {
    nouns: lemmas(`stabbing, knifing, arson, firebombing, knife attack, stone - throwing, machete attack`),
    roles: {
      victim: 'of object',
      target: 'of at on object',
      attacker: 'subject by possessor',
      place: 'in at near',
    },
    mode: 'primitive',
    weight: 0.75,
  },
  {
    nouns: lemmas('beating, flogging, mistreatment, brutality, police brutality, whipping'),
    roles: { victim: 'of possessor object', attacker: 'subject by modifier' },
    mode: 'beat',
    weight: 0.5,
  },
  {
    nouns: lemmas('rape, gang rape, sexual assault, sexual violence, sexual abuse, mass rape'),
    roles: { victim: 'of possessor object', attacker: 'subject by' },
    mode: 'sexual',
    weight: 0.65,
  },
  {
    nouns: ['torture', 'waterboarding'],
    roles: { victim: 'of possessor object', attacker: 'subject by' },
    mode: 'torture',
    contexts: ['human_rights'],
    weight: 0.55,
  },
  {
    nouns: lemmas(`kidnapping, abduction, hijacking, hostage - taking, hostage taking, hostage crisis, kidnap,
        siege, enforced disappearance, carjacking, hostage situation`),
    roles: {
      victim: 'of possessor object',
      target: 'of object',
      attacker: 'subject by',
      place: 'in at near',
    },
    mode: 'abduct',
    weight: 0.75,
  },
  {
    nouns: lemmas(`clash, battle, fighting, firefight, gunfight, gun battle, shootout, shoot - out, skirmish,
        combat, street battle, armed clash, street fighting, border clash, melee, altercation, gunbattle, brawl,
        armed conflict, scuffle, crossfire, infighting, heavy fighting, border skirmish,
        naval clash, fierce fighting, pitched battle, standoff, confrontation, exchange of fire, tank battle, gun fight, street clash, running battle, turf war, fistfight, fist fight, free - for - all, dogfight, hand - to - hand combat, factional fighting, sectarian clash, tribal clash, ethnic clash, shoot - up, exchange of gunfire`),
    roles: {
      attacker: 'subject between of by possessor modifier',
      opponent: 'with against',
      place: 'in at near for modifier',
    },
    reciprocal: true,
    weight: 0.65,
  },
  {
    nouns: lemmas('war, civil war, insurgency, conflict, military campaign, guerrilla war'),
    roles: {
      attacker: 'between by possessor',
      opponent: 'with',
      target: 'on against object',
      place: 'in over modifier',
    },
    needs: ['attacker'],
    weight: 0.3,
  },
  {
    nouns: lemmas('capture, takeover, seizure, recapture, occupation, conquest'),
    roles: {
      place: 'of',
      target: 'of object',
      victim: 'of object',
      attacker: 'subject by possessor modifier',
    },
    needs: ['attacker'],
    contexts: ['territory'],
    weight: 0.45,
  },
  {
    nouns: lemmas(`violence, retaliation, reprisal, sabotage, sectarian violence, ethnic violence,
        communal violence, reprisal attack, violent clash, demolition, destruction`),
    roles: {
      attacker: 'by from possessor modifier',
      target: 'against of object',
      victim: 'against object',
      place: 'in at near',
    },
    weight: 0.4,
  },
];
