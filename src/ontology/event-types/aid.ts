import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

const RELIEF = lemmas(`aid, assistance, relief, food, medicine, help, shelter, tent, blanket, water, vaccine,
        clothing, ration, fuel, wheat, rice, grain, fertilizer, ventilator, mask, generator`);
const MONEY = lemmas(`loan, grant, fund, funding, money, credit, bailout, donation, financing, package,
        compensation, subsidy, reparation, dollar, euro, cash`);

/** Material help whose gain is mostly the recipient's. */
export const AID: EventType = {
  name: 'AID',
  description:
    'An actor gives material help: money, food, medicine, rescue, training, troops for protection, shelter or asylum.',
  category: 'AID',
  categoryIf: { PLANNED: 'AGREE', DENIED: 'REJECT' },
  cameo: ['07'],
  roles: [
    { name: 'donor', function: 'actor', fillers: ACTORS, description: 'Who helps.' },
    { name: 'recipient', function: 'recipient', fillers: ACTORS, description: 'Who is helped.' },
    { name: 'goods', function: 'item', fillers: ['ITEM'], description: 'What is given.' },
    PLACE_ROLE,
  ],
  modes: [],
  contexts: [],
  quantities: ['money', 'items', 'rescued'],
  anyOf: ['donor', 'recipient'],
  frames: [
    {
      verbs: lemmas(`evacuate, airlift, fly out, bring home, repatriate`),
      with: lemmas(`national, staff, patient, wounded, expatriate, foreigner`),
      without: lemmas(`troop, soldier, storm`),
      roles: { donor: 'subject', recipient: 'object from', place: 'from' },
      needs: ['donor'],
      weight: 0.6,
    },

    {
      verbs: lemmas(`treat, vaccinate, immunize, immunise, inoculate, feed, clothe, house, nurse, shelter`),
      with: lemmas(
        `patient, refugee, victim, survivor, child, people, villager, wounded, homeless, evacuee, injured, family`,
      ),
      roles: { donor: 'subject', recipient: 'object' },
      needs: ['donor'],
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `accept, admit, absorb, receive, host, take, take in, shelter, welcome, house, accommodate`,
      ),
      with: lemmas(`refugee, migrant, evacuee, seeker, displaced, asylum`),
      roles: { donor: 'subject', recipient: 'object of from' },
      needs: ['donor'],
      contexts: ['migration'],
      weight: 0.75,
    },
    {
      verbs: lemmas(
        `reach, arrive, arrive in, arrive at, enter, get to, roll into, cross into, land in, dock in, leave for`,
      ),
      with: lemmas(`convoy, aid, relief, supply, medicine, food, shipment`),
      without: lemmas(`weapon, arm`),
      roles: { donor: 'of from by', recipient: 'object in at', place: 'object in at into' },
      contexts: ['human_security'],
      weight: 0.6,
    },
    {
      verbs: lemmas(`pull, pluck, free, dig, dig out, winch, drag, haul, extract, lift`),
      with: lemmas(`survivor, rubble, wreckage, debris, water, sea, roof, building, cave, mine, hostage`),
      without: lemmas(`troop, soldier, force`),
      roles: { recipient: 'object', donor: 'subject' },
      needs: ['donor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`free, save, liberate, rescue, recover`),
      with: lemmas(
        `hostage, captive, victim, fisherman, crew, passenger, migrant, survivor, miner, sailor, climber`,
      ),
      roles: { recipient: 'object', donor: 'subject' },
      needs: ['donor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(
        `finance, fund, bankroll, sponsor, underwrite, subsidize, subsidise, prop up, shore up, bail out, rebuild, reconstruct`,
      ),
      roles: { donor: 'subject', recipient: 'object in for of' },
      needs: ['donor', 'recipient'],
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `pump, pour, plough, plow, inject, channel, sink, commit, set aside, earmark, allot, appropriate, make available, put up, lend, loan, advance, extend, provide, give, grant, allocate, donate, offer, disburse, contribute, hand out`,
      ),
      with: lemmas(
        `$, €, £, million, billion, dollar, euro, pound, yen, fund, loan, grant, credit, aid, assistance, relief, donation`,
      ),
      without: lemmas(`bank, market`),
      roles: { donor: 'subject from', recipient: 'indirect to for into in object' },
      needs: ['donor', 'recipient'],
      contexts: ['economic'],
      weight: 0.7,
    },
    {
      verbs: lemmas(
        `come to aid of, come to rescue of, go to aid of, lend hand to, lend helping hand to, provide for, minister to, care for, tend to, look after, help rebuild, help out, give hand to, give shelter to, give refuge to, give asylum to, grant refuge to, grant asylum to, open door to, dig for survivor, search for survivor`,
      ),
      roles: { donor: 'subject', recipient: 'of to for object', place: 'in' },
      needs: ['donor'],
      weight: 0.55,
    },
    {
      verbs: lemmas(`train, instruct, drill, equip`),
      with: lemmas(
        `cadet, guard, commando, unit, trainee, militiaman, sailor, airman, brigade, battalion, policeman, gendarme, coastguard, medic`,
      ),
      roles: { donor: 'subject', recipient: 'object of' },
      needs: ['recipient'],
      contexts: ['military'],
      weight: 0.7,
    },
    {
      nouns: lemmas(
        `aid convoy, aid shipment, aid flight, relief flight, soft loan, credit line, line of credit, food shipment, humanitarian convoy, humanitarian corridor, aid package, rescue package, cash injection, handout, emergency loan, food delivery, aid delivery, medical evacuation, mercy mission, search and rescue, debt forgiveness, debt cancellation, debt write - off, reconstruction aid, emergency relief, bail - out, safe haven, food assistance, emergency assistance, technical assistance`,
      ),
      roles: { donor: 'subject from by possessor modifier', recipient: 'to for of in' },
      weight: 0.5,
    },

    {
      verbs: lemmas('aid, assist, bail out, rally to, subsidize, subsidise, feed'),
      roles: { donor: 'subject', recipient: 'object of to' },
      needs: ['donor', 'recipient'],
      weight: 0.7,
    },
    {
      verbs: ['help', 'finance', 'fund', 'bankroll', 'sponsor'],
      roles: { donor: 'subject', recipient: 'object' },
      needs: ['donor', 'recipient'],
      weight: 0.45,
    },
    {
      verbs: ['rescue', 'save', 'winch'],
      roles: { recipient: 'object', donor: 'subject' },
      needs: ['donor', 'recipient'],
      weight: 0.55,
    },
    { verbs: ['rescue'], roles: { recipient: 'object' }, needs: ['recipient'], weight: 0.85 },
    {
      verbs: ['evacuate', 'airlift', 'relocate', 'resettle', 'medevac'],
      roles: { recipient: 'object', donor: 'subject' },
      needs: ['recipient'],
      weight: 0.6,
    },
    {
      verbs:
        lemmas(`provide, send, deliver, give, supply, ship, distribute, dispatch, despatch, airlift, airdrop, drop,
        fly in, bring, donate, offer, hand out, rush, truck, extend, contribute, transport,
        pour in`),
      with: RELIEF,
      roles: { donor: 'subject from', recipient: 'indirect to for among object', goods: 'object of with' },
      contexts: ['human_security'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`provide, send, give, grant, lend, allocate, earmark, approve, disburse, extend, transfer,
        pay, release, donate, contribute, award, inject, loan, hand, channel, raise, wire`),
      with: MONEY,
      roles: { donor: 'subject from', recipient: 'indirect to for' },
      needs: ['donor', 'recipient'],
      contexts: ['economic'],
      weight: 0.75,
    },
    {
      verbs: ['donate', 'contribute', 'gift', 'bequeath'],
      roles: { donor: 'subject', recipient: 'to for', goods: 'object' },
      needs: ['donor'],
      weight: 0.75,
    },
    {
      verbs: ['provide', 'supply', 'furnish', 'shower'],
      roles: { donor: 'subject', recipient: 'object', goods: 'with' },
      needs: ['donor', 'recipient'],
      with: [...RELIEF, ...MONEY],
      weight: 0.75,
    },
    {
      verbs: ['train', 'coach', 'advise', 'mentor'],
      with: lemmas(`troop, soldier, police, force, army, officer, fighter, rebel, militia, pilot, recruit`),
      roles: { donor: 'subject', recipient: 'object of' },
      needs: ['recipient'],
      contexts: ['military'],
      weight: 0.75,
    },
    {
      verbs: lemmas(
        'send, deploy, dispatch, despatch, contribute, commit, provide, mobilize, mobilise, fly in',
      ),
      with: lemmas(`peacekeeper, rescuer, medic, doctor, nurse, firefighter, observer, adviser, trainer, rescue,
        peacekeeping, medical, humanitarian,
        engineer`),
      roles: { donor: 'subject', recipient: 'to for in', place: 'to in' },
      weight: 0.85,
    },
    {
      verbs: ['grant', 'give', 'offer', 'provide', 'extend'],
      with: lemmas('asylum, refuge, sanctuary, shelter, protection, residency'),
      roles: { donor: 'subject', recipient: 'indirect to for' },
      contexts: ['asylum'],
      weight: 0.85,
    },
    {
      verbs: lemmas('shelter, take in, give refuge to, harbor, harbour, accommodate, house'),
      roles: { donor: 'subject', recipient: 'object to' },
      needs: ['donor', 'recipient'],
      contexts: ['migration'],
      weight: 0.5,
    },
    {
      verbs: lemmas('forgive, write off, cancel, waive, restructure, reschedule, relieve'),
      with: ['debt', 'loan', 'repayment'],
      roles: { donor: 'subject', recipient: 'of for to possessor' },
      contexts: ['economic'],
      weight: 0.9,
    },
    {
      verbs: lemmas('compensate, indemnify, reimburse, pay compensation to, pay reparation to'),
      roles: { donor: 'subject', recipient: 'object to' },
      needs: ['donor', 'recipient'],
      contexts: ['reparations'],
      weight: 0.7,
    },
    {
      nouns: lemmas(`humanitarian aid, food aid, military aid, financial aid, economic aid, emergency aid,
        relief effort, relief operation, foreign aid, humanitarian assistance, military assistance,
        development aid, relief supply, medical aid, disaster relief, rescue, rescue operation,
        rescue effort, rescue mission, bailout, donation, airlift, reparation, debt relief,
        food parcel`),
      roles: { donor: 'from by possessor modifier', recipient: 'to for of in' },
      weight: 0.55,
    },
    {
      nouns: lemmas(
        `aid, assistance, relief, evacuation, loan, grant, asylum, funding, help, political asylum`,
      ),
      roles: { donor: 'from by possessor modifier', recipient: 'to for of' },
      needs: ['donor'],
      weight: 0.4,
    },
  ],
};
