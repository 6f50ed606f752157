import type { EventType, Frame } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** An accident as a noun: its victims are the object of "kill" or "injure" over it. */
function accidentNouns(mode: string, weight: number, nouns: readonly string[]): Frame {
  return {
    nouns,
    roles: { victim: 'object', vehicle: 'of involving', place: 'in at near off on outside over modifier' },
    mode,
    weight,
  };
}

const MISHAPS =
  lemmas(`crash, accident, collision, derailment, blaze, stampede, collapse, capsizing, wreck, fire, mishap, sinking,
        pileup, shipwreck, inferno, leak`);
const VEHICLES =
  lemmas(`plane, train, bus, helicopter, aircraft, ship, ferry, boat, airliner, jet, car, truck,
        vehicle, airplane, flight, tanker, lorry, minibus, coach, van, submarine, vessel,
        aeroplane, airbus, boeing, tram, dinghy, balloon, trawler, freighter, motorcycle,
        spacecraft`);

/** Things that can fall down or blow up. */
const STRUCTURES =
  lemmas(`building, bridge, mine, roof, dam, wall, tunnel, house, stand, factory, balcony, crane, stadium, scaffolding,
        stage, tower, levee, block, church, mosque, hotel, shaft, ceiling, platform, ramp, overpass, flyover, walkway, grandstand,
        embankment, hangar, warehouse, structure, floor, apartment, mall, school, escalator, ride, footbridge, viaduct`);

