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
      verbs: ['rescue', 'save', 'pluck', 'pull', 'pull out', 'winch'],
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
