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
        return, pass, grant, resell, provision, traffic, airdrop, parachute, sell off, turn over,
        present, divert, give away, trade, swap, barter, bequeath, cede, re-export, reexport, award,
        send over, make over, sign over, ship out, rush, route, freight, truck`),
      roles: {
        supplier: 'subject from by goods',
        recipient: 'indirect to for object into',
        item: 'object subject',
        intermediary: 'via through',
      },
    },
    {
      verbs: ['pass on', 'hand on', 'pass along', 'sell on', 'send on'],
      roles: { supplier: 'subject from', recipient: 'to', item: 'object on along' },
      needs: ['recipient'],
    },
    {
      verbs:
        lemmas(`equip, outfit, arm, supply, provision, resupply, kit out, load, provide, furnish, present,
        re-equip, reequip, rearm, re-arm, ply, flood, shower, restock, issue, reward`),
      roles: { supplier: 'subject', recipient: 'object indirect', item: 'with' },
      needs: ['recipient'],
    },
    {
      verbs: ['arm', 'rearm', 're-arm'],
      roles: { supplier: 'subject', recipient: 'object' },
      needs: ['recipient'],
      implies: { item: 'item:weapon' },
    },
    {
      // Vessels and vehicles carry what someone else sends.
      verbs: lemmas(`carry, transport, haul, ferry, bring, take, convey, run, fly, move, smuggle, ship, load,
        traffic, sneak, spirit`),
      roles: {
        item: 'object with',
        supplier: 'from goods',
        recipient: 'to for into',
        intermediary: 'via through',
      },
      needs: ['supplier', 'recipient'],
      weight: 0.6,
    },
    {
      verbs: ['fly', 'ferry', 'rush', 'bring', 'sneak'],
      roles: { item: 'object', supplier: 'subject', recipient: 'to indirect', intermediary: 'via through' },
      needs: ['supplier', 'recipient'],
      weight: 0.5,
    },
    {
      verbs: lemmas('arrive, reach, land, dock, come, go'),
      roles: { item: 'subject', supplier: 'from', recipient: 'to in at object' },
      needs: ['supplier', 'recipient'],
      weight: 0.6,
    },
    {
      verbs: ['bind', 'bound', 'destine', 'intend', 'mean', 'head', 'earmark'],
      roles: { item: 'object subject', recipient: 'for to', supplier: 'from' },
      needs: ['recipient'],
      weight: 0.6,
    },
    {
      verbs: lemmas(`buy, purchase, acquire, obtain, receive, get, import, procure, take delivery, source,
        secure, accept, buy up, take possession, take receipt, take over, accept delivery, receive delivery,
        get delivery`),
      roles: {
        recipient: 'subject',
        item: 'object of',
        supplier: 'from goods',
        intermediary: 'via through',
      },
    },
    {
      verbs: ['lease', 'rent', 'borrow', 'charter', 'hire'],
      roles: { recipient: 'subject', item: 'object', supplier: 'from' },
      needs: ['supplier', 'recipient'],
      weight: 1,
    },
    {
      verbs: ['spend'],
      roles: { recipient: 'subject', item: 'on', supplier: 'from goods' },
      needs: ['supplier'],
    },
    {
      verbs: ['pay'],
      roles: { recipient: 'subject', supplier: 'object', item: 'for' },
      needs: ['supplier', 'recipient'],
    },
    {
      verbs: ['rely on', 'depend on', 'count on'],
      roles: { recipient: 'subject', supplier: 'on', item: 'for' },
      needs: ['supplier', 'recipient'],
    },
    {
      verbs: ['turn to', 'look to', 'approach'],
      roles: { recipient: 'subject', supplier: 'to object', item: 'for' },
      needs: ['supplier', 'recipient'],
      status: 'REQUESTED',
    },
    {
      verbs: ['seek', 'request', 'ask', 'demand', 'want', 'need'],
      roles: { recipient: 'subject', item: 'object for', supplier: 'from goods' },
      status: 'REQUESTED',
    },
    {
      verbs: ['ask', 'press', 'beg', 'petition', 'lobby', 'urge', 'implore'],
      roles: { recipient: 'subject', supplier: 'object', item: 'for' },
      needs: ['supplier', 'recipient'],
      status: 'REQUESTED',
    },
    {
      nouns: ['request', 'appeal', 'plea'],
      roles: { recipient: 'subject possessor by from modifier', supplier: 'to', item: 'for' },
      needs: ['recipient'],
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
      verbs: ['win', 'receive', 'secure', 'get', 'land', 'bag', 'clinch', 'book', 'obtain'],
      with: ['order', 'contract', 'deal'],
      roles: { supplier: 'subject', recipient: 'from with', item: 'for object' },
      needs: ['supplier', 'recipient'],
      status: 'PLANNED',
      weight: 1,
    },
    {
      verbs: ['award', 'give', 'hand', 'grant'],
      with: ['order', 'contract', 'deal', 'tender'],
      roles: { recipient: 'subject', supplier: 'indirect to object', item: 'for object' },
      needs: ['supplier', 'recipient'],
      status: 'PLANNED',
      weight: 1,
    },
    {
      nouns: ['supplier', 'exporter', 'seller', 'provider', 'trafficker', 'smuggler', 'donor', 'source'],
      roles: { supplier: 'itself', recipient: 'possessor to of for', item: 'modifier of' },
      needs: ['supplier', 'recipient'],
    },
    {
      nouns: ['buyer', 'customer', 'importer', 'purchaser', 'client', 'recipient', 'user', 'beneficiary'],
      roles: { recipient: 'itself', supplier: 'possessor from goods', item: 'modifier of for' },
      needs: ['supplier', 'recipient'],
    },
    {
      nouns: lemmas(`sale, delivery, shipment, transfer, supply, export, provision, consignment, donation,
        handover, airlift, gift, lease, smuggling, trafficking, cargo, arms sale, resupply, flow,
        deal, package, contract, loan, re-export, shipping, selling, batch, tranche, instalment, installment, supplying, exporting, sending,
        delivering, providing, arming`),
      roles: {
        item: 'of modifier',
        supplier: 'by from possessor modifier subject goods',
        recipient: 'to for with into',
        intermediary: 'via through',
      },
    },
    {
      nouns: ['military aid', 'military assistance', 'lethal aid', 'arms aid', 'weapons aid'],
      roles: { item: 'self', supplier: 'from by possessor subject modifier', recipient: 'to for subject' },
      needs: ['supplier', 'recipient'],
      weight: 0.9,
    },
    {
      nouns: lemmas(`purchase, acquisition, import, procurement, receipt, buy, purchase deal, buying,
        purchasing, acquiring`),
      roles: {
        recipient: 'subject by possessor modifier',
        item: 'of for modifier',
        supplier: 'from with goods',
        intermediary: 'via through',
      },
    },
    {
      nouns: ['order'],
      roles: {
        recipient: 'subject possessor by modifier',
        item: 'for of modifier',
        supplier: 'with from goods',
      },
      status: 'PLANNED',
    },
    {
      nouns: lemmas(`export licence, export license, export permit, licence, license, export approval`),
      roles: { supplier: 'subject by from possessor modifier', item: 'for of', recipient: 'to for' },
      needs: ['recipient'],
      status: 'PLANNED',
    },
    {
      nouns: ['deal', 'contract', 'agreement', 'accord', 'tender', 'pact'],
      roles: { recipient: 'subject possessor modifier', item: 'for', supplier: 'with from goods' },
      needs: ['recipient'],
      status: 'PLANNED',
      weight: 0.85,
    },
    {
      nouns: ['deal', 'contract', 'agreement'],
      fillers: { supplier: ['ORGANIZATION'], recipient: ['COUNTRY'] },
      roles: { supplier: 'subject possessor', item: 'for', recipient: 'with to from' },
      needs: ['supplier', 'recipient'],
      status: 'PLANNED',
      weight: 1,
    },
  ],
};
