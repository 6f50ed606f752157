import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';

/** Weapons and military equipment passing from one actor to another. */
export const ARMS_TRANSFER: EventType = {
  name: 'ARMS_TRANSFER',
  description:
    'Weapons, ammunition, military vehicles, aircraft, ships or other military equipment pass from one actor to another: sale, gift, loan, lease, delivery, smuggling.',
  category: 'AID',
  categoryIf: { PLANNED: 'AGREE', DENIED: 'REJECT' },
  cameo: ['072', '0612', '1222'],
  roles: [
    { name: 'supplier', function: 'actor', fillers: ACTORS, description: 'Who parts with the weapons.' },
    { name: 'recipient', function: 'recipient', fillers: ACTORS, description: 'Who gets the weapons.' },
    {
      name: 'item',
      function: 'item',
      fillers: ['ITEM'],
      under: 'item:weapon',
      required: true,
      description: 'What passes.',
    },
    {
      name: 'intermediary',
      function: 'intermediary',
      fillers: [...ACTORS, 'PLACE'],
      description: 'Whom or what the weapons pass through: broker, carrier or country of transit.',
    },
  ],
  modes: [],
  contexts: ['military'],
  quantities: ['items', 'money'],
  anyOf: ['supplier', 'recipient'],
  frames: [
    {
      verbs:
        lemmas(`supply, provide, deliver, send, ship, give, sell, export, transfer, donate, furnish, lend,
        lease, loan, hand over, hand, gift, offload, channel, funnel, dispatch, airlift, smuggle,
        return, pass, grant, resell, provision, traffic, airdrop, parachute, sell off, turn over`),
      roles: {
        supplier: 'subject from by',
        recipient: 'indirect to for object into',
        item: 'object with subject',
        intermediary: 'via through',
      },
    },
    {
      verbs: lemmas(`equip, outfit, arm, supply, provision, resupply, kit out, load`),
      roles: { supplier: 'subject', recipient: 'object', item: 'with' },
      needs: ['recipient'],
    },
    {
      verbs: ['arm', 'rearm'],
      roles: { supplier: 'subject', recipient: 'object' },
      needs: ['recipient'],
      implies: { item: 'item:weapon' },
    },
    {
      verbs: lemmas(`buy, purchase, acquire, obtain, receive, get, import, procure, take delivery, source,
        secure, accept, buy up`),
      roles: {
        recipient: 'subject',
        item: 'object of',
        supplier: 'from goods',
        intermediary: 'via through',
      },
    },
    {
      verbs: ['spend'],
      roles: { recipient: 'subject', item: 'on', supplier: 'from goods' },
      needs: ['supplier'],
    },
    {
      verbs: ['seek', 'request', 'ask', 'demand', 'want', 'need'],
      roles: { recipient: 'subject', item: 'object for', supplier: 'from goods' },
      status: 'REQUESTED',
    },
    {
      verbs: ['offer', 'promise', 'pledge', 'commit'],
      roles: { supplier: 'subject', item: 'object', recipient: 'indirect to for object' },
      needs: ['recipient'],
      status: 'PLANNED',
    },
    {
      verbs: ['order', 'contract', 'commission', 'preorder'],
      roles: { recipient: 'subject', item: 'object for', supplier: 'from with goods' },
      needs: ['recipient'],
      status: 'PLANNED',
    },
    {
      nouns: ['supplier', 'exporter', 'seller', 'provider', 'trafficker', 'smuggler'],
      roles: { supplier: 'itself', recipient: 'possessor to of', item: 'modifier of' },
      needs: ['supplier', 'recipient'],
    },
    {
      nouns: ['buyer', 'customer', 'importer', 'purchaser'],
      roles: { recipient: 'itself', supplier: 'possessor', item: 'modifier of for' },
      needs: ['supplier', 'recipient'],
    },
    {
      nouns: lemmas(`sale, delivery, shipment, transfer, supply, export, provision, consignment, donation,
        handover, airlift, gift, lease, smuggling, trafficking, cargo, arms sale, resupply, flow,
        deal, package, contract`),
      roles: {
        item: 'of modifier',
        supplier: 'subject by from possessor modifier goods',
        recipient: 'to for with into',
        intermediary: 'via through',
      },
    },
    {
      nouns: lemmas(`purchase, acquisition, import, procurement, receipt, order, buy, purchase deal`),
      roles: {
        recipient: 'subject by possessor',
        item: 'of for modifier',
        supplier: 'from goods',
        intermediary: 'via through',
      },
    },
  ],
};
