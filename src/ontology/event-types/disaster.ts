import type { EventType, Frame } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const FORCES_OF_NATURE =
  lemmas(`earthquake, quake, tsunami, aftershock, hurricane, typhoon, cyclone, tornado, storm, blizzard, flood,
        flooding, landslide, mudslide, avalanche, wildfire, bushfire, eruption, drought, famine, heatwave, epidemic, outbreak, virus,
        disease, cholera, ebola, downpour, thunderstorm, snowstorm, tremor, snow, snowfall, rain, rainfall, wind, hail, lightning, ash, lava, malaria, measles, influenza, coronavirus, dengue, plague, typhoid, meningitis, polio, sars, pneumonia, heat, cold, volcano, gale, monsoon, twister, fever, pandemic`);

/** A force of nature as a noun: its victims are the object of "kill" or "injure", its place the object of "hit" or "rock". */
function disasterNouns(mode: string, weight: number, nouns: readonly string[]): Frame {
  return {
    nouns,
    roles: { victim: 'object', place: 'object in of off near on across modifier possessor' },
    mode,
    weight,
  };
}

/** Natural disasters and epidemics. */
export const DISASTER: EventType = {
  name: 'DISASTER',
  description:
    'A force of nature or a disease strikes: earthquake, storm, flood, landslide, wildfire, eruption, drought, heat, cold, epidemic; nobody is its actor.',
  category: null,
  cameo: [],
  roles: [
    {
      name: 'victim',
      function: 'victim',
      fillers: ['PERSON', 'GROUP'],
      description: 'Who is killed, hurt or driven out.',
    },
    PLACE_ROLE,
  ],
  modes: [
    { name: 'earthquake', description: 'An earthquake or the tsunami it sets off.' },
    { name: 'storm', description: 'A cyclone, hurricane, typhoon, tornado, thunderstorm or blizzard.' },
    { name: 'flood', description: 'A flood.' },
    { name: 'landslide', description: 'A landslide, mudslide or avalanche.' },
    { name: 'wildfire', description: 'A fire in forest or bush.' },
    { name: 'eruption', description: 'A volcanic eruption.' },
    { name: 'drought', description: 'Drought or famine.' },
    { name: 'weather', description: 'A wave of heat or cold.' },
    { name: 'epidemic', description: 'An outbreak of disease.' },
  ],
  contexts: ['disasters'],
  anyOf: ['victim', 'place'],
  quantities: ['killed', 'injured', 'missing', 'displaced', 'rescued', 'magnitude', 'money'],
  absorbs: ['ASSAULT'],
  frames: [
    {
      verbs: lemmas(`spew, belch, erupt, rumble, spit, come to life, blow top`),
      with: lemmas(`volcano, ash, lava, mount, crater, smoke, magma`),
      roles: { place: 'subject over in on into' },
      mode: 'eruption',
      weight: 0.75,
    },
    {
      verbs: lemmas(
        `contract, catch, die of, die from, fall ill with, come down with, test positive for, succumb to, suffer from, break out`,
      ),
      with: lemmas(
        `cholera, ebola, malaria, measles, flu, virus, influenza, dengue, typhoid, coronavirus, covid, plague, sars, meningitis, anthrax, disease, h5n1, h1n1, polio, fever, strain, hepatitis, zika`,
      ),
      roles: { victim: 'subject', place: 'in' },
      mode: 'epidemic',
      weight: 0.6,
    },
    {
      nouns: lemmas(
        `heavy snow, snowfall, heavy snowfall, heavy rainfall, flood disaster, swarm of locust, infestation, freezing weather, freak storm, magnitude quake, strong quake, seismic activity, tidal surge, river flood, measles epidemic, avian flu, swine flu, bird flu, dengue outbreak, polio outbreak, typhoid outbreak, storm system, cloudburst, glacier collapse, natural disaster`,
      ),
      roles: { victim: 'object', place: 'object in of off near on across modifier possessor' },
      weight: 0.6,
    },

    {
      verbs:
        lemmas(`kill, injure, hurt, hit, strike, rock, devastate, destroy, displace, batter, lash, shake, ravage, jolt,
        flatten, damage, trap, bury, sweep through, sweep across, tear through, rip through, wreak havoc, pound, level, cut off, sweep away, wash away, swamp, submerge, inundate, engulf, blanket, paralyze, paralyse, affect, claim, uproot, strand, isolate, force, leave, erupt, break out, spread, rage, rage in, rage across, burn, scorch, wallop, slam, slam into, knock out, trigger, spread to, sicken, infect, close in on, overwhelm, wash, swallow, cause, bring down, drench, soak, buffet, hammer, drown, ruin, wipe out, maroon, bear down on, roar through, race through, blow through`),
      with: FORCES_OF_NATURE,
      roles: { victim: 'object', place: 'object in across through of near' },
      weight: 0.95,
    },
    {
      verbs: ['die', 'perish', 'drown', 'flee', 'suffer'],
      with: FORCES_OF_NATURE,
      roles: { victim: 'subject', place: 'in near' },
      weight: 0.95,
    },
    disasterNouns(
      'earthquake',
      0.92,
      lemmas(`earthquake, quake, tsunami, aftershock, temblor, tremor, foreshock, seaquake,
        undersea earthquake, tidal wave`),
    ),
    disasterNouns(
      'storm',
      0.85,
      lemmas(`hurricane, typhoon, cyclone, tornado, tropical storm, snowstorm, thunderstorm, blizzard,
        twister, superstorm, tropical cyclone, sandstorm, hailstorm, dust storm, winter storm,
        ice storm, storm surge, windstorm, nor'easter, derecho, rainstorm, tropical depression`),
    ),
    disasterNouns(
      'storm',
      0.5,
      lemmas(`storm, gale, lightning, lightning strike, monsoon, torrential rain, heavy rain, downpour,
        monsoon rain, whirlwind`),
    ),
    disasterNouns(
      'flood',
      0.85,
      lemmas(`flood, flooding, flash flood, floodwater, flash flooding, inundation, deluge, dam burst`),
    ),
    disasterNouns(
      'landslide',
      0.9,
      lemmas(`landslide, mudslide, avalanche, rockslide, mud slide, landslip, mudflow, rockfall,
        sinkhole`),
    ),
    disasterNouns(
      'wildfire',
      0.9,
      lemmas(`wildfire, bushfire, forest fire, brush fire, wild fire, bush fire, grass fire, brushfire`),
    ),
    disasterNouns(
      'eruption',
      0.85,
      lemmas('eruption, volcanic eruption, volcano eruption, lava flow, ash cloud'),
    ),
    disasterNouns('drought', 0.8, ['drought', 'famine', 'crop failure', 'locust swarm', 'locust plague']),
    disasterNouns(
      'weather',
      0.8,
      lemmas(`heat wave, heatwave, cold wave, cold snap, cold spell, severe weather, extreme cold,
        extreme heat`),
    ),
    disasterNouns(
      'epidemic',
      0.7,
      lemmas(`epidemic, pandemic, outbreak, cholera outbreak, ebola outbreak, measles outbreak,
        bird flu outbreak, disease outbreak, cholera epidemic, plague, coronavirus pandemic,
        swine flu outbreak, flu epidemic`),
    ),
    {
      verbs: ['erupt'],
      with: ['volcano', 'mount', 'mt.', 'crater'],
      roles: { place: 'subject in on' },
      mode: 'eruption',
      weight: 0.85,
    },
    {
      verbs: ['flood', 'inundate', 'submerge', 'swamp', 'deluge', 'burst bank'],
      roles: { place: 'object in', victim: 'object' },
      mode: 'flood',
      weight: 0.5,
    },
    {
      verbs: ['make landfall', 'make landfall in'],
      roles: { place: 'in on near' },
      mode: 'storm',
      weight: 0.8,
    },
    {
      verbs: ['infect', 'sicken'],
      roles: { victim: 'object', place: 'in' },
      mode: 'epidemic',
      weight: 0.5,
    },
    {
      verbs: ['starve', 'freeze to death', 'starve to death'],
      roles: { victim: 'subject object', place: 'in' },
      weight: 0.4,
    },
  ],
};
