import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';
import { ASSAULT_BATTLES } from './assault-battles.js';
import { ASSAULT_NOUNS } from './assault-nouns.js';
import { ASSAULT_VERBS } from './assault-verbs.js';

/** Deliberate physical harm. */
export const ASSAULT: EventType = {
  name: 'ASSAULT',
  description:
    'An actor deliberately uses force that can harm people or property: attacks, bombings, shootings, killings, fighting, invasions, abductions, torture.',
  category: 'ASSAULT',
  categoryIf: { PLANNED: 'THREATEN' },
  cameo: ['18', '19', '20', '175', '1712', '190', '193', '194', '195', '196'],
  roles: [
    { name: 'attacker', function: 'actor', fillers: ACTORS, description: 'Who uses force.' },
    {
      name: 'opponent',
      function: 'actor',
      fillers: ACTORS,
      description: 'The other side of a clash or battle.',
    },
    {
      name: 'victim',
      function: 'victim',
      behind: true,
      ofDeed: true,
      fillers: ['PERSON', 'GROUP'],
      description: 'Who is hurt, killed, taken or tortured.',
    },
    {
      name: 'target',
      function: 'recipient',
      orPlace: true,
      behind: true,
      fillers: ['COUNTRY', 'ORGANIZATION', 'FACILITY'],
      description: 'The state, body or building attacked.',
    },
    {
      name: 'property',
      function: 'item',
      fillers: ['ITEM'],
      description: 'The aircraft, ship or vehicle shot down, sunk or destroyed.',
    },
    {
      name: 'instrument',
      function: 'instrument',
      fillers: ['ITEM'],
      under: 'item:weapon',
      description: 'The weapon used.',
    },
    PLACE_ROLE,
  ],
  modes: [
    {
      name: 'abduct',
      description: 'Abduction, kidnapping, hijacking, hostage-taking.',
      words: ['kidnap', 'abduct', 'hostage', 'hijack', 'kidnapping', 'abduction'],
    },
    {
      name: 'suicide-attack',
      description: 'The attacker dies in the attack by design.',
      words: ['suicide', 'kamikaze'],
    },
    { name: 'drone', description: 'Unmanned aircraft.', words: ['drone', 'unmanned', 'uav'] },
    {
      name: 'aerial',
      description: 'Aircraft with a crew.',
      words: lemmas(`airstrike, air, aerial, warplane, jet, helicopter, aircraft, bomber, gunship, plane`),
    },
    {
      name: 'crowd-control',
      description: 'Means meant to drive crowds away: tear gas, water cannon, batons, shots in the air.',
      words: ['tear', 'teargas', 'baton', 'truncheon', 'rubber', 'pepper'],
    },
    {
      name: 'unconventional',
      description: 'Chemical, biological, radiological or nuclear weapons.',
      words: lemmas(
        `chemical, nerve, sarin, chlorine, biological, anthrax, novichok, ricin, polonium, atomic`,
      ),
    },
    {
      name: 'heavy-weapons',
      description: 'Artillery, rockets, tanks and the like.',
      words:
        lemmas(`artillery, rocket, mortar, tank, shell, shelling, missile, howitzer, bombardment, armored,
        armoured, cannon, katyusha, rpg`),
    },
    {
      name: 'explosives',
      description: 'Mines, car bombs and other explosives outside heavy weapons.',
      words: lemmas(`bomb, bombing, ied, explosive, mine, landmine, grenade, roadside, explosion, dynamite,
        detonate, blast, explode`),
    },
    {
      name: 'firearms',
      description: 'Rifles, pistols, machine guns.',
      words: lemmas(`gun, gunfire, shoot, shooting, rifle, pistol, gunman, sniper, shot, firearm, handgun,
        bullet, gunfight, shootout, shotgun, kalashnikov, revolver`),
    },
    { name: 'sexual', description: 'Sexual violence.', words: ['rape', 'sexual', 'sexually', 'molest'] },
    { name: 'torture', description: 'Torture.', words: ['torture', 'waterboard', 'waterboarding'] },
    {
      name: 'primitive',
      description: 'Fire, blades, stones, tools.',
      words: lemmas(`knife, machete, stone, axe, arson, sword, stab, stabbing, rock, hammer, spear, arrow,
        molotov, behead, acid, torch, firebomb, hatchet`),
    },
    {
      name: 'targeted',
      description:
        'A killing of a chosen person, done or tried, or the killing of many who cannot defend themselves.',
      words: lemmas(`assassinate, assassination, execute, execution, massacre, assassin, genocide, lynch,
        behead, murder`),
    },
    {
      name: 'beat',
      description: 'Blows by hand or blunt instrument.',
      words: lemmas('beat, beating, punch, kick, bludgeon, club, slap, fist, manhandle'),
    },
    {
      name: 'destroy',
      description: 'Property is destroyed on purpose.',
      words: ['demolish', 'raze', 'bulldoze', 'demolition', 'sabotage', 'flatten'],
    },
  ],
  contexts: [],
  quantities: ['killed', 'injured', 'missing', 'displaced', 'detained', 'items'],
  anyOf: ['attacker', 'victim', 'target', 'place'],
  frames: [...ASSAULT_VERBS, ...ASSAULT_BATTLES, ...ASSAULT_NOUNS],
};