/** Harm that nobody meant: crashes, collapses, fires, spills. */
export const ACCIDENT: EventType = {
  name: 'ACCIDENT',
  description:
    'Something goes wrong without intent and does harm: a crash, derailment, sinking, collapse, fire, explosion, spill or stampede; nobody is its actor.',
  category: null,
  cameo: [],
  roles: [
    {
      name: 'victim',
      function: 'victim',
      fillers: ['PERSON', 'GROUP'],
      description: 'Who is killed, hurt or missing.',
    },
    {
      name: 'vehicle',
      function: 'topic',
      fillers: ['ITEM', 'FACILITY'],
      description: 'What crashed, sank, burned or fell down.',
    },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'aviation',
      description: 'In the air.',
      words: lemmas(`plane, aircraft, helicopter, airliner, flight, jet, airplane, airbus, boeing, runway,
        aeroplane, pilot`),
    },
    {
      name: 'rail',
      description: 'On rails.',
      words: lemmas('train, derail, derailment, railway, tram, locomotive, metro'),
    },
    {
      name: 'road',
      description: 'On the road.',
      words: lemmas('bus, car, truck, lorry, minibus, highway, motorway, coach, motorcycle, driver'),
    },
    {
      name: 'maritime',
      description: 'On water.',
      words: lemmas('ferry, ship, boat, vessel, capsize, sink, shipwreck, trawler, submarine, tanker'),
    },
    {
      name: 'industrial',
      description: 'In a mine, plant or works; spills.',
      words: lemmas('mine, factory, plant, spill, refinery, meltdown, leak, reactor, miner'),
    },
    {
      name: 'collapse',
      description: 'A building, bridge or dam falls down.',
      words: ['collapse', 'dam', 'bridge'],
    },
    { name: 'fire', description: 'A fire that nobody set.', words: ['fire', 'blaze'] },
    { name: 'crowd', description: 'A crush of people.', words: ['stampede', 'crush'] },
  ],
  contexts: ['disasters'],
  anyOf: ['victim', 'vehicle', 'place'],
  quantities: ['killed', 'injured', 'missing', 'rescued', 'displaced'],
  absorbs: ['ASSAULT'],
  frames: [
    {
      verbs: lemmas(
        `collapse, cave in, give way, fall down, topple, come down, crumble, crash down, come crashing down, topple over, tumble down, fall, topple onto, crash onto`,
      ),
      with: STRUCTURES,
      without: lemmas(
        `government, price, currency, talk, regime, bomb, airstrike, shell, protester, troop, rebel, earthquake`,
      ),
      roles: { vehicle: 'subject', victim: 'on', place: 'in at near' },
      mode: 'collapse',
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `crash, come down, nosedive, slam into, smash into, skid, skid off, roll over, swerve, flip, flip over, burst into flames, burst into flame, catch fire, sink, founder, run aground, go down, vanish, disappear, break apart, hit, strike, plow into, plough into, run into, ram into, plunge, plunge into, plunge off, fall into, hurtle into, careen off, career off, leave road, go off road, jump track, jump rail, leave track, overturn, tip over, keel over, ditch, explode, break up, break in two, overshoot, lose contact, lose control of, go missing`,
      ),
      with: lemmas(
        `plane, train, bus, helicopter, aircraft, ship, ferry, boat, airliner, jet, car, truck, vehicle, airplane, tanker, lorry, minibus, coach, van, submarine, vessel, aeroplane, airbus, boeing, tram, dinghy, balloon, trawler, freighter, motorcycle, spacecraft, locomotive, raft, yacht, glider, barge, cessna, liner, shuttle`,
      ),
      without: lemmas(
        `bomb, missile, rocket, torpedo, rebel, militant, gunman, attack, bomber, mine, mortar, suicide, drone, price, pirate, sanction`,
      ),
      roles: { vehicle: 'subject object', victim: 'object', place: 'in into near off on at over' },
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `explode, blow up, catch fire, burn, leak, rupture, burst, go up in flame, burn down, burn to ground, ignite, melt down, spill, malfunction, overheat`,
      ),
      with: lemmas(
        `plant, pipeline, boiler, tank, factory, refinery, reactor, warehouse, depot, cylinder, transformer, mine, gas, oil, chemical, tanker, silo, pipe, fireworks, mill, generator, furnace, nightclub, station, petrol, valve, ammonia, chlorine, rig, platform`,
      ),
      without: lemmas(
        `bomb, attack, suicide, militant, rebel, missile, rocket, price, gunman, grenade, mortar, protester`,
      ),
      roles: { vehicle: 'subject', place: 'in at near off into' },
      mode: 'industrial',
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `sweep through, rip through, tear through, rage through, break out, gut, destroy, engulf, raze, spread through, kill, devastate, damage, ravage, race through`,
      ),
      with: lemmas(`fire, blaze, flame, inferno, explosion, gas`),
      without: lemmas(
        `bomb, car, forest, wild, attack, suicide, open, mortar, artillery, rocket, militant, bush, gunfire`,
      ),
      roles: { vehicle: 'object through', victim: 'object', place: 'in at near through object' },
      mode: 'fire',
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `crush, trample, asphyxiate, suffocate, scald, drown, electrocute, poison, burn, bury, trap`,
      ),
      with: lemmas(
        `stampede, crowd, rubble, collapse, smoke, fume, gas, mine, debris, boat, cave, carbon, machine, elevator, panic, crush`,
      ),
      without: lemmas(`soldier, police, earthquake, quake, bomb, landslide, avalanche`),
      roles: { victim: 'object subject', place: 'in at near off' },
      weight: 0.6,
    },
    {
      nouns: lemmas(
        `bus plunge, boat capsizing, ship collision, elevator accident, crane collapse, fireworks blast, power failure, outage, food poisoning, alcohol poisoning, gas poisoning, carbon monoxide poisoning, mine fire, tanker explosion, ammonia leak, toxic spill, radiation leak, nuclear leak, drowning, suffocation, coal mine blast, refinery fire, plant fire, train fire, bus fire, boat sinking, ship sinking, ferry capsizing, mass drowning, plant blast, fatal crash, head - on collision, fender bender, gas blast, chemical explosion, structural failure, roof cave - in, wall collapse, stand collapse, bridge failure, industrial disaster, oil leak, oil slick, pipeline leak, rig explosion, blowout, level crossing accident, hit - and - run, freak accident, tunnel fire, forklift accident, space shuttle disaster`,
      ),
      roles: { victim: 'object', vehicle: 'of involving', place: 'in at near off on outside over modifier' },
      weight: 0.75,
    },

    {
      verbs: ['kill', 'injure', 'hurt', 'wound', 'trap', 'destroy', 'damage', 'hospitalize'],
      with: MISHAPS,
      roles: { victim: 'object', place: 'in at near off on' },
      weight: 0.93,
    },
    {
      verbs: ['die', 'perish', 'drown', 'suffer'],
      with: MISHAPS,
      roles: { victim: 'subject', place: 'in at near off on' },
      weight: 0.93,
    },
    {
      verbs:
        lemmas(`crash, crash into, crash in, collide, collide with, derail, capsize, overturn, run aground,
        plunge into, veer off, plummet, skid off, ditch`),
      with: VEHICLES,
      roles: { vehicle: 'subject object', place: 'in into near off on at' },
      weight: 0.85,
    },
    {
      verbs: ['crash', 'collide', 'derail', 'capsize', 'overturn', 'run aground'],
      roles: { vehicle: 'subject object', victim: 'subject', place: 'in into near off on at' },
      weight: 0.6,
    },
    {
      verbs: lemmas(`sink, go down, catch fire, burst into flame, disappear, explode, go missing, run off`),
      with: VEHICLES,
      roles: { vehicle: 'subject', place: 'in near off on over' },
      weight: 0.65,
    },
    {
      verbs: ['collapse', 'cave in', 'give way', 'burst', 'fall down'],
      with: lemmas(`building, bridge, mine, roof, dam, wall, tunnel, house, stand, factory, balcony, crane,
        stadium, scaffolding, stage, tower, levee, block, church, mosque, hotel, shaft`),
      roles: { vehicle: 'subject', place: 'in at near' },
      mode: 'collapse',
      weight: 0.8,
    },
    {
      verbs: ['spill', 'leak', 'melt down', 'leak into'],
      with: lemmas(`oil, chemical, gas, radiation, crude, fuel, pipeline, tanker, reactor, ammonia, acid`),
      roles: { vehicle: 'subject from', place: 'in into near off' },
      mode: 'industrial',
      contexts: ['environment'],
      weight: 0.75,
    },
    {
      verbs: ['drown', 'suffocate', 'electrocute', 'trample', 'burn to death'],
      roles: { victim: 'subject object', place: 'in off at near' },
      needs: ['victim'],
      weight: 0.5,
    },
    accidentNouns(
      'aviation',
      0.9,
      lemmas(`plane crash, air crash, helicopter crash, jet crash, aircraft crash, air disaster,
        air accident, emergency landing, crash landing, mid - air collision, midair collision,
        near miss`),
    ),
    accidentNouns(
      'rail',
      0.9,
      lemmas(`train crash, derailment, rail crash, train accident, rail accident, train collision,
        train wreck, rail disaster, train derailment, train disaster`),
    ),
    accidentNouns(
      'road',
      0.85,
      lemmas(`car crash, bus crash, car accident, traffic accident, road accident, bus accident,
        pile - up, road crash, truck crash, traffic collision, pileup, coach crash, auto accident`),
    ),
    accidentNouns(
      'maritime',
      0.85,
      lemmas(`shipwreck, capsizing, ferry disaster, boat accident, ferry accident, sinking,
        boating accident, boat disaster, ferry sinking`),
    ),
    accidentNouns(
      'industrial',
      0.85,
      lemmas(`oil spill, gas leak, nuclear accident, mine explosion, mining accident,
        industrial accident, gas explosion, chemical spill, mine disaster, meltdown, chemical leak,
        mine collapse, coal mine explosion, nuclear disaster, spill, factory explosion,
        plant explosion, mining disaster, pipeline explosion, workplace accident, boiler explosion`),
    ),
    accidentNouns(
      'collapse',
      0.85,
      lemmas(`building collapse, bridge collapse, roof collapse, dam collapse, cave - in, dam failure,
        tunnel collapse, scaffolding collapse`),
    ),
    accidentNouns(
      'fire',
      0.65,
      lemmas(`blaze, house fire, factory fire, apartment fire, nightclub fire, hospital fire,
        building fire, warehouse fire, hotel fire, inferno, prison fire, fireworks explosion, fire`),
    ),
    accidentNouns('crowd', 0.85, ['stampede', 'crowd crush', 'human crush']),
    {
      nouns: lemmas(`crash, accident, collision, mishap, fatal accident, wreck, power outage, blackout,
        power cut, misfire`),
      roles: { victim: 'object', vehicle: 'of involving', place: 'in at near off on outside modifier' },
      weight: 0.7,
    },
    {
      nouns: ['collapse'],
      with: lemmas('building, bridge, roof, mine, dam, tower, wall, tunnel, house, stadium, crane'),
      roles: { victim: 'object', vehicle: 'of', place: 'in at near' },
      mode: 'collapse',
      weight: 0.8,
    },
  ],
};
