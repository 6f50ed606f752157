import type { Frame } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { CIVIL_SECTORS } from '../sector-groups.js';

const GROUNDS =
  lemmas(`town, city, village, capital, base, district, airport, territory, area, province, post,
        outpost, hill, stronghold, island, bridge, region, checkpoint, headquarters, airfield,
        neighborhood, neighbourhood, compound, port, barracks, palace`);

/** The verbs that report fighting and the taking of ground. */
export const ASSAULT_BATTLES: readonly Frame[] = [
  {
    verbs: lemmas(
      `seize, capture, recapture, retake, conquer, overrun, occupy, reoccupy, liberate, storm, regain, annex`,
    ),
    without: lemmas(`police, oath, hostage`),
    unlessBy: CIVIL_SECTORS,
    roles: { attacker: 'subject', target: 'from', place: 'object' },
    needs: ['attacker', 'place'],
    contexts: ['territory'],
    weight: 0.6,
  },
  {
    verbs: lemmas(
      `cross into, push into, advance into, roll into, thrust into, march into, pour into, break into, drive into, sweep into, infiltrate, infiltrate into, close in on, advance on, march on, fight way into`,
    ),
    with: lemmas(
      `troop, soldier, force, tank, army, rebel, fighter, militia, militant, guerrilla, column, insurgent, militiaman`,
    ),
    roles: { attacker: 'subject', target: 'into on', place: 'into object on' },
    needs: ['attacker'],
    contexts: ['territory'],
    weight: 0.6,
  },
  {
    verbs: lemmas(
      `repel, repulse, rout, drive back, beat back, fight off, push back, dislodge, flush out, smoke out, overpower, overrun, pin down, trap, outflank, beat off, crush, subdue, oust from, drive from, drive out of, expel from, clear, hunt down, engage, mop up`,
    ),
    with: lemmas(
      `rebel, fighter, militant, insurgent, guerrilla, troop, soldier, force, militia, attack, offensive, assault, incursion, invader, position, stronghold, army, jihadist, gunman, enemy`,
    ),
    without: lemmas(`talk, protest, team`),
    roles: { attacker: 'subject', victim: 'object of by', target: 'object of by', place: 'from in' },
    needs: ['attacker'],
    weight: 0.65,
  },
  {
    verbs: lemmas(
      `come to blow, exchange blow, trade blow, trade punch, exchange gunfire, trade gunfire, trade fire, cross sword, do battle, slug it out, shoot it out, fight it out, battle it out, lock in battle, engage in battle, engage in gunfight`,
    ),
    without: lemmas(`team, game, match`),
    roles: { attacker: 'subject', opponent: 'with against' },
    needs: ['attacker'],
    reciprocal: true,
    weight: 0.65,
  },
  {
    verbs: lemmas(
      `pick off, finish off, liquidate, take out, neutralize, neutralise, decimate, mow, massacre, bump off, rub out, do away with, cut throat of, slit throat of, put bullet in, leave for dead, bury alive, burn alive, hang, poison, garrotte, bayonet, disembowel, immolate, stone to death, club to death, kick to death, starve to death, burn to death, trample to death, blow to piece, tear apart`,
    ),
    without: lemmas(
      `team, tie, opponent, candidate, tax, subsidy, deficit, remains, funeral, disease, earthquake, storm, flood, avalanche, landslide, tariff`,
    ),
    roles: { victim: 'object of', attacker: 'subject', instrument: 'with' },
    needs: ['victim', 'attacker'],
    mode: 'targeted',
    weight: 0.5,
  },
  {
    verbs: ['exchange', 'trade'],
    with: ['fire', 'gunfire', 'shot', 'blow', 'shell'],
    roles: { attacker: 'subject', opponent: 'with' },
    reciprocal: true,
    weight: 0.85,
  },
  {
    verbs: lemmas(`capture, recapture, seize, retake, conquer, overrun, take, take over, liberate, reoccupy,
        occupy, regain, take control of, seize control of, wrest control of, gain control of,
        march into, roll into, push into, storm, enter, advance on`),
    with: GROUNDS,
    roles: { attacker: 'subject', target: 'from', place: 'object of in into on' },
    needs: ['attacker'],
    contexts: ['territory'],
    weight: 0.7,
  },
  {
    verbs: lemmas(`capture, recapture, retake, conquer, overrun, take control of, seize control of, occupy,
        reoccupy, subdue, vanquish`),
    roles: { attacker: 'subject', target: 'object from', victim: 'object', place: 'object of in' },
    needs: ['attacker'],
    contexts: ['territory'],
    weight: 0.6,
  },
  {
    verbs: lemmas(`clash, clash with, fight, battle, skirmish, fight with, battle with, exchange fire with,
        spar with, scuffle with, do battle with, fight against, brawl, scuffle, grapple with, duel`),
    roles: { attacker: 'subject', opponent: 'object with against' },
    needs: ['attacker', 'opponent'],
    reciprocal: true,
    weight: 0.75,
  },
  {
    verbs: lemmas(`retaliate, retaliate against, wage war on, wage war against, wage war, declare war on,
        go to war with, go to war against, make war on, hit back at, strike back, fire back`),
    roles: { attacker: 'subject', target: 'against on with', victim: 'against on', instrument: 'with' },
    needs: ['attacker'],
    weight: 0.55,
  },
];
