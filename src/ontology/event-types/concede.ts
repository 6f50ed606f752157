import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** Verbal concessions: giving in, easing, pardoning, apologising. */
export const CONCEDE: EventType = {
  name: 'CONCEDE',
  description:
    'An actor gives way in words or rules: apologises, pardons, lifts or eases a restriction, calls off a protest, drops a demand, or declares a ceasefire or a withdrawal still to come.',
  category: 'CONCEDE',
  categoryIf: { DENIED: 'REJECT' },
  cameo: ['080', '081', '082', '083'],
  roles: [
    { name: 'actor', function: 'actor', fillers: ACTORS, description: 'Who gives way.' },
    {
      name: 'recipient',
      function: 'recipient',
      behind: true,
      fillers: ACTORS,
      description: 'Who gains by it.',
    },
    PLACE_ROLE,
  ],
  modes: [],
  contexts: [],
  anyOf: ['actor', 'recipient'],
  frames: [
    {
      verbs: ['apologize', 'apologise', 'atone for', 'repent', 'apologize to', 'apologise to'],
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.95,
    },
    {
      adjectives: lemmas(
        'sorry for, sorry about, apologetic for, apologetic about, remorseful for, repentant for, ashamed of',
      ),
      roles: { actor: 'subject', recipient: 'to for' },
      needs: ['actor'],
      weight: 0.7,
    },
    {
      verbs: lemmas('express, voice, convey, show, offer, issue, make, give'),
      with: ['regret', 'remorse', 'apology', 'contrition', 'sorrow'],
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`concede, give in, give in to, back down, relent, yield to, bow to, accede to, cave in,
        cave in to, climb down, capitulate, capitulate to, succumb to, back off, acquiesce to,
        acquiesce in, knuckle under, give way to, backtrack, make concession, backpedal`),
      roles: { actor: 'subject', recipient: 'to' },
      needs: ['actor'],
      weight: 0.65,
    },
    {
      verbs: lemmas(
        `pardon, acquit, amnesty, exonerate, absolve, reprieve, exculpate, give amnesty, clear of`,
      ),
      roles: { actor: 'subject', recipient: 'object to' },
      needs: ['recipient'],
      contexts: ['legal'],
      weight: 0.85,
    },
    {
      verbs: ['grant', 'give', 'offer', 'declare', 'announce', 'issue', 'extend'],
      with: lemmas(`amnesty, pardon, clemency, reprieve, concession, immunity, stay, autonomy, independence`),
      roles: { actor: 'subject', recipient: 'indirect to for' },
      contexts: ['legal'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`commute, reduce, overturn, quash, annul, throw out, set aside, vacate, cut, suspend`),
      with: ['sentence', 'conviction', 'verdict', 'term'],
      roles: { actor: 'subject', recipient: 'of against possessor' },
      contexts: ['legal'],
      weight: 0.8,
    },
    {
      verbs:
        lemmas(`lift, ease, relax, loosen, shorten, dilute, remove, suspend, repeal, end, waive, rescind, scrap, abolish,
        drop, withdraw, roll back, revoke, overturn, soften, phase out, do away with, reverse,
        terminate, scale back`),
      with: lemmas(`sanction, embargo, ban, curfew, restriction, emergency, lockdown, censorship, tariff,
        boycott, moratorium, quarantine, limit, decree, prohibition, law`),
      roles: { actor: 'subject', recipient: 'on against for' },
      weight: 0.9,
    },
    {
      verbs: lemmas('call off, suspend, halt, end, cancel, abandon, postpone, break off, stop'),
      with: lemmas('protest, strike, demonstration, rally, march, boycott, campaign'),
      roles: { actor: 'subject', recipient: 'against' },
      weight: 0.8,
    },
    {
      verbs: lemmas(`drop, withdraw, dismiss, abandon, retract, give up, waive, renounce, shelve, soften`),
      with: lemmas(`charge, demand, claim, lawsuit, objection, suit, complaint, opposition, accusation,
        precondition, insistence, threat`),
      roles: { actor: 'subject', recipient: 'against on' },
      weight: 0.8,
    },
    {
      verbs: lemmas('declare, announce, proclaim, call, order, offer, extend, decree'),
      with: lemmas('ceasefire, cease, truce, armistice, cessation, pause, withdrawal, moratorium'),
      roles: { actor: 'subject', recipient: 'with' },
      weight: 0.85,
    },
    {
      verbs:
        lemmas(`legalize, legalise, unban, decriminalize, decriminalise, reinstate, liberalize, liberalise,
        democratize`),
      roles: { actor: 'subject', recipient: 'object' },
      contexts: ['rights_freedoms'],
      weight: 0.65,
    },
    {
      verbs: ['restore', 'return', 'give back'],
      with: lemmas('right, citizenship, constitution, democracy, passport, license, licence'),
      roles: { actor: 'subject', recipient: 'to of for' },
      needs: ['actor'],
      contexts: ['rights_freedoms'],
      weight: 0.7,
    },
    {
      nouns: lemmas(`apology, pardon, amnesty, acquittal, clemency, reprieve, concession, climbdown,
        exoneration, commutation`),
      roles: { recipient: 'to for of', actor: 'subject by from possessor modifier' },
      weight: 0.6,
    },
    {
      nouns: ['lifting', 'easing', 'relaxation', 'repeal', 'loosening', 'removal'],
      with: lemmas('sanction, embargo, ban, curfew, restriction, emergency, lockdown, tariff, law'),
      roles: { actor: 'subject by possessor', recipient: 'against on for' },
      weight: 0.75,
    },
  ],
};
