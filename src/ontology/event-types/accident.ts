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
